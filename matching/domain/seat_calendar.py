"""How many seats are free on every day and dagdeel, exactly. Source: model.md D-6.

Shapes: n days, 4 parts of a day; a night belongs to the day on which it begins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from matching.domain.dagdelen import ALL_WEEK, Dagdeel, Part, dagdelen_of
from matching.domain.period import Period
from matching.domain.seats import GENERAL, SeatSource, SeatUnit, SeatUse

_DAY = timedelta(days=1)
_WEEK = 7
Counts = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class SlotCount:
    """The seats of one dagdeel of the week during a run of days.

    Attributes:
        total, reserved, taken, free: taken and free are of the kind of seat that was asked for.
    """

    dagdeel: Dagdeel
    total: int
    reserved: int
    taken: int
    free: int


@dataclass(frozen=True, slots=True)
class Run:
    """Days on which nothing changes; a dagdeel that does not occur in them is not there."""

    period: Period
    slots: tuple[SlotCount, ...]


@dataclass(frozen=True)
class SeatCalendar:
    """The seats of one source during the days that matter for a period.

    Attributes:
        first, last: the days that were counted; after `last` nothing changes any more.
    """

    source: SeatSource
    uses: tuple[SeatUse, ...]
    first: date
    last: date

    @classmethod
    def around(cls, source: SeatSource, uses: Sequence[SeatUse], period: Period) -> "SeatCalendar":
        """Count from the first day of a period until nothing changes any more, and a whole period beyond."""
        days = [*_changes(source, uses), period.start, period.end or period.start]
        length = (period.end - period.start) if period.end else timedelta()
        return cls(source, tuple(uses), period.start, max(days) + length + _WEEK * _DAY)

    def is_short(self, period: Period, mask: int, seat: str = GENERAL) -> bool:
        """Whether there is a day and dagdeel of the period without a seat."""
        return self.first_shortage(period, mask, seat) is not None

    def first_shortage(self, period: Period, mask: int, seat: str = GENERAL) -> tuple[date, Part] | None:
        """Give the first day and part without a seat; None where there is one on all of them."""
        short = self._short(mask, seat)[self._days(period)]
        if self.source.unit is SeatUnit.START_PER_JAAR:
            short = short[:1]
        where = np.argwhere(short)
        if not len(where):
            return None
        return max(period.start, self.first) + int(where[0][0]) * _DAY, Part(int(where[0][1]))

    def first_start(self, period: Period, mask: int, seat: str = GENERAL) -> date | None:
        """Give the first day from which there is a seat for as long as was asked; None where there never is."""
        short: NDArray[np.bool_] = np.logical_or.reduce(self._short(mask, seat), axis=1)
        starts = np.flatnonzero(self._short_within(short, period) == 0)
        possible = starts[: np.searchsorted(starts, len(short) - _WEEK, side="right")]
        return self.first + int(possible[0]) * _DAY if len(possible) else None

    def _short_within(self, short: NDArray[np.bool_], period: Period) -> NDArray[np.int64]:
        """Count from every day on how many days are short during a stay as long as the period."""
        before = np.concatenate(([0], np.cumsum(short)))
        if self.source.unit is SeatUnit.START_PER_JAAR:
            return short.astype(np.int64)
        if period.end is None:
            return np.asarray(before[-1] - before[:-1], dtype=np.int64)
        length = (period.end - period.start).days + 1
        return np.asarray(before[length:] - before[:-length], dtype=np.int64)

    def runs(self, period: Period, mask: int, seat: str = GENERAL) -> Iterator[Run]:
        """Give the seats of every day and dagdeel of a period, equal days together."""
        end = min(period.end or self.last, self.last)
        edges = sorted({d for d in _changes(self.source, self.uses) if period.start < d <= end} | {period.start})
        seats, used = self._seats(seat), self._used(seat)
        for start, following in zip(edges, [*edges[1:], end + _DAY], strict=True):
            days = Period(start, following - _DAY)
            yield Run(days, tuple(self._slots(days, mask or ALL_WEEK, seats, used)))

    def _slots(self, days: Period, mask: int, seats: Counts, used: Counts) -> Iterator[SlotCount]:
        for dagdeel in dagdelen_of(mask):
            day = days.start + ((dagdeel.weekday - days.start.weekday()) % _WEEK) * _DAY
            if days.contains(day) and not self._is_closed(day):
                row = (day - self.first).days
                part = int(dagdeel.part) if self.source.unit is SeatUnit.DAGDEEL else 0
                total, reserved, taken = int(self._totals[row]), int(self._reserved[row]), int(used[row, part])
                yield SlotCount(dagdeel, total, reserved, taken, max(int(seats[row]) - taken, 0))

    def _short(self, mask: int, seat: str) -> NDArray[np.bool_]:
        """Give where a seat is wanted and there is none, (n, 4)."""
        none: NDArray[np.bool_] = self._used(seat) >= self._seats(seat)[:, None]
        return none & self._wanted(mask) & self._open[:, None]

    def _seats(self, seat: str) -> Counts:
        """Give how many seats of a kind there are, (n,)."""
        if seat == GENERAL:
            return self._totals - self._reserved
        by_party = (r for r in self.source.reservations if r.party == seat)
        return self._by_day([(r.valid_from, r.seats) for r in by_party])

    def _used(self, seat: str) -> Counts:
        """Give how many seats of a kind are taken, (n, 4)."""
        used = np.zeros((self._count, 4), dtype=np.int32)
        for use in self.uses:
            if use.seat == seat:
                days = self._use_days(use)
                used[days] += self._wanted(use.dagdelen)[days]
        return used

    def _use_days(self, use: SeatUse) -> slice:
        """Give the days on which a use counts: those of its period, or the whole year of its start."""
        if self.source.unit is not SeatUnit.START_PER_JAAR:
            return self._days(use.period)
        year = use.period.start.year
        return self._days(Period(date(year, 1, 1), date(year, 12, 31)))

    def _wanted(self, mask: int) -> NDArray[np.bool_]:
        """Give the parts of every day that a mask wants, (n, 4); 0 wants all. Per day one part stands for the day."""
        if self.source.unit is not SeatUnit.DAGDEEL:
            return np.broadcast_to(np.arange(4) == 0, (self._count, 4))
        week = np.array([[(mask or ALL_WEEK) >> (4 * day + part) & 1 for part in range(4)] for day in range(_WEEK)])
        return week.astype(bool)[(self.first.weekday() + np.arange(self._count)) % _WEEK]

    @cached_property
    def _count(self) -> int:
        return (self.last - self.first).days + 1

    @cached_property
    def _totals(self) -> Counts:
        return self._by_day([(total.valid_from, total.seats) for total in self.source.totals])

    @cached_property
    def _reserved(self) -> Counts:
        """Give how many seats are kept for parties, (n,)."""
        parties = {reservation.party for reservation in self.source.reservations}
        return sum((self._seats(party) for party in parties), np.zeros(self._count, dtype=np.int32))

    @cached_property
    def _open(self) -> NDArray[np.bool_]:
        open_ = np.ones(self._count, dtype=bool)
        for closed in self.source.closed:
            open_[self._days(closed)] = False
        return open_

    def _is_closed(self, day: date) -> bool:
        return any(closed.contains(day) for closed in self.source.closed)

    def _by_day(self, dated: Iterable[tuple[date, int]]) -> Counts:
        """Give a dated figure on every day; before the first one it is 0."""
        figures = np.zeros(self._count, dtype=np.int32)
        for since, figure in sorted(dated):
            figures[self._days(Period(since))] = figure
        return figures

    def _days(self, period: Period) -> slice:
        """Give which of the counted days fall in a period."""
        start = max((period.start - self.first).days, 0)
        end = self._count if period.end is None else max((period.end - self.first).days + 1, start)
        return slice(start, end)


def _changes(source: SeatSource, uses: Iterable[SeatUse]) -> Iterator[date]:
    """Give the days on which a number of seats can change."""
    yield from (total.valid_from for total in source.totals)
    yield from (reservation.valid_from for reservation in source.reservations)
    for period in (*source.closed, *(use.period for use in uses)):
        yield period.start
        if period.end is not None:
            yield period.end + _DAY
    if source.unit is SeatUnit.START_PER_JAAR:
        yield from (date(use.period.start.year + 1, 1, 1) for use in uses)
