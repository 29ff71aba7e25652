"""What is made ready beside a database: of an older shape it is brought to the newest, of a newer one refused."""

import io

import pytest
from sqlalchemy import text

from matching.errors import StoreError
from matching.storage import Store
from matching.storage.database_copy import DatabaseCopy
from matching.storage.engine import open_engine, writing
from matching.storage.migration import STORAGE, migrate
from matching.storage.place import places_of
from matching.storage.tables import InstallationRow, table

OLD = "0016"


@pytest.fixture
def old_parts(database_url, tmp_path):
    """What a back-up of a database of some migrations ago holds: nothing but which installation it is."""
    url = database_url if database_url.startswith("postgresql") else f"sqlite:///{tmp_path}/oud.db"
    engine = open_engine(url)
    migrate(engine, STORAGE, OLD)
    with writing(engine).begin() as connection:
        row = "INSERT INTO installation (id, epoch, created_at) VALUES (1, 'van toen', '2026-01-01 00:00:00')"
        connection.execute(text(row))
    content = io.BytesIO()
    with engine.connect() as connection:
        copy = DatabaseCopy(connection, STORAGE)
        assert copy.revision == OLD
        for name, write in copy.parts(tmp_path):
            if name in ("passend.db", f"{table(InstallationRow).name}.copy"):
                write(content)
                part = name
    engine.dispose()
    return [(part, io.BytesIO(content.getvalue()))]


@pytest.fixture
def place(database_url):
    found, _ = places_of(database_url, database_url + "x", "terugzetten")
    yield found
    found.clear()


def test_an_older_shape_is_brought_to_the_newest(place, old_parts, tmp_path):
    place.fill(STORAGE, OLD, old_parts)
    store = Store(place.url, tmp_path)
    store.migrate()
    assert store.epoch() == "van toen"
    assert store.subscriptions.all() == []
    store.close()


def test_a_shape_of_a_newer_passend_is_refused(place, old_parts, tmp_path):
    place.fill(STORAGE, OLD, old_parts)
    engine = open_engine(place.url)
    with writing(engine).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreError, match="nieuwere versie van passend"):
        Store(place.url, tmp_path).migrate()
    if place.kind == "postgresql":
        place.clear()
        with pytest.raises(StoreError, match="nieuwere versie van passend"):
            place.fill(STORAGE, "9999", old_parts)


def test_what_was_made_ready_leaves_nothing_when_it_is_cleared(place, old_parts, database_url, raw):
    place.fill(STORAGE, OLD, old_parts)
    place.clear()
    if database_url.startswith("postgresql"):
        assert raw("SELECT 1 FROM pg_namespace WHERE nspname = 'passend_terugzetten'") == []
    place.clear()


def test_tables_without_rows_are_nothing_that_anybody_would_miss(place, store, raw):
    assert place.is_empty()
    raw("INSERT INTO colleague (id, version, position) VALUES ('00000000000000000000000000000001', 1, 1)")
    assert not place.is_empty()
