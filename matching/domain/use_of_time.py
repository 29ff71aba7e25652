"""How much of a maximum is used: days of use from the first one on, gaps left out. Source: model.md D-2 and A.3-3."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from matching.domain.period import Period, last_day

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class UseOfTime:
    """The use of an instrument, or of several that count together, in one traject.

    Attributes:
        anchor: the first day of use; months are counted from it.
        last: the last day of use.
        gap_days: whole days between periods of use; they move every end to a later day.
    """

    anchor: date
    last: date
    gap_days: int

    @classmethod
    def of(cls, periods: Sequence[Period]) -> "UseOfTime":
        """Count periods that all have an end; at least one.

        Days that are in two periods count once.
        """
        ordered = sorted(periods, key=lambda period: period.start)
        last, gaps = ordered[0].start - _DAY, 0
        for period in ordered:
            gaps += max((period.start - last).days - 1, 0)
            last = max(last, period.end or period.start)
        return cls(ordered[0].start, last, gaps)

    def end_of(self, months: int) -> date:
        """Give the last day on which no more than so many months are used."""
        return last_day(self.anchor, months) + timedelta(days=self.gap_days)

    @property
    def months(self) -> int:
        """Whole months that are used."""
        months = 0
        while self.end_of(months + 1) <= self.last:
            months += 1
        return months

    @property
    def days(self) -> int:
        """Days that are used beyond the whole months."""
        begun = self.end_of(self.months) if self.months else self.anchor + timedelta(days=self.gap_days) - _DAY
        return (self.last - begun).days


def ended_by(periods: Iterable[Period], day: date) -> list[Period]:
    """Give periods with an end: what has none runs until a day, or is one day when it begins later."""
    return [period if period.end else Period(period.start, max(period.start, day)) for period in periods]
