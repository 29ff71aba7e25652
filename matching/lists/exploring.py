"""What would a change of a vacancy bring? The changed vacancy is judged as any other; nothing is kept.

There is no second way to count: the rules are asked of the changed vacancy as its own list would ask them, of every
kind of person once, and what a change leaves as it is, is not asked again. Only scores, by which nobody comes in or
goes out, are left out; a property test compares with the list itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from matching.alike.judging import count_failed
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.domain.vacancy_change import Change, changed
from matching.in_memory.knowledge import Knowledge
from matching.in_memory.standing import Standing
from matching.lists.recipe import Recipe
from matching.lists.saved_list import make
from matching.profiles.place_facts import reference_day
from matching.ranking import Group, Work, divide
from matching.rules.rule import Rule
from matching.rules.rulebook import Judgement, rules_on
from matching.rules.verdicts import Code

PAIRS = 10
Counts = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class KeptOut:
    """Of one rule: how many people it keeps out, and how many of them nothing else does."""

    rule: Rule
    people: int
    alone: int


@dataclass(frozen=True, slots=True)
class Brought:
    """What changes bring together.

    Attributes:
        changes: one, or two.
        keeps_out: people for whom what is changed stands in the way now, whatever else does.
        enters: people who are out of reach now, and then in reach.
        leaves: the other way round; it shows that a change is none.
        guided: people in reach who need guidance that is not offered now and would be.
    """

    changes: tuple[Change, ...]
    keeps_out: int
    enters: int
    leaves: int
    guided: int

    @property
    def is_discreet(self) -> bool:
        """Whether the figures tell conditions of work of people."""
        return any(change.discreet for change in self.changes)


@dataclass(frozen=True, slots=True)
class Exploration:
    """Everything that was counted.

    Attributes:
        now: how many people each list has.
        rules: that keep somebody out now, most first.
        single, together: by what they bring, most first; together is two changes.
    """

    now: dict[ListKind, int]
    rules: tuple[KeptOut, ...]
    single: tuple[Brought, ...]
    together: tuple[Brought, ...]


@dataclass(frozen=True)
class Explorer:
    """Judges one vacancy again and again, each time a little different, for the same people."""

    recipe: Recipe
    vacancy: Vacancy
    standing: Standing
    group: Group
    knowledge: Knowledge

    def explore(self, changes: Sequence[Change], asked: Sequence[Change] = ()) -> Exploration:
        """Count what each change brings, and what two bring together.

        Args:
            changes: all that are possible.
            asked: when given, only these, and together.
        """
        before = self._before()
        failed = {change.code: self._failed(change) for change in asked or changes}
        single = [self._brought(before, failed[change.code], (change,)) for change in asked or changes]
        pairs = _two(asked) if asked else _best(before, changes, failed)
        together = [self._brought(before, self._failed(*pair), pair) for pair in pairs]
        return Exploration(
            now={kind: _count(rows) for kind, rows in before.lists.items()},
            rules=tuple(sorted(_rules(before), key=lambda one: (-one.people, one.rule.code))),
            single=_by_gain(single),
            together=_by_gain(together if asked else _more_than_alone(together, single)),
        )

    def _before(self) -> "_Before":
        """Judge the vacancy as it is."""
        vacancy, encoder, not_before = self.vacancy, self.knowledge.place_encoder, self.recipe.not_before
        work = Work(encoder.places([vacancy]), encoder.facts([vacancy], not_before))
        rules = rules_on(reference_day(vacancy, not_before), vacancy.kind)
        model = self.knowledge.model(self.recipe.weights)
        return _Before(*divide(self.group, work, rules, model, self.knowledge.world, self.recipe.filters))

    def _failed(self, *changes: Change) -> Counts:
        """Give how many rules say no to each person once these changes are made, (n,)."""
        return self.failed(changed(self.vacancy, *changes))

    def failed(self, vacancy: Vacancy) -> Counts:
        """Give how many rules say no to each person when the vacancy is like this, (n,)."""
        not_before = self.recipe.not_before
        rules = rules_on(reference_day(vacancy, not_before), vacancy.kind)
        facts = self.knowledge.place_encoder.facts([vacancy], not_before)
        return count_failed(rules, self.group.crowd, facts, self.knowledge.world)

    def points(self, vacancy: Vacancy) -> NDArray[np.int32]:
        """Give the points of each person in reach when the vacancy is like this, (n,); -1 for who is not."""
        ranking = make(self.recipe, vacancy, self.standing, self.group, self.knowledge).ranking
        return np.where(ranking.judgement.failed > 0, np.int32(-1), ranking.scores.score)

    def _brought(self, before: "_Before", then: Counts, changes: tuple[Change, ...]) -> Brought:
        was, seen = before.failed, before.seen
        return Brought(
            changes,
            keeps_out=_count(seen & (then < was)),
            enters=_count(seen & (was > 0) & (then == 0)),
            leaves=_count(seen & (was == 0) & (then > 0)),
            guided=self._guided(changes, seen & (then == 0)),
        )

    def _guided(self, changes: tuple[Change, ...], in_reach: NDArray[np.bool_]) -> int:
        """Count who needs guidance that only the changed vacancy offers."""
        offered = changed(self.vacancy, *changes).guidance_offered
        if offered is self.vacancy.guidance_offered:
            return 0
        return _count(in_reach & (self.group.people.guidance_least > 0))


@dataclass(frozen=True)
class _Before:
    """How it is now: what the rules say, and who is in which list, (n,)."""

    judgement: Judgement
    lists: Mapping[ListKind, NDArray[np.bool_]]

    @property
    def failed(self) -> Counts:
        """How many rules say no to each person, (n,)."""
        return self.judgement.failed

    @cached_property
    def seen(self) -> NDArray[np.bool_]:
        """Who is in one of the lists, (n,)."""
        seen: NDArray[np.bool_] = np.any(np.stack([*self.lists.values()]), axis=0)
        return seen


def _best(before: _Before, changes: Sequence[Change], failed: Mapping[str, Counts]) -> list[tuple[Change, ...]]:
    """Give the pairs that may bring most more than the better of the two; only those are counted."""
    was, out = before.failed, before.seen & (before.failed > 0)

    def more(pair: tuple[Change, ...]) -> int:
        one, other = (failed[change.code] for change in pair)
        together = _count(out & (one + other - was <= 0))
        return together - max(_count(out & (one == 0)), _count(out & (other == 0)))

    able = [change for change in changes if (failed[change.code] < was).any()]
    gains = {pair: more(pair) for pair in combinations(able, 2)}
    return [pair for pair in sorted(gains, key=lambda pair: -gains[pair])[:PAIRS] if gains[pair] > 0]


def _more_than_alone(together: Sequence[Brought], single: Sequence[Brought]) -> list[Brought]:
    """Leave out pairs that bring no more than one of the two alone."""
    alone = {one.changes[0].code: one.enters for one in single}
    return [one for one in together if one.enters > max(alone[change.code] for change in one.changes)]


def _two(asked: Sequence[Change]) -> list[tuple[Change, ...]]:
    return [tuple(asked)] if len(asked) > 1 else []


def _rules(before: _Before) -> list[KeptOut]:
    judgement, seen = before.judgement, before.seen
    found = []
    for rule, verdicts in zip(judgement.rules, judgement.verdicts, strict=True):
        against = verdicts.count(Code.VOLDOET_NIET, len(seen))
        alone = _count(seen & (against > 0) & (against == judgement.failed))
        if people := _count(seen & (against > 0)):
            found.append(KeptOut(rule, people, alone))
    return found


def _count(rows: NDArray[np.bool_]) -> int:
    return int(np.count_nonzero(rows))


def _by_gain(found: list[Brought]) -> tuple[Brought, ...]:
    return tuple(sorted(found, key=lambda one: (-one.enters, -one.keeps_out, [change.code for change in one.changes])))
