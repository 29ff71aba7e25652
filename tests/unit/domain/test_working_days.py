"""Working days around weekends and Dutch public holidays; the days are those of printed calendars."""

from datetime import date

import pytest

from matching.domain.public_holidays import easter_sunday, public_holidays
from matching.domain.working_days import is_working_day, working_days_after


@pytest.mark.parametrize(
    "day",
    [date(2008, 3, 23), date(2011, 4, 24), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)],
)
def test_easter_is_the_sunday_of_the_calendar(day):
    assert easter_sunday(day.year) == day
    assert day.weekday() == 6


def test_the_holidays_of_2026():
    assert sorted(public_holidays(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


def test_koningsdag_is_never_on_a_sunday():
    assert date(2025, 4, 26) in public_holidays(2025)
    assert date(2025, 4, 27) not in public_holidays(2025)
    assert all(day.weekday() != 6 or day.month != 4 for year in range(2014, 2060) for day in public_holidays(year))


@pytest.mark.parametrize(
    ("since", "number", "due"),
    [
        (date(2026, 11, 2), 5, date(2026, 11, 9)),
        (date(2026, 11, 6), 1, date(2026, 11, 9)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2026, 12, 23), 3, date(2026, 12, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 5, 13), 1, date(2026, 5, 15)),
    ],
)
def test_an_answer_is_due_after_working_days_only(since, number, due):
    assert working_days_after(since, number) == due
    assert is_working_day(due)
