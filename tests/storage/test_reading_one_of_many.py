"""Reading one person does not go through everybody: the plan of SQLite, which keeps no statistics, says so."""

import pytest
from people_and_work import candidate, save, scan_of
from sqlalchemy.dialects import sqlite

from matching.storage import people


def test_what_belongs_to_one_person_is_found_by_person(house, raw, database_url):
    if not database_url.startswith("sqlite"):
        pytest.skip("PostgreSQL keeps statistics, and chooses by them")
    person = candidate()
    save(house, person, scan_of(person))
    _, belonging = people._statements(is_of_few=True, has_end=False)
    asked = belonging.params(position=house.position(), ids=[person.id])
    statement = str(asked.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    plan = " ".join(row.detail for row in raw(f"EXPLAIN QUERY PLAN {statement}"))
    assert "ix_version_person_id" in plan
    assert "(object_kind=?)" not in plan


def test_somebody_has_what_belongs_to_them_and_nothing_else(house):
    one, other = candidate(), candidate()
    save(house, one, other, scan_of(one), scan_of(one), scan_of(other))
    with house.read() as reader:
        (found,) = reader.people([one.id])
        both = list(reader.people([one.id, other.id]))
    assert [scan.candidate_id for scan in found.scans] == [one.id, one.id]
    assert sorted(len(record.scans) for record in both) == [1, 2]
