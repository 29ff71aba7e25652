"""What an export holds of the store: every table, and every row as it was."""

import pytest
from people_and_work import record, save

from matching.identity import everyone
from matching.identity.tables import IdentityRow
from matching.storage.everything import LEFT_OUT, PARTS
from matching.storage.tables import StoredRow


@pytest.fixture
def some(house):
    """Some people in a house."""
    person = record()
    save(house, person.candidate, *person.scans, *person.placements)
    return house


def test_every_table_is_exported_or_left_out_with_a_reason():
    exported = {part.table.name for part in PARTS} | {row.__tablename__ for row in LEFT_OUT}
    assert exported == set(StoredRow.metadata.tables)
    assert all(LEFT_OUT.values())


def test_every_table_of_identity_is_exported_or_left_out_with_a_reason():
    named = {row.__tablename__ for row in (*everyone.EXPORTED, *everyone.LEFT_OUT)}
    assert named == set(IdentityRow.metadata.tables)
    assert all(everyone.LEFT_OUT.values())


def test_what_refers_to_something_comes_after_it():
    names = [part.table.name for part in PARTS]
    for place, part in enumerate(PARTS):
        referred = {key.column.table.name for column in part.table.columns for key in column.foreign_keys}
        assert referred <= set(names[:place])


def test_every_row_is_written_and_can_be_read(some):
    with some.snapshot() as snapshot:
        for part in PARTS:
            rows = list(snapshot.rows(part))
            assert len(rows) == snapshot.count(part)
            assert all(part.read(row).keys() == row.keys() for row in rows)


@pytest.mark.parametrize("text", ['{"a":1}', ' {"a": 1}', '{"b":1,"a":2}', '"tekst"', "[1]", "geen json", "", "1.50"])
def test_json_text_comes_back_to_the_sign_even_when_it_was_tampered_with(text):
    [looks] = [part for part in PARTS if part.name == "inzagelog"]
    written = looks.write(looks.read(_LOOK) | {"details": text})
    assert looks.read(written)["details"] == text
    assert isinstance(written["details"], dict) is (text == '{"a":1}')


_LOOK = {
    "id": 1,
    "at": "2026-11-22T10:00:00.000001Z",
    "actor": "c-1",
    "role": "consulent",
    "organisation": "gemeente",
    "purpose": "bemiddeling",
    "action": "identiteit_bekeken",
    "object_kind": "candidate",
    "object_id": "00000000-0000-0000-0000-000000000001",
    "details": {},
}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"id": "1"}, "het veld id"),
        ({"id": True}, "het veld id"),
        ({"id": None}, "het veld id"),
        ({"at": "2026-11-22T10:00:00"}, "het veld at"),
        ({"object_id": "x"}, "het veld object_id"),
        ({"actor": 3}, "het veld actor"),
        ({"kleur": "rood"}, "het veld kleur is hier niet bekend"),
    ],
)
def test_a_value_that_cannot_stand_there_is_named(change, says):
    [looks] = [part for part in PARTS if part.name == "inzagelog"]
    with pytest.raises(ValueError, match=says):
        looks.read(_LOOK | change)


def test_a_snapshot_does_not_see_what_is_saved_meanwhile(some):
    with some.snapshot() as snapshot:
        person = record()
        save(some, person.candidate)
        candidates = next(part for part in PARTS if part.name == "kandidaten")
        assert len(list(snapshot.rows(candidates))) == snapshot.count(candidates) == 1
    assert some.position() == snapshot.position + 1
