"""What the rules and criteria say of every kind of person about one place, added up to one number a kind.

The first rows of a list are then: leave out to whom a rule says no, look up, add. Made once a place; who asks again,
with other filters or later that day, finds it here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from matching.alike.figures import judge_kinds, kinds_for
from matching.alike.judging import Crowd, tally, unpacked
from matching.alike.reading import said_by
from matching.rules.facts import PlaceFacts
from matching.rules.rule import Rule, World
from matching.rules.rulebook import deduction_of
from scoring.asked_skills import AskedSkills
from scoring.criteria.skills import Skills
from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED, Criterion, Direction
from scoring.distinct import Distinct
from scoring.gathering import Adding, Filter, Named
from scoring.model import ScoringModel
from scoring.packed import DEMAND, SURE, TAKEN, Packed
from scoring.pool import Places
from scoring.postings import Postings
from scoring.shares import share_of

_OF_WORK, _OF_FACTS = (tuple(side.__dataclass_fields__) for side in (Places, PlaceFacts))


@dataclass(frozen=True, slots=True)
class AskedOfSkills:
    """What a place asks of skills.

    Attributes:
        maximum: tenths that they can bring.
        named: who of the group names them.
        rises: milli, the most that skills that come near can add to what is expected.
    """

    maximum: int
    asked: AskedSkills
    named: Named
    rises: int

    @classmethod
    def of(cls, maximum: int, asked: AskedSkills, held: Postings) -> Self:
        """Work out how much what anybody has can add."""
        there = np.zeros(len(asked.number), dtype=np.bool_)
        there[held.ids] = True
        lifts = np.maximum(asked.nearest(there) - PRIOR_SKILL_NOT_LISTED, 0)
        named = Named.of(held, asked)
        return cls(maximum, asked, named, -(-int(lifts @ asked.weight) // named.whole))


@dataclass(frozen=True, slots=True)
class Plan:
    """One place, for one group.

    Attributes:
        filters: (n,) kinds and (d,) to which of them a rule says no; first those by which most fall out.
        adding: (n,) kinds and (d,) what each kind adds.
        skills: None when none are asked.
        kinds, says_no: per rule the kinds that it tells apart, and to which of them it says no, (d,).
        excluded: per rule how many people of the group it says no to.
    """

    filters: tuple[Filter, ...]
    adding: tuple[Adding, ...]
    skills: AskedOfSkills | None
    kinds: tuple[Distinct, ...]
    says_no: tuple[NDArray[np.bool_], ...]
    excluded: tuple[int, ...]

    def excluded_among(self, among: NDArray[np.bool_]) -> tuple[int, ...]:
        """Count per rule how many of these people, (n,), it says no to."""
        return tuple(kinds.count_where(no, among) for kinds, no in zip(self.kinds, self.says_no, strict=True))


def plan_for(
    crowd: Crowd, place: Places, facts: PlaceFacts, rules: tuple[Rule, ...], model: ScoringModel, world: World
) -> Plan:
    """Make the plan of one place, or give it when somebody asked about a place that says the same."""
    parts = (crowd.people, crowd.facts, model, world, *rules)
    said = (*said_by(place, _OF_WORK), *said_by(facts, _OF_FACTS))
    key = (*map(id, parts), *said)
    return crowd.kinds.plan(key, lambda: (_made(crowd, place, facts, rules, model, world), parts))[0]


def _made(
    crowd: Crowd, place: Places, facts: PlaceFacts, rules: tuple[Rule, ...], model: ScoringModel, world: World
) -> Plan:
    counted = tally(rules, crowd, facts, world)
    says_no = tuple(one.says_no for one in counted.counted)
    excluded = tuple(one.excluded for one in counted.counted)
    filters = _any_says_no([one for one in zip(counted.kinds, says_no, excluded, strict=True) if one[2]])
    deducting = counted.added_up([rule.deducts for rule in rules])
    parts = [(kinds, _deduction(counts)) for kinds, counts in deducting]
    skills = None
    for criterion, maximum in zip(model.criteria, model.maxima(place)[:, 0].tolist(), strict=True):
        if isinstance(criterion, Skills) and maximum:
            held = crowd.kinds.postings(crowd.people.skills)
            skills = AskedOfSkills.of(maximum, AskedSkills.of(criterion.similarity, place.skills), held)
        elif maximum:
            kinds = kinds_for(criterion, crowd, place)
            parts.append((kinds, _shares(criterion, maximum, kinds, crowd, place)))
    return Plan(filters, _together(parts), skills, counted.kinds, says_no, excluded)


def _deduction(counts: Packed) -> Packed:
    """Give what rules take off; of some of them never more than of all of them together."""
    _, _, _, missing, unclear = unpacked(counts)
    taken: Packed = deduction_of(missing, unclear).expected.astype(np.int64) << TAKEN
    return taken


def _shares(criterion: Criterion, maximum: int, kinds: Distinct, crowd: Crowd, place: Places) -> Packed:
    """Give what a criterion adds."""
    band = judge_kinds(criterion, kinds, crowd, place)
    share = share_of(np.full(1, maximum, dtype=np.int32), band.expected).astype(np.int64)
    known = maximum * (KNOWN - (band.high - band.low)).astype(np.int64)
    of_demand = share << DEMAND if criterion.direction is Direction.VRAAG else 0
    adds: Packed = share + of_demand + (known << SURE)
    return adds


def _any_says_no(said: Sequence[tuple[Distinct, NDArray[np.bool_], int]]) -> tuple[Filter, ...]:
    """Give to which kinds any rule says no, once for the same kinds; by which most people fall out comes first."""
    found: dict[int, tuple[Distinct, NDArray[np.bool_], int]] = {}
    for kinds, no, excluded in said:
        _, before, others = found.get(id(kinds), (kinds, None, 0))
        found[id(kinds)] = kinds, no if before is None else before | no, max(excluded, others)
    saying = sorted(found.values(), key=lambda one: -one[2])
    return tuple((kinds.kind, no) for kinds, no, _ in saying)


def _together(parts: Sequence[tuple[Distinct, Packed]]) -> tuple[Adding, ...]:
    """Add up what is said of the same kinds."""
    found: dict[int, tuple[Distinct, Packed]] = {}
    for kinds, adds in parts:
        before = found.get(id(kinds))
        found[id(kinds)] = kinds, adds if before is None else before[1] + adds
    return tuple((kinds.kind, adds) for kinds, adds in found.values() if adds.any())
