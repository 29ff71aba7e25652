"""The rules, asked once of every kind of person: the same outcomes as `rulebook.judge`, for one place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from matching.alike.kinds import Kinds
from matching.alike.of_each_kind import Found
from matching.alike.reading import BY_CHECK, OF_PLACE, said_by
from matching.alike.verdicts import of_kinds
from matching.domain.eligibility import ALL_ANSWERS
from matching.rules.checks.conditions import ConditionsFit
from matching.rules.checks.demands import DemandsMet
from matching.rules.checks.eligibility import INSTRUMENTS, Answered, HasBenefit, NotBoth, TwentySevenOrOlder
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
class Counted:
    """How often a rule says what of the kinds of people that it tells apart.

    Attributes:
        counts: (d,) five counts side by side.
        says_no: (d,) to whom it says no; excluded: how many people those are.
    """

    counts: Packed
    says_no: NDArray[np.bool_]
    excluded: int

    @classmethod
    def of(cls, kinds: Distinct, found: Found) -> Self:
        """Count to how many people it says no; of one column, with the counts."""
        (counts,) = found
        says_no = noes(counts) > 0
        return cls(counts, says_no, kinds.count_where(says_no))


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the rules say what of kinds of people about one place.

    Attributes:
        kinds, counted: per rule the kinds that it tells apart, and what it says of them.
    """

    kinds: tuple[Distinct, ...]
    counted: tuple[Counted, ...]

    def added_up(self, which: Sequence[bool]) -> Iterator[tuple[Distinct, Packed]]:
        """Add up what these rules say of the same kinds, (d,) each, where they say anything."""
        chosen = [
            (kinds, one.counts) for kinds, one, is_one in zip(self.kinds, self.counted, which, strict=True) if is_one
        ]
        return _by_kinds([kinds for kinds, _ in chosen], [counts for _, counts in chosen])


def judge_alike(rules: tuple[Rule, ...], crowd: Crowd, places: PlaceFacts, world: World) -> Judgement:
    """Ask every rule about everybody and one place, with every outcome."""
    kinds_of = [_kinds_for(rule, crowd, places) for rule in rules]
    said_of = (crowd.kinds.one_of_each(crowd.facts, kinds) for kinds in kinds_of)
    verdicts = [
        of_kinds(_said(rule, each, places, world), kinds)
        for rule, each, kinds in zip(rules, said_of, kinds_of, strict=True)
    ]
    packed = np.zeros(len(crowd), dtype=np.int64)
    counted = [_of_rule(rule, said, len(said.kinds)) for rule, said in zip(rules, verdicts, strict=True)]
    for kinds, sum_ in _by_kinds([said.kinds for said in verdicts], counted):
        packed += kinds.spread(sum_)
    failed, open_, negotiable, missing, unknown = unpacked(packed)
    return Judgement(rules, tuple(verdicts), failed, open_, negotiable, deduction_of(missing, unknown))


def tally(rules: tuple[Rule, ...], crowd: Crowd, places: PlaceFacts, world: World) -> Tally:
    """Count what the rules say of every kind about one place; places that say the same are counted once."""
    kinds = tuple(_kinds_for(rule, crowd, places) for rule in rules)
    counted = (_kept(rule, which, crowd, places, world) for rule, which in zip(rules, kinds, strict=True))
    return Tally(kinds, tuple(counted))


def count_failed(rules: tuple[Rule, ...], crowd: Crowd, places: PlaceFacts, world: World) -> NDArray[np.int32]:
    """Count how many rules say no to everybody about one place, (n,); what was asked before is not asked again."""
    counted = tally(rules, crowd, places, world)
    failed = np.zeros(len(crowd), dtype=np.int32)
    for kinds, sum_ in _by_kinds(counted.kinds, [noes(one.counts) for one in counted.counted]):
        failed += kinds.spread(sum_.astype(np.int32))
    return failed


def _kept(rule: Rule, kinds: Distinct, crowd: Crowd, places: PlaceFacts, world: World) -> Counted:
    """Count what a rule says of every kind, or give what was counted for a place that says the same."""
    read, is_dated = OF_PLACE.get(type(rule.check)), in_force(rule, places) is not None

    def judge(which: Rows | None) -> tuple[Packed]:
        each = crowd.kinds.one_of_each(crowd.facts, kinds, which)
        if isinstance(rule.check, ConditionsFit) and not is_dated:
            return (_together(rule, rule.check.count(each, places), len(each)),)
        return (_of_rule(rule, _said(rule, each, places, world), len(each)),)

    if read is None or is_dated:
        return Counted.of(kinds, judge(None))
    asked = (rule.check, rule.deducts, *said_by(places, read))
    return crowd.kinds.answer(rule.code, asked, world, kinds, judge, Counted.of)


def _said(rule: Rule, one_of_each: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
    """Ask a rule of one person of every kind."""
    if not len(one_of_each):
        return Verdicts(np.zeros(0, dtype=np.int8), np.zeros(0, dtype=np.int32))
    said = rule.check.judge(one_of_each, places, world)
    return said.only_where(in_force(rule, places), len(one_of_each))


def _kinds_for(rule: Rule, crowd: Crowd, places: PlaceFacts) -> Distinct:
    """Give the kinds of people that this rule can tell apart for this place."""
    check, kinds = rule.check, crowd.kinds
    if type(check) in BY_CHECK:
        return kinds.of(crowd.facts, BY_CHECK[type(check)])
    if isinstance(check, DemandsMet):
        return kinds.by_items(crowd.people, tuple(places.demands.ids[places.demands.required].tolist()))
    if isinstance(check, OF_INSTRUMENTS):
        is_asked = places.instrument[0] == INSTRUMENTS.index(check.instrument)
        return kinds.by_answers(crowd.facts, _answers(check)) if is_asked else kinds.all_alike(len(crowd))
    return kinds.all_different(len(crowd))


def _answers(check: Answered | NotBoth | HasBenefit | TwentySevenOrOlder) -> int:
    """Give the mask of the answers that a rule of an instrument reads."""
    names = check.answers if isinstance(check, Answered | NotBoth) else ("uwv_agreed",)
    return sum(1 << ALL_ANSWERS.index(name) for name in names)


def _by_kinds(kinds: Sequence[Distinct], counted: Sequence[Packed]) -> Iterator[tuple[Distinct, Packed]]:
    """Add up what is said of the same kinds, (d,) each."""
    together: dict[int, tuple[Distinct, Packed]] = {}
    for which, sum_ in zip(kinds, counted, strict=True):
        before = together.get(id(which))
        together[id(which)] = (which, sum_ if before is None else before[1] + sum_)
    yield from ((which, sum_) for which, sum_ in together.values() if sum_.any())


def _of_rule(rule: Rule, said: Verdicts, kinds: int) -> Packed:
    weight = _WEIGHTS[rule.deducts].take(said.code)
    if said.pair is None:
        return weight
    return np.bincount(said.pair, weights=weight, minlength=kinds).astype(np.int64)


def _together(rule: Rule, counts: Mapping[Code, NDArray[np.integer]], kinds: int) -> Packed:
    together = np.zeros(kinds, dtype=np.int64)
    for code, count in counts.items():
        if weight := _WEIGHTS[rule.deducts][code]:
            together += weight * count
    return together


def _weights(deducts: bool) -> Packed:
    """Give what one outcome adds to the packed counts, per code."""
    of_code = {
        Code.BESPREEKBAAR: 1 << _NEGOTIABLE | deducts << _MISSING,
        Code.ONBEKEND: 1 << _OPEN | deducts << _UNKNOWN,
        Code.VOLDOET_NIET: 1 << _FAILED | deducts << _MISSING,
    }
    return np.array([of_code.get(code, 0) for code in Code], dtype=np.int64)


def noes(packed: Packed) -> Packed:
    """Give how often the rules say no."""
    return packed & (1 << _BITS) - 1


def unpacked(packed: Packed) -> list[NDArray[np.int32]]:
    """Give how often the rules say no, unknown and bespreekbaar; how many required items are missing, and unknown."""
    return [_count(packed, _BITS * place) for place in range(5)]


def _count(packed: Packed, field: int) -> NDArray[np.int32]:
    return (packed >> field & (1 << _BITS) - 1).astype(np.int32)


_WEIGHTS = {deducts: _weights(deducts) for deducts in (False, True)}
