"""Counting working days: Monday to Friday; a holiday counts as one, since it is another day in every municipality."""

from datetime import date, timedelta

_SATURDAY = 5


def working_days_after(day: date, number: int) -> date:
    """Give the day that lies so many working days after a day.

    Args:
        number: at least 1; one working day after a Friday is the Monday.
    """
    for _ in range(number):
        day += timedelta(days=1)
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=1)
    return day
