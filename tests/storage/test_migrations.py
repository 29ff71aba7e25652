"""Migrations: both databases get exactly the tables of the code, and can go back."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from people_and_work import OWNER, save
from sqlalchemy import inspect

from matching.errors import StoreError
from matching.identity.tables import IDENTITY
from matching.storage import Store
from matching.storage.engine import open_engine
from matching.storage.migration import STORAGE, migrate

DURABLE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
SCRIPTS = pytest.mark.parametrize("script", [STORAGE, IDENTITY], ids=["storage", "identity"])


@pytest.fixture
def engine(database_url):
    opened = open_engine(database_url)
    yield opened
    opened.dispose()


@SCRIPTS
def test_the_migrations_make_exactly_the_tables_of_the_code(engine, script):
    migrate(engine, script)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "version_table": script.version_table}
        )
        assert compare_metadata(context, script.metadata) == []


@SCRIPTS
def test_the_migrations_go_up_and_down_and_up(engine, script):
    migrate(engine, script)
    migrate(engine, script, "base")
    assert set(inspect(engine).get_table_names()) == {script.version_table}
    migrate(engine, script)
    assert set(script.metadata.tables) <= set(inspect(engine).get_table_names())


def test_both_sets_of_tables_can_share_a_database(engine):
    migrate(engine, STORAGE)
    migrate(engine, IDENTITY)
    migrate(engine, IDENTITY, "base")
    assert set(STORAGE.metadata.tables) <= set(inspect(engine).get_table_names())


def test_migrating_twice_keeps_what_was_there(store):
    save(store, OWNER)
    epoch = store.epoch()
    store.migrate()
    assert (store.epoch(), store.position()) == (epoch, 1)


def test_a_database_of_a_newer_passend_is_refused(store, raw):
    raw("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="nieuwere versie"):
        store.migrate()


def test_a_store_without_tables_says_what_to_run(database_url, tmp_path):
    empty = Store(database_url, tmp_path)
    with pytest.raises(StoreError, match="passend migrate"):
        empty.position()
    with pytest.raises(StoreError, match="passend migrate"), empty.read():
        pass


@pytest.mark.parametrize("place", ["postgresql://localhost:1/passend", "sqlite:///{folder}", "sqlite:///{file}"])
def test_a_database_that_cannot_be_reached_is_named(place, tmp_path):
    file = tmp_path / "brief.txt"
    file.write_text("Dit is geen database, maar een brief." * 40)
    with pytest.raises(StoreError, match="niet bereikbaar"):
        Store(place.format(folder=tmp_path, file=file), tmp_path).migrate()


def test_sqlite_is_set_to_lose_nothing(sqlite_url):
    with open_engine(sqlite_url).connect() as connection:
        set_to = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in DURABLE}
    assert set_to == DURABLE


@pytest.mark.parametrize("url", ["mysql://localhost/x", "sqlite://", "sqlite:///:memory:"])
def test_a_database_that_we_do_not_support_is_refused(url, tmp_path):
    with pytest.raises(StoreError, match="kan niet worden gebruikt"):
        Store(url, tmp_path)


def test_threads_of_one_process_may_open_at_once(tmp_path):
    """A server that makes itself ready, and a command beside it in the same process."""
    stores = [Store(f"sqlite:///{tmp_path}/{number}.db", tmp_path / str(number)) for number in range(8)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(Store.migrate, stores))
    for store in stores:
        with store.read() as reader:
            assert reader.position == 0
        store.close()
