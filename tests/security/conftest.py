"""A server over the demo people, and one over people and work that are full of hostile text."""

import shutil

import httpx
import pytest
from hostile_texts import plant
from running_server import furnish, running


@pytest.fixture(scope="session")
def untouched(tmp_path_factory):
    """The demo people, for copying only."""
    directory = tmp_path_factory.mktemp("untouched")
    furnish(directory)
    return directory


@pytest.fixture(scope="session")
def site(untouched, tmp_path_factory):
    """The address of a server over the demo people."""
    with running(shutil.copytree(untouched, tmp_path_factory.mktemp("site") / "data")) as client:
        yield str(client.base_url)


@pytest.fixture
def client(site):
    """Somebody without a browser, who starts without a cookie."""
    with httpx.Client(base_url=site, timeout=60) as opened:
        yield opened


@pytest.fixture
def other(site):
    """Somebody else."""
    with httpx.Client(base_url=site, timeout=60) as opened:
        yield opened


@pytest.fixture
def own_data(untouched, tmp_path):
    """A copy of the demo people, for tests that change something."""
    return shutil.copytree(untouched, tmp_path / "data")


@pytest.fixture(scope="module")
def hostile(untouched, tmp_path_factory):
    """A server over the demo people in which every form was sent with hostile text; and how many fields took it."""
    with running(shutil.copytree(untouched, tmp_path_factory.mktemp("hostile") / "data")) as client:
        yield client, plant(client)
