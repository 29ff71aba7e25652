"""Who takes a seat where, read from the placements themselves, on SQLite and on PostgreSQL."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from people_and_work import CONSULENT, OWNER, candidate, new_id, placement_of, plek, save, vacancy

from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import Dagdeel, mask_of
from matching.domain.placement import PlacementStatus
from matching.domain.seats import GENERAL, SeatSource, SeatTotal
from matching.domain.work import WorkKind

MONDAY = date(2026, 3, 2)
MORNINGS = (Dagdeel.parse("ma-ochtend"), Dagdeel.parse("di-ochtend"))


@pytest.fixture
def portal(house):
    """A source of seats, two plekken that draw on it, and one that does not."""
    source = SeatSource(
        new_id(), 0, SourceKey("test", "c"), "Portaal", OWNER.id, totals=(SeatTotal(date(2020, 1, 1), 2),)
    )
    (source,) = save(house, source)
    places = save(house, *(replace(plek(), seat_source_id=source.id) for _ in range(2)), plek())
    return source, places


def booked(house, place, **fields):
    (person,) = save(house, candidate())
    made = replace(placement_of(person, MONDAY), plek_id=place.id, status=PlacementStatus.GEPLAND)
    (saved,) = save(house, replace(made, seat=GENERAL, dagdelen=MORNINGS, planned_end=date(2026, 8, 31), **fields))
    return saved


def changed(house, placement, **fields):
    with house.change(CONSULENT) as change:
        saved = change.save(replace(placement, **fields), action="plaatsing_gewijzigd", after=1)
        change.commit()
    return saved


def test_all_plekken_that_draw_on_a_source_take_its_seats(house, portal):
    source, (first, second, alone) = portal
    taken = {booked(house, place).id for place in (first, second)}
    booked(house, alone)
    with house.read() as reader:
        uses = reader.seats.of_source(source.id, MONDAY)
        assert {use.placement_id for use in uses} == taken
        assert [(use.period.start, use.period.end, use.dagdelen, use.seat) for use in uses] == [
            (MONDAY, date(2026, 8, 31), mask_of(MORNINGS), GENERAL)
        ] * 2
        assert len(reader.seats.at(WorkKind.PLEK, first.id, MONDAY)) == 1


def test_an_early_end_frees_the_seat_from_the_day_after(house, portal):
    source, (first, *_) = portal
    changed(house, booked(house, first), ended_on=date(2026, 4, 30))
    with house.read() as reader:
        assert len(reader.seats.of_source(source.id, date(2026, 4, 30))) == 1
        assert reader.seats.of_source(source.id, date(2026, 5, 1)) == []


def test_a_placement_that_lapsed_takes_no_seat(house, portal):
    source, (first, *_) = portal
    changed(house, booked(house, first), status=PlacementStatus.VERVALLEN)
    with house.read() as reader:
        assert reader.seats.of_source(source.id, MONDAY) == []


def test_who_waits_takes_no_seat_and_stands_in_order(house, portal):
    source, (first, *_) = portal
    moments = [datetime(2026, 3, 1, hour, tzinfo=UTC) for hour in (11, 9, 10)]
    waiting = [booked(house, first, waiting_since=moment) for moment in moments]
    unseated = [changed(house, placement, seat=None) for placement in waiting]
    with house.read() as reader:
        assert reader.seats.of_source(source.id, MONDAY) == []
        assert [who for who, _ in reader.seats.waiting_at(first.id)] == [unseated[n].id for n in (1, 2, 0)]


def test_a_vacancy_has_places_too(house):
    (person,), (work,) = save(house, candidate()), save(house, vacancy())
    save(house, replace(placement_of(person, MONDAY), vacancy_id=work.id))
    with house.read() as reader:
        assert [use.seat for use in reader.seats.at(WorkKind.VACATURE, work.id, MONDAY)] == [GENERAL]
