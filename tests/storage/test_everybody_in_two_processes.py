"""Where there are very many people a second process reads a part of them; the columns are those that one makes."""

import pytest
from mortal_reader import is_killed
from municipality import JOBHUNTER, Databases, enrol, identity, open_service
from people import knows, person, vacancy

from matching.domain.statements import Skill
from matching.domain.term import Term
from matching.in_memory import everybody
from matching.in_memory.live_pool import LivePool
from matching.in_memory.pool_snapshot import Origin, written
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.restrict_processing import restrict_processing

TERMS = ("ramen lappen", "kassa bedienen", "iets met ramen")
ORIGIN = Origin("", "alles", "1")


def somebody(number: int):
    return person(knows(skills=[Skill(Term(TERMS[number % 3]))], level=1 + number % 6))


@pytest.fixture
def service(database_url, identity_url, tmp_path, monkeypatch):
    monkeypatch.setattr(everybody, "WORTH_A_PROCESS", 10)
    service = open_service(Databases(database_url, identity_url, tmp_path / "data"))
    people = [somebody(number) for number in range(40)]
    enrol(service, people, vacancy(), [identity(one.candidate.id) for one in people])
    restrict_processing(service.store, JOBHUNTER, people[3].candidate.id)
    erase_candidate(service.store, service.identity, JOBHUNTER, people[7].candidate.id)
    yield service
    service.close()


def everything(service) -> bytes:
    """Give all that is known of a standing that is made now, as it would be kept."""
    pool = LivePool(service.store, service.knowledge(), service.identity.legality_on_days)
    with service.store.read() as reader:
        return written(pool.now(), ORIGIN, reader)


def in_one_process(service, monkeypatch) -> bytes:
    monkeypatch.setattr(everybody, "WORTH_A_PROCESS", 10**9)
    return everything(service)


def test_two_processes_make_what_one_makes(service, monkeypatch):
    assert everything(service) == in_one_process(service, monkeypatch)


def test_when_the_other_falls_away_this_one_reads_the_rest_and_says_so(service, monkeypatch, caplog):
    monkeypatch.setattr(everybody, "_read_the_rest", is_killed)
    found = everything(service)
    assert "weggevallen" in caplog.text
    assert found == in_one_process(service, monkeypatch)
