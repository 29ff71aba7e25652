"""What would a change of a vacancy bring? The changed vacancy is ranked as any other; nothing is kept.

There is no second way to count: every figure is read from a list that `saved_list.make` makes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from matching.domain.opportunity import Vacancy
from matching.domain.ranked_list import ListKind
from matching.domain.vacancy_change import Change, changed
from matching.in_memory.knowledge import Knowledge
from matching.in_memory.live_pool import Standing
from matching.lists.recipe import Recipe
from matching.lists.saved_list import MadeList, make
from matching.ranking import Group
from matching.rules.rule import Rule
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
    """Ranks one vacancy again and again, each time a little different, for the same people."""

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
        before = self._ranked()
        single, failed = [], {}
        for change in asked or changes:
            after = self._ranked(change)
            failed[change.code] = after.ranking.judgement.failed
            single.append(self._brought(before, after, (change,)))
        pairs = _two(asked) if asked else self._best(before, changes, failed)
        return Exploration(
            now={kind: len(rows) for kind, rows in before.ranking.lists.items()},
            rules=tuple(sorted(_rules(before), key=lambda one: (-one.people, one.rule.code))),
            single=_by_gain(single),
            together=self._together(
                before, pairs, {} if asked else {one.changes[0].code: one.enters for one in single}
            ),
        )

    def _together(
        self, before: MadeList, pairs: Sequence[tuple[Change, ...]], alone: Mapping[str, int]
    ) -> tuple[Brought, ...]:
        """Count pairs; of those that nobody asked for only what brings more than each alone.

        Args:
            alone: what each change brings alone, by its code.
        """
        found = [self._brought(before, self._ranked(*pair), pair) for pair in pairs]
        more = [one for one in found if one.enters > max(alone.get(change.code, -1) for change in one.changes)]
        return _by_gain(more)

    def _ranked(self, *changes: Change) -> MadeList:
        vacancy = changed(self.vacancy, *changes)
        return make(self.recipe, vacancy, self.standing, self.group, self.knowledge)

    def _brought(self, before: MadeList, after: MadeList, changes: tuple[Change, ...]) -> Brought:
        was, then = before.ranking.judgement.failed, after.ranking.judgement.failed
        seen = _seen(before)
        return Brought(
            changes,
            keeps_out=_count(seen & (then < was)),
            enters=_count(seen & (was > 0) & (then == 0)),
            leaves=_count(seen & (was == 0) & (then > 0)),
            guided=self._guided(before, after, seen & (then == 0)),
        )

    def _guided(self, before: MadeList, after: MadeList, in_reach: NDArray[np.bool_]) -> int:
        """Count who needs guidance that only the changed vacancy offers."""
        lacks, has = before.offered.guidance_offered, after.offered.guidance_offered
        return _count(in_reach & (self.group.people.guidance_least > 0)) if lacks is not has else 0

    def _best(self, before: MadeList, changes: Sequence[Change], failed: dict[str, Counts]) -> list[tuple[Change, ...]]:
        """Give the pairs that may bring most more than the better of the two; only those are ranked."""
        was, seen = before.ranking.judgement.failed, _seen(before)
        out = seen & (was > 0)

        def more(pair: tuple[Change, ...]) -> int:
            one, other = (failed[change.code] for change in pair)
            together = _count(out & (one + other - was <= 0))
            return together - max(_count(out & (one == 0)), _count(out & (other == 0)))

        able = [change for change in changes if (failed[change.code] < was).any()]
        ordered = sorted(combinations(able, 2), key=more, reverse=True)[:PAIRS]
        return [pair for pair in ordered if more(pair) > 0]


def _two(asked: Sequence[Change]) -> list[tuple[Change, ...]]:
    return [tuple(asked)] if len(asked) > 1 else []


def _rules(made: MadeList) -> list[KeptOut]:
    judgement, seen = made.ranking.judgement, _seen(made)
    found = []
    for rule, verdicts in zip(judgement.rules, judgement.verdicts, strict=True):
        against = verdicts.count(Code.VOLDOET_NIET, len(seen))
        alone = _count(seen & (against > 0) & (against == judgement.failed))
        if people := _count(seen & (against > 0)):
            found.append(KeptOut(rule, people, alone))
    return found


def _seen(made: MadeList) -> NDArray[np.bool_]:
    """Give who is in one of the lists, (n,)."""
    seen = np.ones(len(made.group), dtype=bool)
    seen[made.ranking.filtered] = False
    return seen


def _count(rows: NDArray[np.bool_]) -> int:
    return int(np.count_nonzero(rows))


def _by_gain(found: list[Brought]) -> tuple[Brought, ...]:
    return tuple(sorted(found, key=lambda one: (-one.enters, -one.keeps_out, [change.code for change in one.changes])))
