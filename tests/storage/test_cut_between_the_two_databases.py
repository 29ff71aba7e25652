"""Identity commits first, then the change: killed in between, the same question ends it."""

import signal
from dataclasses import replace
from uuid import uuid4

import pytest
from cut_between import DEEDS, die_in_between
from municipality import CONSULENT, OWNER, Databases, identity, open_service
from nothing_lost import half_written
from people_and_work import candidate
from processes import PROCESSES

from matching.domain.today import today_in_the_netherlands
from matching.service import Service


@pytest.fixture
def databases(database_url, identity_url, tmp_path):
    return Databases(database_url, identity_url, tmp_path / "data")


@pytest.fixture
def person(databases):
    """Somebody of whom it is known who it is."""
    service, who = open_service(databases), replace(candidate(), owner_id=OWNER.id)
    with service.store.change(CONSULENT) as change:
        change.save_many([OWNER, who], action="ingelezen")
        service.identity.register(identity(who.id))
        change.commit()
    service.close()
    return who.id


@pytest.fixture
def after_the_cut(databases, person):
    """Do a deed that is cut, and give what the next start finds."""
    opened = []

    def cut(deed, who):
        process = PROCESSES.Process(target=die_in_between, args=(databases, deed, who))
        process.start()
        process.join(120)
        assert process.exitcode == -signal.SIGKILL
        service = Service.open(databases.url, databases.identity_url, databases.data_dir)
        opened.append(service)
        assert half_written(databases.url) == []
        assert service.store.verify_ledger().is_whole
        service.identity.legality_on(today_in_the_netherlands())
        return service

    yield cut
    for service in opened:
        service.close()


def test_who_somebody_is_can_be_written_again_in_the_version_that_was_seen(after_the_cut, person):
    service = after_the_cut("write_who_it_is", person)
    with service.store.read() as reader:
        assert reader.candidates.version_of(person) == 1
    assert DEEDS["write_who_it_is"](service, person) == 2
    assert service.identity.get(person, CONSULENT).name == "Piet Pietersen"


def test_erasing_again_erases_the_rest_and_meanwhile_nobody_reads_who_it_was(after_the_cut, person):
    service = after_the_cut("erase", person)
    assert service.identity.known([person]) == set()
    assert DEEDS["erase"](service, person) == (1,)
    with service.store.read() as reader:
        assert reader.erased_among([person]) == {person}


def test_somebody_new_is_not_there_and_is_registered_by_asking_again(after_the_cut):
    newcomer = uuid4()
    service = after_the_cut("register_somebody", newcomer)
    with service.store.read() as reader:
        assert newcomer not in {one.id for one in reader.candidates.all()}
    assert DEEDS["register_somebody"](service, newcomer).number == 2
    assert service.identity.known([newcomer]) == {newcomer}


def test_every_database_that_is_written_in_writes_before_it_acknowledges(databases):
    service = open_service(databases)
    for engine in (service.store._engine, service.identity._engine):
        with engine.connect() as connection:
            said = connection.exec_driver_sql
            if engine.dialect.name == "sqlite":
                assert [said(f"PRAGMA {name}").scalar() for name in SAFE] == list(SAFE.values())
            else:
                assert said("SHOW synchronous_commit").scalar() == "on"
    service.close()


SAFE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
