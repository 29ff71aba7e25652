"""Real processes want the same seats at the same moment, on both databases: no total is ever passed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from municipality import Databases
from placers import AFTERNOON, MORNING, place
from placing_town import TODAY, PlacingTown
from processes import PROCESSES

from matching.domain.instrument import Instrument

SECONDS = 120


@pytest.fixture
def databases(database_url, identity_url, tmp_path):
    return Databases(database_url, identity_url, tmp_path / "data")


@pytest.fixture
def town(databases):
    made = PlacingTown(databases)
    yield made
    made.service.close()


@pytest.fixture
def raced(databases):
    """Let one process for each list of wishes propose them at once; gives what each of them got, in any order."""
    started = []

    def race(*asked):
        gate, got = PROCESSES.Barrier(len(asked)), PROCESSES.Queue()
        for wishes in asked:
            started.append(PROCESSES.Process(target=place, args=(databases, wishes, TODAY, gate, got)))
            started[-1].start()
        return sorted(got.get(timeout=SECONDS) for _ in asked)

    yield race
    for process in started:
        process.join(SECONDS)
        process.kill()


def seated(town, plek):
    with town.service.store.read() as reader:
        return reader.seats.at(plek.kind, plek.id, TODAY)


def test_the_last_seat_goes_to_one_of_six_processes(town, raced):
    plek = town.plek(places=1)
    wishes = [[town.wish(town.person(), plek)] for _ in range(6)]
    assert raced(*wishes) == [("geplaatst", 1)] + [("vol", 0)] * 5
    assert len(seated(town, plek)) == 1


def test_of_two_groups_that_both_want_the_last_seats_one_gets_all_and_one_none(town, raced):
    plek = town.plek(places=3)
    groups = [[town.wish(town.person(), plek) for _ in range(2)] for _ in range(2)]
    assert raced(*groups) == [("geplaatst", 2), ("vol", 0)]
    assert len(seated(town, plek)) == 2


def test_periods_and_dagdelen_that_do_not_meet_are_no_rivals(town, raced):
    plek = town.plek(places=1)
    mornings, afternoons = (town.wish(town.person(), plek, dagdelen=(dagdeel,)) for dagdeel in (MORNING, AFTERNOON))
    later = town.wish(town.person(), plek, start="2027-03-01", end="2027-08-31")
    rival = replace(town.wish(town.person(), plek), end=TODAY + timedelta(days=30), dagdelen=(MORNING, AFTERNOON))
    assert raced([mornings], [afternoons], [later]) == [("geplaatst", 1)] * 3
    assert raced([rival]) == [("vol", 0)]


def test_for_one_intended_job_one_of_four_processes_gets_its_proefplaats(town, raced):
    job, plekken = town.job(), [town.plek(places=4, instrument=Instrument.PROEFPLAATS) for _ in range(4)]
    trial = {"end": "2026-10-30", "intended_vacancy_id": job.id}
    wishes = [[town.wish(town.trying(), plek, **trial)] for plek in plekken]
    assert raced(*wishes) == [("geplaatst", 1)] + [("geweigerd", 0)] * 3
    with town.service.store.read() as reader:
        assert len(reader.seats.for_job(job.id, TODAY)) == 1


def test_one_person_is_not_placed_twice_at_once_by_two_processes(town, raced):
    person, one, other = town.person(), town.plek(places=1), town.plek(places=1)
    assert raced([town.wish(person, one)], [town.wish(person, other)]) == [("geplaatst", 1), ("geweigerd", 0)]
    assert len(town.placements_of(person)) == 1
