"""What a filter would add to a list or take off it, and who could still pass a place: counted, nobody is named."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.domain.dagdelen import Dagdeel, Part
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import Filters
from matching.lists.list_parts import Made
from matching.ranking import PeopleSieve

Shown = NDArray[np.bool_]
NO_FILTERS = Filters()
PLACE = 5
HOURS = (8, 16, 24, 32)
MINUTES = (15, 30, 45, 60)
WEEK = tuple(Dagdeel(day, part) for part in Part for day in range(7))
"""Part by part, as a week is shown on a page."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of one filter.

    Attributes:
        value: None is without this filter.
        change: how many people in reach would come on the list (more than 0) or go (less), by choosing this.
    """

    value: int | float | Dagdeel | bool | None
    chosen: bool
    change: int


@dataclass(frozen=True, slots=True)
class Refinements:
    """Everything that one can choose beside a list.

    Attributes:
        in_reach: how many people no rule excludes, with the filters as they are.
        place: 5, or the last place when fewer are ranked; 0 when nobody is.
        could_pass: how many people of whom too little is known could still stand above that place.
    """

    in_reach: int
    hours: tuple[Choice, ...]
    minutes: tuple[Choice, ...]
    dagdelen: tuple[Choice, ...]
    in_time: Choice
    place: int
    could_pass: int


def count_refinements(made: Made) -> Refinements:
    """Count what every filter would change; a person of whom it is not known is never lost by one."""
    return _Counting(made).all()


def could_pass(made: Made, place: int) -> int:
    """Count who is in `uitvragen` and may have more points than who stands at this place; all of them at 0."""
    lists, scores = made.ranking.lists, made.ranking.scores
    to_ask = lists[ListKind.UITVRAGEN]
    if not place:
        return len(to_ask)
    beaten = scores.score[lists[ListKind.GERANGSCHIKT][place - 1]]
    return int(np.count_nonzero(scores.score_high[to_ask] > beaten))


class _Counting:
    """Holds everybody whom no rule excludes against the filters of a list, one filter changed at a time."""

    def __init__(self, made: Made) -> None:
        self.made, self.filters = made, made.recipe.filters
        self.sieve = PeopleSieve(made.group.facts, made.work.facts, made.knowledge.world)
        self.in_reach: Shown = ~made.ranking.judgement.excluded
        self.now = self._count(self.sieve.shown(self.filters))

    def all(self) -> Refinements:
        ranking = self.made.ranking
        place = 0 if ranking.is_neutral else min(PLACE, len(ranking.lists[ListKind.GERANGSCHIKT]))
        return Refinements(
            in_reach=self.now,
            hours=self._choices("hours_at_least", HOURS, self.sieve.by_hours),
            minutes=self._choices("minutes_at_most", MINUTES, self.sieve.by_way),
            dagdelen=self._dagdelen(),
            in_time=self._in_time(),
            place=place,
            could_pass=could_pass(self.made, place),
        )

    def _choices(self, name: str, usual: Sequence[int], sieve: Callable[[Any], Shown]) -> tuple[Choice, ...]:
        chosen, rest = getattr(self.filters, name), self._without(name)
        offered = [None, *sorted({*usual, *([] if chosen is None else [chosen])})]
        return tuple(self._choice(one, one == chosen, rest & sieve(one)) for one in offered)

    def _dagdelen(self) -> tuple[Choice, ...]:
        """Count what ticking each dagdeel, or taking its tick away, would change."""
        chosen, rest = self.filters.dagdelen, self._without("dagdelen")
        found = []
        for one in WEEK:
            then = tuple(d for d in chosen if d != one) if one in chosen else (*chosen, one)
            found.append(self._choice(one, one in chosen, rest & self.sieve.by_dagdelen(then)))
        return tuple(found)

    def _in_time(self) -> Choice:
        asked = self.filters.available_only
        then = self._without("available_only") & self.sieve.by_start(not asked)
        return self._choice(True, asked, then)

    def _without(self, name: str) -> Shown:
        """Give who passes all filters but this one."""
        return self.sieve.shown(replace(self.filters, **{name: getattr(NO_FILTERS, name)}))

    def _choice(self, value: Any, chosen: bool, shown: Shown) -> Choice:  # noqa: ANN401
        return Choice(value, chosen, self._count(shown) - self.now)

    def _count(self, shown: Shown) -> int:
        return int(np.count_nonzero(shown & self.in_reach))
