"""The date rule D-1 of model.md C.3: n months from an inclusive start."""

from datetime import date

import pytest

from matching.domain.period import Period, last_day


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-15", 6, "2026-07-14"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-02-01", 6, "2026-07-31"),
        ("2026-08-31", 12, "2027-08-30"),
        ("2026-01-01", 12, "2026-12-31"),
        ("2026-12-15", 1, "2027-01-14"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-01-29", 1, "2026-02-28"),
        ("2026-01-28", 1, "2026-02-27"),
        ("2024-01-30", 1, "2024-02-29"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2024-02-29", 24, "2026-02-28"),
        ("2024-02-29", 48, "2028-02-28"),
        ("2026-12-01", 12, "2027-11-30"),
    ],
)
def test_a_period_ends_the_day_before_the_same_day_or_at_the_end_of_a_shorter_month(start, months, end):
    assert last_day(date.fromisoformat(start), months) == date.fromisoformat(end)


def test_a_period_lasts_at_least_a_month():
    with pytest.raises(ValueError, match="ten minste één maand"):
        last_day(date(2026, 1, 1), 0)


def test_both_ends_belong_to_a_period():
    period = Period(date(2026, 1, 15), date(2026, 7, 14))
    assert [period.contains(date(2026, *day)) for day in ((1, 14), (1, 15), (7, 14), (7, 15))] == [
        False,
        True,
        True,
        False,
    ]


def test_an_open_period_does_not_end():
    assert Period(date(2026, 1, 15)).contains(date(2099, 1, 1))


def test_a_period_of_one_day_may_and_a_period_backwards_may_not():
    assert Period(date(2026, 1, 15), date(2026, 1, 15)).contains(date(2026, 1, 15))
    with pytest.raises(ValueError, match="ligt voor de eerste dag"):
        Period(date(2026, 1, 15), date(2026, 1, 14))


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        (("2026-01-01", "2026-01-31"), ("2026-01-31", "2026-02-28"), True),
        (("2026-01-01", "2026-01-31"), ("2026-02-01", "2026-02-28"), False),
        (("2026-01-01", "2026-12-31"), ("2026-03-01", "2026-03-31"), True),
        (("2026-01-01", None), ("2026-03-01", "2026-03-31"), True),
        (("2026-03-31", None), ("2026-03-01", "2026-03-31"), True),
        (("2026-04-01", None), ("2026-03-01", "2026-03-31"), False),
        (("2026-01-01", None), ("2030-01-01", None), True),
    ],
)
def test_periods_overlap_when_a_day_is_in_both(first, second, overlap):
    one, other = (Period(*(day and date.fromisoformat(day) for day in days)) for days in (first, second))
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


def test_a_period_that_is_not_there_says_which_days_are_wrong():
    with pytest.raises(ValueError, match=r"^de laatste dag 2026-01-14 ligt voor de eerste dag 2026-01-15$"):
        Period(date(2026, 1, 15), date(2026, 1, 14))
