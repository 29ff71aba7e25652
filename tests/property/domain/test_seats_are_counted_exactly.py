"""The seat calendar against a naive count, one day and one dagdeel at a time; and what booking and ending leave."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import ALL_WEEK, Dagdeel, Part
from matching.domain.employer import ProviderKind
from matching.domain.period import Period
from matching.domain.seat_calendar import SeatCalendar
from matching.domain.seats import GENERAL, SeatReservation, SeatSource, SeatTotal, SeatUnit, SeatUse

FIRST = date(2028, 1, 20)
GON = ProviderKind.GON_PARTIJ.value
days = st.integers(0, 70).map(lambda number: FIRST + timedelta(days=number))
masks = st.sampled_from([0, 1, 0b10001, 1 << 20, 0b1111 << 8]) | st.integers(0, ALL_WEEK)
seats = st.sampled_from([GENERAL, GON])
totals = st.lists(st.builds(SeatTotal, days, st.integers(0, 3)), max_size=3, unique_by=lambda one: one.valid_from)


@st.composite
def periods(draw, may_be_open=True):
    start = draw(days)
    is_open = may_be_open and draw(st.integers(0, 4)) == 0
    return Period(start, None if is_open else start + timedelta(days=draw(st.integers(0, 40))))


uses = st.lists(
    st.builds(SeatUse, st.uuids(), periods(), masks, seats), max_size=6, unique_by=lambda one: one.placement_id
)


@st.composite
def sources(draw):
    kept = draw(st.lists(days, max_size=2, unique=True))
    return SeatSource(
        UUID(int=1),
        1,
        SourceKey("test", "1"),
        "Bron",
        UUID(int=2),
        unit=draw(st.sampled_from([SeatUnit.DAGDEEL, SeatUnit.DAG])),
        totals=(SeatTotal(FIRST, draw(st.integers(0, 3))), *draw(totals)),
        reservations=tuple(SeatReservation(ProviderKind.GON_PARTIJ, day, draw(st.integers(0, 2))) for day in kept),
        closed=tuple(draw(st.lists(periods(may_be_open=False), max_size=2))),
    )


def in_force(day, dated):
    """The last figure that began on or before a day; the last of two of one day with the highest number."""
    began = sorted((one.valid_from, one.seats) for one in dated if one.valid_from <= day)
    return began[-1][1] if began else 0


def wants(mask, day, part):
    return mask == 0 or bool(mask & Dagdeel(day.weekday(), part).bit)


def is_short_at(source, taken, day, part, mask, seat):
    """Count the seats of one kind at one moment, without any array."""
    per_day = source.unit is SeatUnit.DAG
    if any(closed.contains(day) for closed in source.closed) or not (per_day or wants(mask, day, part)):
        return False
    kept = in_force(day, source.reservations)
    there = kept if seat == GON else in_force(day, source.totals) - kept
    used = sum(
        1
        for use in taken
        if use.seat == seat and use.period.contains(day) and (per_day or wants(use.dagdelen, day, part))
    )
    return used >= there


def naive_shortage(source, taken, period, mask, seat):
    last = period.end or FIRST + timedelta(days=200)
    for number in range((last - period.start).days + 1):
        day = period.start + timedelta(days=number)
        for part in Part:
            if is_short_at(source, taken, day, part, mask, seat):
                return day
    return None


@settings(max_examples=150, deadline=None)
@given(sources(), uses, periods(), masks, seats)
def test_a_shortage_is_found_on_the_day_on_which_counting_by_hand_finds_it(source, taken, period, mask, seat):
    found = SeatCalendar.around(source, taken, period).first_shortage(period, mask, seat)
    assert (found[0] if found else None) == naive_shortage(source, taken, period, mask, seat)


@settings(max_examples=100, deadline=None)
@given(sources(), uses, periods(), masks, seats)
def test_the_first_start_is_the_first_day_on_which_counting_by_hand_finds_no_shortage(
    source, taken, period, mask, seat
):
    found = SeatCalendar.around(source, taken, period).first_start(period, mask, seat)
    length = period.end - period.start if period.end else None
    expected = None
    for number in range(130):
        day = period.start + timedelta(days=number)
        moved = Period(day, None if length is None else day + length)
        if naive_shortage(source, taken, moved, mask, seat) is None:
            expected = day
            break
    assert found == expected


@settings(max_examples=100, deadline=None)
@given(sources(), uses, periods(may_be_open=False), seats)
def test_the_free_seats_of_equal_days_are_those_of_every_single_day(source, taken, period, seat):
    runs = list(SeatCalendar.around(source, taken, period).runs(period, 0, seat))
    shown = [(run.period.start + timedelta(days=n), run) for run in runs for n in range(days_in(run.period))]
    assert [day for day, _ in shown] == [period.start + timedelta(days=n) for n in range(days_in(period))]
    for day, run in shown:
        for slot in run.slots:
            if slot.dagdeel.weekday == day.weekday():
                assert (slot.free == 0) == is_short_at(source, taken, day, slot.dagdeel.part, 0, seat)


def days_in(period):
    return (period.end - period.start).days + 1


@settings(max_examples=100, deadline=None)
@given(sources(), uses, periods(), masks, seats, periods(may_be_open=False))
def test_booking_and_then_ending_restores_the_counts_from_the_day_after(source, taken, booked, mask, seat, shown):
    use = SeatUse(UUID(int=77), booked, mask, seat)
    ended_on = booked.start
    ended = replace(use, period=Period(booked.start, ended_on))
    after = Period(ended_on + timedelta(days=1), ended_on + timedelta(days=1 + days_in(shown)))
    before, again = (SeatCalendar.around(source, some, after) for some in (taken, [*taken, ended]))
    for part in (GENERAL, GON):
        assert counted(before, after, part) == counted(again, after, part)


def counted(calendar, period, seat):
    """Every free seat of every single day, however the days stand together."""
    return {
        (run.period.start + timedelta(days=n), slot.dagdeel): slot.free
        for run in calendar.runs(period, 0, seat)
        for n in range(days_in(run.period))
        for slot in run.slots
        if (run.period.start + timedelta(days=n)).weekday() == slot.dagdeel.weekday
    }
