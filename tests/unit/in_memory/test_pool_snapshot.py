"""The columns that wait for the next start are those that reading everybody gives, or they are refused."""

import numpy as np
import pytest
from municipality import JOBHUNTER, Databases, enrol, identity, open_service
from people import person, vacancy

from matching.in_memory import live_pool
from matching.in_memory.live_pool import LivePool
from matching.in_memory.pool_snapshot import Origin, Snapshots
from matching.storage.reader import Reader
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.restrict_processing import restrict_processing
from scoring.distinct import distinct

PEOPLE = [person() for _ in range(12)]
MADE_WITH = Origin("", "alles", "0.4")


@pytest.fixture
def service(tmp_path, monkeypatch):
    monkeypatch.setattr(live_pool, "WORTH_KEEPING", 2)
    service = open_service(Databases.in_folder(tmp_path))
    enrol(service, PEOPLE, vacancy(), [identity(one.candidate.id) for one in PEOPLE])
    yield service
    service.close()


@pytest.fixture
def read(monkeypatch):
    """How many people were read at once, each time."""
    read, people = [], Reader.documents_of_people

    def noted(self, *asked, **limits):
        found = list(people(self, *asked, **limits))
        read.append(len(found))
        return iter(found)

    monkeypatch.setattr(Reader, "documents_of_people", noted)
    return read


def started(service, origin: Origin = MADE_WITH) -> LivePool:
    """Give a pool as a process has it that has just been started."""
    files = Snapshots(service.store.pool_files, origin)
    return LivePool(service.store, service.knowledge(), service.identity.legality_on_days, files)


def assert_same(one, other) -> None:
    assert (one.position, one.ids, one.absent, one.restricted) == (
        other.position,
        other.ids,
        other.absent,
        other.restricted,
    )
    assert one.numbers.tolist() == other.numbers.tolist()
    for mine, theirs in ((one.group.people, other.group.people), (one.group.facts, other.group.facts)):
        for name in mine.__dataclass_fields__:
            both = getattr(mine, name), getattr(theirs, name)
            kinds = [distinct([column]) for column in both]
            assert np.array_equal(kinds[0].kind, kinds[1].kind), name
            assert len(both[0]) == len(both[1])
    assert one.group.tie_keys.tolist() == other.group.tie_keys.tolist()
    assert one.group.last_proposed.tolist() == other.group.last_proposed.tolist()


def test_a_next_start_reads_nobody(service, read):
    first = started(service)
    first.keep()
    read.clear()
    again = started(service).now()
    assert read == []
    assert_same(again, first.now())


def test_what_changed_since_is_followed(service, read):
    started(service).keep()
    restrict_processing(service.store, JOBHUNTER, PEOPLE[3].candidate.id)
    read.clear()
    again = started(service).now()
    assert read == [1]
    assert PEOPLE[3].candidate.id not in again.ids
    assert again.position == service.store.position()


def test_a_damaged_one_is_refused_and_everybody_is_read(service, read, caplog):
    first = started(service)
    first.keep()
    content = bytearray(service.store.pool_files.read(MADE_WITH.name))
    content[-100] ^= 1
    service.store.pool_files.write(MADE_WITH.name, bytes(content))
    read.clear()
    assert_same(started(service).now(), first.now())
    assert read == [len(PEOPLE)]
    assert "beschadigd" in caplog.text


def test_one_of_another_life_of_the_database_is_refused(service, read, caplog):
    started(service).keep()
    read.clear()
    started(service, Origin("een ander leven", MADE_WITH.reference, MADE_WITH.software)).now()
    assert read == [len(PEOPLE)]
    assert "andere gegevens of software" in caplog.text


def test_one_of_another_ledger_is_refused(service, read, caplog, monkeypatch):
    started(service).keep()
    read.clear()
    monkeypatch.setattr(Reader, "seal_at", lambda self, position: "een andere hash")
    started(service).now()
    assert read == [len(PEOPLE)]
    assert "dit grootboek" in caplog.text


def test_erasing_somebody_leaves_no_file_behind(service):
    started(service).keep()
    erase_candidate(service.store, service.identity, JOBHUNTER, PEOPLE[0].candidate.id)
    assert service.store.pool_files.read(MADE_WITH.name) is None
    assert PEOPLE[0].candidate.id not in started(service).now().ids


def test_a_few_people_are_not_worth_a_file(service, monkeypatch):
    monkeypatch.setattr(live_pool, "WORTH_KEEPING", 1_000)
    started(service).keep()
    assert service.store.pool_files.read(MADE_WITH.name) is None
