"""Placements as bars on a line of years, with a line where a maximum is reached; everything in shares of the width."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from matching.domain.placement import Placement
from matching.rules.ladder import rules_of
from matching.usecases.view_time_used import MaximumUsed, WorkHistory

_ROW, _AXIS = 52, 22  # pixels
_OPEN = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Bar:
    """One placement.

    Attributes:
        left, width, gone: percents of the whole; `gone` is the part of it that lies behind us.
        top: pixels.
        limits: where the maxima that count for it are reached, percents.
    """

    placement: Placement
    label: str
    top: int
    left: str
    width: str
    gone: str
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimeLine:
    """What is drawn.

    Attributes:
        years: the first of January of each year, with where it is.
        height: pixels.
    """

    bars: tuple[Bar, ...]
    years: tuple[tuple[int, str], ...]
    today: str
    height: int


def time_line(history: WorkHistory, today: date) -> TimeLine | None:
    """Draw the placements of a person; None when there are none."""
    if not history.placements:
        return None
    first, last = _span(history, today)
    scale = _Scale(first, (last - first).days)
    bars = tuple(_bars(history, scale, today))
    years = tuple((year, scale.at(date(year, 1, 1))) for year in range(first.year + 1, last.year + 1))
    return TimeLine(bars, years, scale.at(today), _AXIS + _ROW * len(bars))


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    days: int

    def at(self, day: date) -> str:
        return f"{self.share((day - self.first).days):.2f}%"

    def share(self, days: int) -> float:
        return max(0.0, min(100.0, 100 * days / self.days))


def _span(history: WorkHistory, today: date) -> tuple[date, date]:
    """Give the first and the last day that are drawn, with some space around them."""
    days = [today, *(one.start for one in history.placements), *(_end(one, today) for one in history.placements)]
    days += [one.last for one in history.maxima]
    around = timedelta(days=max(30, (max(days) - min(days)).days // 25))
    return min(days) - around, max(days) + around


def _end(placement: Placement, today: date) -> date:
    return placement.last_day or max(today, placement.start) + _OPEN


def _bars(history: WorkHistory, scale: _Scale, today: date) -> Iterator[Bar]:
    for number, one in enumerate(history.placements):
        end = _end(one, today)
        yield Bar(
            placement=one,
            label=f"{rules_of(one.instrument).label}: {one.occupation.text}",
            top=_AXIS + number * _ROW,
            left=scale.at(one.start),
            width=f"{scale.share((end - one.start).days + 1):.2f}%",
            gone=f"{scale.share(max(0, (min(end, today) - one.start).days + 1)):.2f}%",
            limits=tuple(scale.at(limit) for limit in _limits(one, history.maxima, today)),
        )


def _limits(placement: Placement, maxima: Iterable[MaximumUsed], today: date) -> Iterator[date]:
    """Give the days on which a maximum is reached by going on; of what is behind us there is none."""
    for one in maxima:
        if placement.instrument in one.instruments and one.last >= today and one.use.anchor <= placement.start:
            yield one.last
