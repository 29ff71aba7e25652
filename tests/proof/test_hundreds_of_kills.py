"""Hundreds of kills while people write: of the server, of an import, of PostgreSQL. Nothing acknowledged is lost."""

import pytest
from imports_killed import KilledImport
from kills import killed_town
from mortal_postgres import mortal_postgres

SERVER_KILLS, DATABASE_KILLS, IMPORT_KILLS = 60, 16, 40

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def postgresql():
    """A server of its own with its own settings: fsync and synchronous_commit are on."""
    with mortal_postgres() as server:
        yield server


def test_the_server_is_killed_on_sqlite(tmp_path):
    with killed_town(tmp_path) as town:
        for _ in range(SERVER_KILLS):
            town.live_and_die()
            town.look()
    told("server on SQLite", town)


def test_the_server_is_killed_on_postgresql(tmp_path, postgresql):
    with killed_town(tmp_path, postgresql.fresh_database()) as town:
        for _ in range(SERVER_KILLS):
            town.live_and_die()
            town.look()
    told("server on PostgreSQL", town)


def test_postgresql_itself_is_killed(tmp_path, postgresql):
    with killed_town(tmp_path, postgresql.fresh_database()) as town:
        for _ in range(DATABASE_KILLS):
            town.live_and_die(kill=postgresql.kill)
            postgresql.start()
            town.look()
    told("PostgreSQL", town)


def told(what, town) -> None:
    print(f"\n{what}: {town.count}")
    assert town.count.found == town.count.acknowledged > 0


@pytest.mark.parametrize("place", ["sqlite", "postgresql"])
def test_an_import_is_killed_and_goes_on(place, request, tmp_path):
    url = "" if place == "sqlite" else request.getfixturevalue("postgresql").fresh_database()
    killed = KilledImport(tmp_path, url)
    for _ in range(IMPORT_KILLS):
        killed.once_more()
    print(f"\nimport on {place}: {killed}")
    killed.close()
