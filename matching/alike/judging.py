"""The rules, asked once of every kind of person: the same outcomes as `rulebook.judge`, for one place."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.alike.kinds import Kinds
from matching.alike.reading import BY_CHECK
from matching.alike.verdicts import OfKinds, of_kinds
from matching.domain.eligibility import ALL_ANSWERS
from matching.rules.checks.demands import DemandsMet
from matching.rules.checks.eligibility import INSTRUMENTS, Answered, HasBenefit, NotBoth, TwentySevenOrOlder
from matching.rules.checks.travel import TravelWithinMaximum
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Rule, World
from matching.rules.rulebook import Judgement, deduction_of, in_force
from matching.rules.verdicts import Code, Verdicts
from scoring.distinct import Distinct
from scoring.lists import Rows
from scoring.pool import People

OF_INSTRUMENTS = (Answered, NotBoth, HasBenefit, TwentySevenOrOlder)
_BITS = 10  # of each count: five of them fit in what a float holds exactly
_FAILED, _OPEN, _NEGOTIABLE, _MISSING, _UNKNOWN = (_BITS * place for place in range(5))
Packed = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everybody who is asked about, in both sets of columns, with the kinds found so far."""

    people: People
    facts: PersonFacts
    kinds: Kinds

    def __len__(self) -> int:
        return len(self.facts)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the rules say of n people about one place.

    Attributes:
        rules, verdicts: per rule, over kinds of people.
        packed: (n,) int64, five counts of every person side by side.
    """

    rules: tuple[Rule, ...]
    verdicts: tuple[OfKinds, ...]
    packed: Packed

    @property
    def failed(self) -> NDArray[np.int32]:
        """How many outcomes are no, (n,)."""
        return _count(self.packed, _FAILED)

    def judgement(self, rows: Rows | None = None) -> Judgement:
        """Give the outcomes of everybody, or the counts of these rows."""
        packed = self.packed if rows is None else self.packed[rows]
        failed, open_, negotiable, missing, unknown = (
            _count(packed, field) for field in (_FAILED, _OPEN, _NEGOTIABLE, _MISSING, _UNKNOWN)
        )
        return Judgement(self.rules, self.verdicts, failed, open_, negotiable, deduction_of(missing, unknown))


def tally(rules: tuple[Rule, ...], crowd: Crowd, places: PlaceFacts, world: World) -> Tally:
    """Ask every rule about everybody and one place."""
    verdicts = tuple(_asked(rule, crowd, places, world) for rule in rules)
    packed = np.zeros(len(crowd), dtype=np.int64)
    for kinds, of_kind in _by_kinds(rules, verdicts):
        packed += kinds.spread(of_kind)
    return Tally(rules, verdicts, packed)


def _asked(rule: Rule, crowd: Crowd, places: PlaceFacts, world: World) -> OfKinds:
    kinds = kinds_for(rule, crowd, places)
    if isinstance(rule.check, TravelWithinMaximum):
        key = (id(kinds), id(world.geography), id(world.travel_table), places.addresses.postcode.tobytes())
        said = crowd.kinds.answer(key, lambda: (_judged(rule, kinds, crowd, places, world), kinds, world))[0]
    else:
        said = _judged(rule, kinds, crowd, places, world)
    return of_kinds(said.only_where(in_force(rule, places), len(kinds)), kinds)


def _judged(rule: Rule, kinds: Distinct, crowd: Crowd, places: PlaceFacts, world: World) -> Verdicts:
    if not len(kinds):
        return Verdicts(np.zeros(0, dtype=np.int8), np.zeros(0, dtype=np.int32))
    return rule.check.judge(crowd.kinds.one_of_each(crowd.facts, kinds), places, world)


def kinds_for(rule: Rule, crowd: Crowd, places: PlaceFacts) -> Distinct:
    """Give the kinds of people that this rule can tell apart for this place."""
    check, kinds = rule.check, crowd.kinds
    if type(check) in BY_CHECK:
        return kinds.of(crowd.facts, BY_CHECK[type(check)])
    if isinstance(check, DemandsMet):
        return kinds.by_items(crowd.people, _ids(places, check), with_level=False)
    if isinstance(check, OF_INSTRUMENTS):
        is_asked = places.instrument[0] == INSTRUMENTS.index(check.instrument)
        return kinds.by_answers(crowd.facts, _answers(check)) if is_asked else kinds.all_alike(len(crowd))
    return kinds.all_different(len(crowd))


def _ids(places: PlaceFacts, check: DemandsMet) -> tuple[int, ...]:
    return tuple(places.demands.ids[places.demands.required].tolist())


def _answers(check: Answered | NotBoth | HasBenefit | TwentySevenOrOlder) -> int:
    """Give the mask of the answers that a rule of an instrument reads."""
    names = check.answers if isinstance(check, Answered | NotBoth) else ("uwv_agreed",)
    return sum(1 << ALL_ANSWERS.index(name) for name in names)


def _by_kinds(rules: tuple[Rule, ...], verdicts: tuple[OfKinds, ...]) -> Iterator[tuple[Distinct, Packed]]:
    """Add up the outcomes of all rules that tell the same kinds apart, (d,) each."""
    together: dict[int, tuple[Distinct, Packed]] = {}
    for rule, said in zip(rules, verdicts, strict=True):
        kinds, sum_ = together.get(id(said.kinds), (said.kinds, np.zeros(len(said.kinds), dtype=np.int64)))
        together[id(said.kinds)] = kinds, sum_ + _of_rule(rule, said)
    for kinds, sum_ in together.values():
        if sum_.any():
            yield kinds, sum_


def _of_rule(rule: Rule, said: OfKinds) -> Packed:
    weight = _WEIGHTS[rule.deducts][said.code]
    if said.pair is None:
        return weight
    return np.bincount(said.pair, weights=weight, minlength=len(said.kinds)).astype(np.int64)


def _weights(deducts: bool) -> Packed:
    """Give what one outcome adds to the packed counts, per code."""
    of_code = {
        Code.BESPREEKBAAR: 1 << _NEGOTIABLE | deducts << _MISSING,
        Code.ONBEKEND: 1 << _OPEN | deducts << _UNKNOWN,
        Code.VOLDOET_NIET: 1 << _FAILED | deducts << _MISSING,
    }
    return np.array([of_code.get(code, 0) for code in Code], dtype=np.int64)


def _count(packed: Packed, field: int) -> NDArray[np.int32]:
    return (packed >> field & (1 << _BITS) - 1).astype(np.int32)


_WEIGHTS = {deducts: _weights(deducts) for deducts in (False, True)}
