"""Public holidays in the Netherlands, from their definition.

Source: Algemene termijnenwet artikel 3 lid 1 and 2 (Goede Vrijdag counts there as well).
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

_SUNDAY = 6
_FROM_EASTER = (-2, 1, 39, 50)
"""Goede Vrijdag, tweede Paasdag, Hemelvaartsdag, tweede Pinksterdag: days from Easter Sunday."""
_FIXED = ((1, 1), (5, 5), (12, 25), (12, 26))


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Give the holidays of a year; those that are always a Sunday are left out."""
    easter = easter_sunday(year)
    moving = (easter + timedelta(days=days) for days in _FROM_EASTER)
    return frozenset({*moving, *(date(year, month, day) for month, day in _FIXED), *_kings_day(year)})


def easter_sunday(year: int) -> date:
    """Give Easter Sunday. Source: the Gregorian computus, in the form of Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - correction + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _kings_day(year: int) -> Iterator[date]:
    """Give Koningsdag: 27 April since 2014, the day before when that is a Sunday."""
    if year >= 2014:
        day = date(year, 4, 27)
        yield day - timedelta(days=1) if day.weekday() == _SUNDAY else day
