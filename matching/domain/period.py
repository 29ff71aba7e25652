"""Days and months, counted as model.md D-1 and D-2 do."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


def months_before(day: date, months: int) -> date:
    """Give the same day number so many months ago, or the last day of that month when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_day(start: date, months: int) -> date:
    """Give the last day of `months` months from the inclusive `start`.

    When the same day number exists `months` later, the last day is the day
    before it; when it does not, it is the last day of that month: 31 August
    plus six months ends on 28 (or 29) February, not on the 27th.

    Source: model.md D-1.
    """
    if months < 1:
        raise ValueError("een periode duurt ten minste één maand")
    year, month0 = divmod(start.year * 12 + start.month - 1 + months, 12)
    length = calendar.monthrange(year, month0 + 1)[1]
    if start.day > length:
        return date(year, month0 + 1, length)
    return date(year, month0 + 1, start.day) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Calendar days, both ends included.

    Attributes:
        start: first day.
        end: last day; None is open.
    """

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"de laatste dag {self.end} ligt voor de eerste dag {self.start}")

    def contains(self, day: date) -> bool:
        """Whether the day falls within the period."""
        return self.start <= day and (self.end is None or day <= self.end)

    def overlaps(self, other: "Period") -> bool:
        """Whether a day falls within both."""
        return self._begins_by(other.end) and other._begins_by(self.end)

    def _begins_by(self, end: date | None) -> bool:
        return end is None or self.start <= end
