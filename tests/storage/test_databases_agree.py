"""SQLite and PostgreSQL: the same writes give the same documents and the same commitments."""

import itertools
from dataclasses import replace

import pytest
from people_and_work import CONSULENT, EMPLOYER, OWNER, plek, record, vacancy

from matching.domain.candidate import Candidate, CandidateStatus
from matching.storage import Kind, Store, saving
from matching.storage.engine import open_engine


@pytest.fixture
def both(sqlite_url, postgres_url, tmp_path, monkeypatch):
    """Two stores in which the same things happened, with the same salts."""
    objs = [OWNER, EMPLOYER, vacancy(), plek()]
    for _ in range(20):
        one = record()
        objs += [one.candidate, *one.scans, *one.placements]
    stores = [Store(url, tmp_path) for url in (sqlite_url, postgres_url)]
    for store in stores:
        salts = itertools.count()
        monkeypatch.setattr(saving, "new_salt", lambda salts=salts: next(salts).to_bytes(16, "big"))
        _live(store, objs)
    return stores


def test_the_same_writes_give_the_same_documents(both, sqlite_url, postgres_url):
    said = "SELECT position, object_kind, version, document FROM version ORDER BY position"
    assert _rows(sqlite_url, said) == _rows(postgres_url, said)
    assert len(_rows(sqlite_url, said)) == 4 + 20 * 3 + 1 - 3


def test_the_same_writes_and_salts_give_the_same_commitments(both, sqlite_url, postgres_url):
    said = "SELECT position, action, object_kind, version, commitment FROM ledger ORDER BY position"
    assert _rows(sqlite_url, said) == _rows(postgres_url, said)


def test_people_are_read_in_the_same_order_with_the_same_facts(both):
    people = []
    for store in both:
        with store.read() as reader:
            people.append(list(reader.people()))
    assert people[0] == people[1]


def _live(store, objs):
    store.migrate()
    people = [obj.id for obj in objs if isinstance(obj, Candidate)]
    with store.change(CONSULENT) as change:
        saved = change.save_many(objs, action="ingelezen")
        person = next(obj for obj in saved if obj.id == people[0])
        closed = replace(person, status=CandidateStatus.AFGESLOTEN)
        change.save(closed, action="kandidaat_afgesloten", after=1)
        change.erase(Kind.CANDIDATE, people[1])
        change.commit()


def _rows(url, statement):
    with open_engine(url).connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]
