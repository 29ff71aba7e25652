"""How much of a maximum is used: D-2 of model.md C.3, counted by hand on the calendar."""

from datetime import date

import pytest

from matching.domain.period import Period
from matching.domain.use_of_time import UseOfTime, ended_by


def use(*periods: str) -> UseOfTime:
    """Count periods written as "2026-01-15/2026-07-14"."""
    return UseOfTime.of([Period(*map(date.fromisoformat, one.split("/"))) for one in periods])


@pytest.mark.parametrize(
    ("periods", "months", "days"),
    [
        (["2026-01-15/2026-07-14"], 6, 0),
        (["2026-01-15/2026-01-15"], 0, 1),
        (["2026-01-15/2026-02-13"], 0, 30),
        (["2026-01-15/2026-02-14"], 1, 0),
        (["2026-01-15/2026-03-01"], 1, 15),
        (["2026-08-31/2027-02-27"], 5, 28),
        (["2026-08-31/2027-02-28"], 6, 0),
        (["2027-08-31/2028-02-28"], 5, 29),
        (["2027-08-31/2028-02-29"], 6, 0),
        (["2026-08-31/2027-02-28", "2027-03-01/2027-08-30"], 12, 0),
        (["2026-01-01/2026-01-10", "2026-02-01/2026-02-10"], 0, 20),
        (["2026-01-01/2026-01-31", "2026-01-15/2026-02-28"], 2, 0),
    ],
)
def test_months_and_days_that_are_used(periods, months, days):
    counted = use(*periods)
    assert (counted.months, counted.days) == (months, days)


def test_the_order_in_which_periods_are_named_does_not_matter():
    assert use("2026-06-01/2026-07-31", "2026-01-15/2026-04-14") == use(
        "2026-01-15/2026-04-14", "2026-06-01/2026-07-31"
    )


@pytest.mark.parametrize(
    ("periods", "gap"),
    [
        (["2026-01-15/2026-04-14", "2026-04-15/2026-05-31"], 0),
        (["2026-01-15/2026-04-14", "2026-04-16/2026-05-31"], 1),
        (["2026-01-15/2026-04-14", "2026-06-01/2026-06-30"], 47),
        (["2028-02-28/2028-02-28", "2028-03-01/2028-03-01"], 1),
        (["2026-01-15/2026-12-31", "2026-03-01/2026-03-31", "2027-01-02/2027-01-31"], 1),
    ],
)
def test_whole_days_between_periods_are_a_gap_and_days_within_another_are_not(periods, gap):
    assert use(*periods).gap_days == gap


@pytest.mark.parametrize(
    ("periods", "months", "end"),
    [
        (["2026-08-31/2027-02-28"], 12, "2027-08-30"),
        (["2028-02-29/2028-08-28"], 12, "2029-02-28"),
        (["2026-01-15/2026-04-14", "2026-06-01/2026-06-30"], 12, "2027-03-02"),
        (["2026-01-15/2026-04-14", "2026-04-16/2026-05-31"], 12, "2027-01-15"),
    ],
)
def test_a_maximum_is_counted_from_the_first_day_and_moves_by_the_gap(periods, months, end):
    assert use(*periods).end_of(months) == date.fromisoformat(end)


def test_what_has_no_end_runs_until_a_day_and_at_least_one_day():
    running, later = Period(date(2026, 1, 15)), Period(date(2026, 9, 1))
    assert ended_by([running, later], date(2026, 6, 30)) == [
        Period(date(2026, 1, 15), date(2026, 6, 30)),
        Period(date(2026, 9, 1), date(2026, 9, 1)),
    ]
