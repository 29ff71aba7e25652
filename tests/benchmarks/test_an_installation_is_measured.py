"""What the other measurements promise to print; no time is asserted."""

import pytest

from fixtures.benchmark import writes
from fixtures.benchmark.changes import AT_ONCE, Changed, Changes
from fixtures.benchmark.installation import installed
from fixtures.benchmark.starting import measure_starts


@pytest.fixture
def installation():
    with installed(60) as made:
        yield made


def test_a_start_is_measured_from_either_database_and_from_a_snapshot(monkeypatch):
    monkeypatch.setattr("matching.in_memory.live_pool.WORTH_KEEPING", 1_000)
    measured = measure_starts(60)
    assert list(measured) == ["people", "sqlite", "postgresql"]
    for database in ("sqlite", "postgresql"):
        assert list(measured[database]) == ["rankable", "fromDatabaseMs", "fromSnapshotMs"]
    assert 0 < measured["sqlite"]["rankable"] == measured["postgresql"]["rankable"] <= measured["people"] == 60


def test_every_change_is_in_the_next_answer_and_no_answer_is_too_old(installation):
    service = installation.open()
    first = writes.first_people(service)[1]
    changes = Changes(service, first)
    told = [service.standing(service.knowledge())[1].group]
    for what in Changed:
        changes.one_commit(what)
        position, after = writes.first_people(service)
        assert position == service.store.position()
        told.append(service.standing(service.knowledge())[1].group)
        assert (told[-1] is told[-2]) == (what is Changed.NOTHING)
    assert not set(first[:AT_ONCE]) & set(after)  # whom the last change took out of every list
    assert writes.asked_for(service, 0.1, lambda one: writes.first_people(one)[0]).too_old == 0
    service.close()


def test_lists_are_measured_beside_the_writes_of_another_process(installation, monkeypatch):
    monkeypatch.setattr(writes, "TIMES", 2)
    measured = writes.measure_writes(installation, a_second=100, seconds=0.5)
    assert measured["answers"] > 0 < measured["wholeList"]["answers"]
    assert measured["tooOld"] == measured["wholeList"]["tooOld"] == 0
    assert list(measured["afterAChangeOfTenMs"]) == [what.value for what in Changed]
    assert measured["listOfBeforeMs"] > 0
