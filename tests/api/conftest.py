"""A server over the demo people, one over a copy, and one over nothing at all."""

import shutil

import pytest
from over_http import Town
from running_server import furnish, furnish_with_reference_data, running


@pytest.fixture(scope="session")
def untouched(tmp_path_factory):
    """The small reference data and the demo people, for copying only.

    A process that reads a file of SQLite which it also serves, lets go of its
    own locks on it: another process may then write at the same moment.
    """
    directory = tmp_path_factory.mktemp("untouched")
    furnish(directory)
    return directory


@pytest.fixture(scope="session")
def furnished(untouched, tmp_path_factory):
    """A data directory with the small reference data and the demo people."""
    return shutil.copytree(untouched, tmp_path_factory.mktemp("demo") / "data")


@pytest.fixture(scope="session")
def client(furnished):
    """A client of a server over the demo people; for tests that change nothing."""
    with running(furnished) as client:
        yield client


@pytest.fixture
def own_data(untouched, tmp_path):
    """A copy of the demo people, for tests that change something."""
    return shutil.copytree(untouched, tmp_path / "data")


@pytest.fixture
def own_client(own_data):
    with running(own_data) as client:
        yield client


@pytest.fixture
def empty_client(tmp_path):
    """A client of a server over an empty database: no taxonomy, nobody."""
    with running(tmp_path) as client:
        yield client


@pytest.fixture(scope="session")
def made(client):
    """One ranked list, as the API answers when it is made."""
    answer = client.post("/v1/vacatures/V-101/ranglijsten")
    assert answer.status_code == 201, answer.text
    return answer


@pytest.fixture(scope="session")
def ranked(made):
    return made.json()


@pytest.fixture(scope="session")
def without_anybody(tmp_path_factory):
    """The small reference data and nobody, for copying only."""
    directory = tmp_path_factory.mktemp("niemand")
    furnish_with_reference_data(directory)
    return directory


@pytest.fixture(scope="module")
def town_client(without_anybody, tmp_path_factory):
    """A client of a server that knows occupations and postcodes, and nobody yet: one for every file of tests."""
    with running(shutil.copytree(without_anybody, tmp_path_factory.mktemp("gemeente") / "data")) as client:
        yield client


@pytest.fixture(scope="module")
def town(town_client):
    """A municipality of its own for every file of tests, made over HTTP."""
    return Town(town_client)
