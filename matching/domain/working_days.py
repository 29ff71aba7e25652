"""Counting working days: Monday to Friday, and no public holiday."""

from datetime import date, timedelta

from matching.domain.public_holidays import public_holidays

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Whether people are at work on this day."""
    return day.weekday() < _SATURDAY and day not in public_holidays(day.year)


def working_days_after(day: date, number: int) -> date:
    """Give the day that lies so many working days after a day.

    Args:
        number: at least 1; one working day after a Friday is the Monday, unless that is a holiday.
    """
    for _ in range(number):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day
