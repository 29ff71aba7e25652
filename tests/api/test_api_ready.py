"""Ready means ready: each thing that can be wrong is named, in words without secrets, also by a database that hangs."""

import contextlib
import shutil

import psycopg
import pytest
from over_http import problem
from running_server import furnish_with_reference_data, running, settings_in
from sqlalchemy import create_engine, make_url, text

from api.bootstrap import ServiceDoor
from api.watching import readiness


@pytest.fixture
def on_postgres(postgres_url, tmp_path):
    """A server over PostgreSQL with occupations and nobody, and where its database is."""
    furnish_with_reference_data(tmp_path, database_url=postgres_url)
    with running(tmp_path, database_url=postgres_url) as client:
        until_ready(client)
        yield client, postgres_url


def until_ready(client):
    """Ask until everybody is in memory; the first answers may say that it is not."""
    while client.get("/readyz").status_code != 200:
        pass


def wrong_in(client):
    checks = problem(client.get("/readyz"), 503)["controles"]
    return {name: said for name, said in checks.items() if not said.startswith("goed")}


def test_ready_says_what_was_looked_at(client):
    until_ready(client)
    told = client.get("/readyz").json()
    assert told == {
        "status": "klaar",
        "controles": dict.fromkeys(("database", "identiteiten", "lijsten", "schijf"), "goed"),
    }


def test_without_occupations_it_is_ready_and_says_that_there_are_no_lists_yet(empty_client):
    until_ready(empty_client)
    assert "nog geen beroepen ingelezen" in empty_client.get("/readyz").json()["controles"]["lijsten"]


def test_a_database_that_hangs_is_named_and_the_rest_is_answered(on_postgres):
    client, url = on_postgres
    with psycopg.connect(url) as other:
        other.execute("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE")
        assert wrong_in(client) == {"database": "antwoordt niet binnen een seconde"}
        assert wrong_in(client) == {"database": "antwoordt niet binnen een seconde"}
        assert client.get("/livez").status_code == 200
        other.rollback()
    until_ready(client)


def test_a_database_that_goes_away_is_named_without_where_it_was(on_postgres, postgres):
    client, url = on_postgres
    name = make_url(url).database
    postgres.run(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false")
    postgres.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    said = client.get("/readyz")
    assert set(wrong_in(client)) == {"database", "identiteiten"}
    assert name not in said.text
    assert "logboek" in said.json()["controles"]["database"]
    postgres.run(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true")
    until_ready(client)


@pytest.mark.parametrize(
    ("file", "table", "check"),
    [
        ("passend.db", "alembic_version", "database"),
        ("passend-identiteit.db", "alembic_version_identity", "identiteiten"),
    ],
)
def test_tables_of_another_version_are_not_ready(untouched, tmp_path, file, table, check):
    folder = shutil.copytree(untouched, tmp_path / "data")
    with running(folder) as client:
        until_ready(client)
        engine = create_engine(f"sqlite:///{folder / file}")
        with engine.begin() as connection:
            connection.execute(text(f"UPDATE {table} SET version_num = 'v9999'"))
        engine.dispose()
        assert set(wrong_in(client)) == {check}


def test_a_full_disk_is_named(own_client, monkeypatch):
    until_ready(own_client)
    monkeypatch.setattr(readiness, "SMALLEST_ROOM", 10**18)
    assert set(wrong_in(own_client)) == {"schijf"}


def test_a_question_that_hangs_is_asked_once(on_postgres):
    client, url = on_postgres
    with psycopg.connect(url) as other, contextlib.closing(psycopg.connect(url, autocommit=True)) as watcher:
        other.execute("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE")
        for _ in range(4):
            assert client.get("/readyz").status_code == 503
        waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'alembic_version'::regclass"
        assert watcher.execute(waiting).fetchone() == (1,)
        other.rollback()


def test_a_server_that_stops_while_it_gets_ready_says_nothing_of_databases_that_are_gone(tmp_path, monkeypatch):
    furnish_with_reference_data(tmp_path)
    door = ServiceDoor(settings_in(tmp_path))
    service = door.open()
    in_order = service.knowledge

    def while_it_stops():
        door.close()
        shutil.rmtree(tmp_path)
        return in_order()

    monkeypatch.setattr(service, "knowledge", while_it_stops)
    door.warm_up()


def test_what_breaks_while_it_gets_ready_is_not_hidden(tmp_path, monkeypatch):
    furnish_with_reference_data(tmp_path)
    door = ServiceDoor(settings_in(tmp_path))
    monkeypatch.setattr(door.open(), "knowledge", lambda: {}["geen"])
    with pytest.raises(KeyError):
        door.warm_up()
    door.close()
