"""A real server on loopback, over a real database with the demo people."""

import shutil

import pytest

from api.bootstrap import open_service
from api.cli.demo import fill
from api.settings import Settings
from tests.api.running import running


@pytest.fixture(scope="session")
def furnished(tmp_path_factory):
    """A data directory with the small reference data and the demo people."""
    directory = tmp_path_factory.mktemp("demo")
    service = open_service(Settings(data_dir=directory, database_url="", identity_database_url=""))
    fill(service)
    service.close()
    return directory


@pytest.fixture(scope="session")
def client(furnished):
    """A client of a server over the demo people; for tests that change nothing."""
    with running(furnished) as client:
        yield client


@pytest.fixture
def own_client(furnished, tmp_path):
    """A client of a server over a copy, for tests that change something."""
    shutil.copytree(furnished, tmp_path / "data")
    with running(tmp_path / "data") as client:
        client.headers["X-Test-Data"] = str(tmp_path / "data")
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
