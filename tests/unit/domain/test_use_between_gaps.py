"""The date rule D-2 of model.md C.3: use is counted from the first day on, and days between periods are not used."""

from datetime import date

import pytest

from matching.domain.period import Period
from matching.domain.use_of_time import UseOfTime, ended_by


def period(start, end=None):
    return Period(date.fromisoformat(start), date.fromisoformat(end) if end else None)


@pytest.mark.parametrize(
    ("periods", "gap_days", "months", "days", "end_of_a_year"),
    [
        ([("2026-01-15", "2026-01-15")], 0, 0, 1, "2027-01-14"),
        ([("2026-01-15", "2026-02-13")], 0, 0, 30, "2027-01-14"),
        ([("2026-01-15", "2026-02-14")], 0, 1, 0, "2027-01-14"),
        ([("2026-01-15", "2026-02-15")], 0, 1, 1, "2027-01-14"),
        ([("2026-01-15", "2026-07-14"), ("2026-07-15", "2026-08-14")], 0, 7, 0, "2027-01-14"),
        ([("2026-01-15", "2026-07-14"), ("2026-07-16", "2026-08-15")], 1, 7, 0, "2027-01-15"),
        ([("2026-01-15", "2026-07-14"), ("2026-09-01", "2027-03-03")], 48, 12, 0, "2027-03-03"),
        ([("2026-09-01", "2027-03-04"), ("2026-01-15", "2026-07-14")], 48, 12, 1, "2027-03-03"),
        ([("2026-01-01", "2026-03-31"), ("2026-03-01", "2026-04-30")], 0, 4, 0, "2026-12-31"),
        (
            [("2026-01-01", "2026-06-30"), ("2026-02-01", "2026-02-28"), ("2026-08-01", "2026-08-31")],
            31,
            7,
            0,
            "2027-01-31",
        ),
        ([("2026-01-01", "2026-01-10"), ("2026-01-21", "2026-01-25")], 10, 0, 15, "2027-01-10"),
        ([("2027-09-01", "2027-12-31"), ("2028-03-01", "2028-10-30")], 60, 12, 0, "2028-10-30"),
        ([("2028-02-29", "2029-02-28")], 0, 12, 0, "2029-02-28"),
    ],
)
def test_use_is_counted_from_the_first_day_without_the_gaps(periods, gap_days, months, days, end_of_a_year):
    use = UseOfTime.of([period(*one) for one in periods])
    assert use.anchor == date.fromisoformat(min(periods)[0])
    assert use.last == date.fromisoformat(max(end for _, end in periods))
    assert (use.gap_days, use.months, use.days) == (gap_days, months, days)
    assert use.end_of(12) == date.fromisoformat(end_of_a_year)


def test_what_has_no_end_is_used_for_one_day_as_far_as_known():
    use = UseOfTime.of([period("2026-01-15")])
    assert (use.last, use.months, use.days) == (date(2026, 1, 15), 0, 1)


def test_what_still_runs_ends_on_the_day_before_what_is_asked():
    asked = date(2026, 8, 31)
    begun, later, ended = period("2026-03-01"), period("2026-10-01"), period("2026-01-01", "2026-02-28")
    assert ended_by([begun, later, ended], asked) == [
        period("2026-03-01", "2026-08-31"),
        period("2026-10-01", "2026-10-01"),
        ended,
    ]
