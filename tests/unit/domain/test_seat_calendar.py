"""Seats on every day and dagdeel; expectations counted on the calendar by hand.

2026-03-02 is a Monday.
"""

from datetime import date
from uuid import UUID

import pytest

from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import Dagdeel, Part, mask_of
from matching.domain.employer import ProviderKind
from matching.domain.period import Period
from matching.domain.seat_calendar import SeatCalendar
from matching.domain.seats import GENERAL, SeatReservation, SeatSource, SeatTotal, SeatUnit, SeatUse

GON = ProviderKind.GON_PARTIJ.value
MONDAY = date(2026, 3, 2)
MONDAY_MORNING = mask_of([Dagdeel.parse("ma-ochtend")])
MONDAY_AFTERNOON = mask_of([Dagdeel.parse("ma-middag")])
TUESDAY_MORNING = mask_of([Dagdeel.parse("di-ochtend")])


def source(*totals, **fields):
    dated = tuple(SeatTotal(since, seats) for since, seats in totals)
    return SeatSource(UUID(int=1), 1, SourceKey("test", "1"), "Bron", UUID(int=2), totals=dated, **fields)


def use(start, end, mask=MONDAY_MORNING, seat=GENERAL):
    return SeatUse(UUID(int=9), Period(start, end), mask, seat)


def calendar(seats, period, *uses):
    return SeatCalendar.around(seats, uses, period)


ONE = source((date(2020, 1, 1), 1))


def test_one_seat_is_taken_on_its_own_dagdeel_only():
    period = Period(MONDAY, date(2026, 3, 31))
    seats = calendar(ONE, period, use(MONDAY, date(2026, 3, 31)))
    assert seats.first_shortage(period, MONDAY_MORNING) == (MONDAY, Part.OCHTEND)
    assert not seats.is_short(period, MONDAY_AFTERNOON)
    assert not seats.is_short(period, TUESDAY_MORNING)


def test_the_day_after_the_last_day_the_seat_is_free():
    seats = calendar(ONE, Period(date(2026, 3, 9), date(2026, 3, 31)), use(MONDAY, date(2026, 3, 9)))
    assert seats.is_short(Period(date(2026, 3, 9), date(2026, 3, 31)), MONDAY_MORNING)
    assert not seats.is_short(Period(date(2026, 3, 10), date(2026, 3, 31)), MONDAY_MORNING)


def test_the_first_start_is_the_day_after_and_has_room_for_the_whole_stay():
    period = Period(MONDAY, date(2026, 3, 29))
    taken = (use(MONDAY, date(2026, 3, 9)), use(date(2026, 3, 30), date(2026, 4, 30)))
    # A stay of 28 days from 10 March would need Monday 30 March, which is taken. The last Monday that is taken
    # is 27 April, so it can begin on Tuesday the 28th.
    assert calendar(ONE, period, *taken).first_start(period, MONDAY_MORNING) == date(2026, 4, 28)


def test_an_open_ended_use_leaves_no_first_start():
    period = Period(MONDAY, date(2026, 3, 29))
    assert calendar(ONE, period, use(MONDAY, None)).first_start(period, MONDAY_MORNING) is None


def test_an_open_ended_wish_needs_a_seat_for_ever():
    period = Period(MONDAY, None)
    later = use(date(2031, 6, 2), date(2031, 6, 30))
    seats = calendar(ONE, period, later)
    assert seats.first_shortage(period, MONDAY_MORNING) == (date(2031, 6, 2), Part.OCHTEND)
    # The last Monday of June 2031 is the 30th.
    assert seats.first_start(period, MONDAY_MORNING) == date(2031, 7, 1)


def test_more_seats_count_from_their_own_day():
    grown = source((date(2020, 1, 1), 1), (date(2026, 3, 16), 2))
    period = Period(MONDAY, date(2026, 6, 30))
    seats = calendar(grown, period, use(date(2026, 1, 5), None))
    assert seats.first_start(period, MONDAY_MORNING) == date(2026, 3, 10)
    assert not seats.is_short(Period(date(2026, 3, 16), date(2026, 6, 30)), MONDAY_MORNING)


def test_before_the_first_total_there_are_no_seats():
    period = Period(date(2025, 12, 29), date(2026, 1, 31))
    assert calendar(source((date(2026, 1, 1), 5)), period).first_shortage(period, MONDAY_MORNING) == (
        date(2025, 12, 29),
        Part.OCHTEND,
    )


def test_a_closing_day_needs_no_seat():
    period = Period(MONDAY, date(2026, 3, 8))
    closed = source((date(2020, 1, 1), 1), closed=(Period(MONDAY, MONDAY),))
    assert not calendar(closed, period, use(MONDAY, None)).is_short(period, MONDAY_MORNING)


def test_unknown_dagdelen_take_a_seat_on_every_dagdeel():
    period = Period(MONDAY, MONDAY)
    seats = calendar(ONE, period, use(MONDAY, None, mask=0))
    assert seats.is_short(period, MONDAY_AFTERNOON)
    assert seats.is_short(period, 0)


def test_reserved_seats_are_no_general_seats():
    kept = source((date(2020, 1, 1), 2), reservations=(SeatReservation(ProviderKind.GON_PARTIJ, date(2020, 1, 1), 1),))
    period = Period(MONDAY, date(2026, 3, 31))
    full = calendar(kept, period, use(MONDAY, None))
    assert full.is_short(period, MONDAY_MORNING)
    assert not full.is_short(period, MONDAY_MORNING, GON)
    assert calendar(kept, period, use(MONDAY, None, seat=GON)).is_short(period, MONDAY_MORNING, GON)


def test_per_day_a_seat_is_taken_whatever_the_dagdeel():
    daily = source((date(2020, 1, 1), 1), unit=SeatUnit.DAG)
    period = Period(MONDAY, date(2026, 3, 31))
    seats = calendar(daily, period, use(MONDAY, date(2026, 3, 15)))
    assert seats.is_short(period, TUESDAY_MORNING)
    assert seats.first_start(period, TUESDAY_MORNING) == date(2026, 3, 16)
    (first, *_) = seats.runs(period, MONDAY_AFTERNOON)
    assert [(slot.total, slot.taken, slot.free) for slot in first.slots] == [(1, 1, 0)]


def test_starts_per_year_count_the_year_of_the_start():
    yearly = source((date(2020, 1, 1), 1), unit=SeatUnit.START_PER_JAAR)
    period = Period(MONDAY, date(2027, 3, 1))
    seats = calendar(yearly, period, use(date(2026, 1, 5), date(2026, 1, 31)))
    assert seats.first_shortage(period, MONDAY_MORNING) == (MONDAY, Part.OCHTEND)
    assert seats.first_start(period, MONDAY_MORNING) == date(2027, 1, 1)


def test_equal_days_stand_together():
    period = Period(MONDAY, date(2026, 3, 31))
    runs = list(calendar(ONE, period, use(date(2026, 3, 9), date(2026, 3, 15))).runs(period, MONDAY_MORNING))
    assert [(run.period.start.day, run.period.end.day, run.slots[0].free) for run in runs] == [
        (2, 8, 1),
        (9, 15, 0),
        (16, 31, 1),
    ]


@pytest.mark.parametrize("leap", [date(2028, 2, 28), date(2028, 2, 29)])
def test_a_leap_day_is_a_day_like_any_other(leap):
    # 2028-02-28 is a Monday, 2028-02-29 a Tuesday.
    mask = mask_of([Dagdeel(leap.weekday(), Part.OCHTEND)])
    period = Period(leap, leap)
    assert calendar(ONE, period, use(leap, leap, mask)).is_short(period, mask)
    assert not calendar(ONE, period).is_short(period, mask)
