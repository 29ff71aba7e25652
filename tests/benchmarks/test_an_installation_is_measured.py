"""What the other measurements promise to print; no time is asserted."""

import pytest

from fixtures.benchmark import writes
from fixtures.benchmark.installation import installed
from fixtures.benchmark.starting import measure_starts


@pytest.fixture(scope="module")
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


def test_who_is_changed_is_in_no_list_and_no_answer_is_too_old(installation):
    service = installation.open()
    first = writes._ask(service)[1]
    writes._change(service, first[:1], restricted=True)
    position, after = writes._ask(service)
    assert position == service.store.position()
    assert first[0] not in after
    assert writes._asked_for(service, 0.1).too_old == 0
    service.close()
