"""An earlier end of a running placement, on both databases: the seat is free the day after, and it can be undone."""

from datetime import date

import pytest
from municipality import Databases
from placing_town import CONSULENT, JOBHUNTER, PlacingTown

from matching.domain.reasons import UndoReason
from matching.errors import ConflictError, InvalidInputError, NotAllowedError
from matching.usecases.shorten_placement import shorten_placement
from matching.usecases.undo_placement import undo_placement

WHY = "de kans op werk is niet groter"
EARLIER = date(2026, 12, 31)


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def test_the_seat_is_free_from_the_day_after_and_undone_it_is_taken_again(town):
    plek = town.plek()
    here = town.running(town.person(), plek)
    shortened = shorten_placement(town.service, CONSULENT, here.id, EARLIER, WHY)
    assert (shortened.planned_end, shortened.shortenings[0].before) == (EARLIER, here.planned_end)
    assert town.now(here) == shortened
    next_one = town.proposed(town.person(), plek, "2027-01-01", "2027-06-30")
    assert next_one.seat
    with pytest.raises(ConflictError, match="geen plaats vrij"):
        undo_placement(town.service, CONSULENT, here.id, UndoReason.VERKEERDE_DATUM)
    assert town.now(here).planned_end == EARLIER


@pytest.mark.parametrize(
    ("until", "says"),
    [("2026-08-30", "geweest"), ("2027-02-28", "niet eerder"), ("2027-03-01", "niet eerder")],
)
def test_a_day_that_has_gone_or_is_no_earlier_is_refused(town, until, says):
    here = town.running(town.person(), town.plek())
    with pytest.raises(InvalidInputError, match=says):
        shorten_placement(town.service, CONSULENT, here.id, date.fromisoformat(until), WHY)
    assert town.now(here) == here


def test_today_and_the_day_before_the_end_may(town):
    here = town.running(town.person(), town.plek())
    assert shorten_placement(town.service, CONSULENT, here.id, date(2027, 2, 27), WHY).planned_end.day == 27
    assert shorten_placement(town.service, CONSULENT, here.id, here.start, WHY).planned_end == here.start


def test_only_a_consulent_does_it_and_only_of_what_runs(town):
    planned, running = (town.planned(town.person(), town.plek()), town.running(town.person(), town.plek()))
    with pytest.raises(NotAllowedError):
        shorten_placement(town.service, JOBHUNTER, running.id, EARLIER, WHY)
    with pytest.raises(ConflictError, match="gepland"):
        shorten_placement(town.service, CONSULENT, planned.id, EARLIER, WHY)
