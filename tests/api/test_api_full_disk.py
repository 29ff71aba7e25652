"""A full disk: what cannot be stored is refused and says so; once there is room the same server goes on."""

import shutil
from uuid import uuid4

import pytest
from nothing_lost import half_written
from over_http import Town, problem
from psycopg.conninfo import conninfo_to_dict
from running_server import furnish_with_reference_data, running, settings_in
from small_disk import small_disk

from api.schemas import vacancy

MEGABYTES = 24
LONG = {"taken": [f"taak {number} waar iemand lang over vertelt" for number in range(40)]}


@pytest.fixture(scope="module")
def disk():
    with small_disk(MEGABYTES) as made:
        if made is None:
            pytest.skip("needs the right to mount a small disk (root)")
        yield made


@pytest.fixture
def on_sqlite(disk):
    return ""


@pytest.fixture
def on_postgresql(disk, request):
    """Give a database of which the tables are on the small disk."""
    postgres, place = request.getfixturevalue("postgres"), disk.folder / "tabellen"
    place.mkdir()
    shutil.chown(place, "pgserver")
    postgres.run(f"CREATE TABLESPACE vol LOCATION '{place}'")
    url = postgres.fresh_database()
    name = conninfo_to_dict(url)["dbname"]
    postgres.run(f"ALTER DATABASE {name} SET TABLESPACE vol")
    yield url
    postgres.run(f"DROP DATABASE {name} WITH (FORCE)")  # before the disk goes: other tests share this server
    postgres.run("DROP TABLESPACE vol")


@pytest.mark.parametrize("place", ["on_sqlite", "on_postgresql"])
def test_what_does_not_fit_is_refused_and_the_server_goes_on_once_there_is_room(place, disk, request, tmp_path):
    url = request.getfixturevalue(place)
    directory = tmp_path if url else disk.folder
    furnish_with_reference_data(directory, database_url=url)
    where = settings_in(directory, database_url=url).database_url
    with running(directory, database_url=url) as client:
        town = Town(client)
        disk.fill()
        answers = _hand_in_until_refused(town)
        kept = len(answers) - 1
        assert "De schijf van de database is vol" in problem(answers[-1], 503)["detail"]
        assert town.read("vacatures", {"omvang": 1})["aantal"] == kept
        assert half_written(where) == []
        disk.make_room()
        assert _hand_in(town).status_code == 201
        assert town.read("vacatures", {"omvang": 1})["aantal"] == kept + 1
        assert half_written(where) == []


def _hand_in_until_refused(town):
    """Hand in long vacancies; some still fit, in pages of the database that were free."""
    answers = []
    while not answers or answers[-1].status_code == 201:
        answers.append(_hand_in(town))
    return answers


def _hand_in(town):
    owned = {"werkgever": town.employer["id"], "aanspreekpunt": town.colleague["id"]}
    return town.post("vacatures", vacancy.EXAMPLE | LONG | owned, **{"Idempotency-Key": str(uuid4())})
