"""Scenarios about putting people forward: one municipality per file of scenarios, on the day they name."""

from datetime import date

import asking_steps
import proposing_steps
import pytest
import vacancy_steps
from over_http import Town
from placing_work import Providers
from proposing_story import ProposingStory
from running_on_a_day import Calendar, running_on_a_day
from running_server import settings_in

from matching.service import Service
from matching.storage import Store

for sentences in (proposing_steps, asking_steps, vacancy_steps):
    globals().update({name: value for name, value in vars(sentences).items() if name.startswith("pytestbdd_stepdef")})


@pytest.fixture(scope="module")
def calendar():
    return Calendar(date(2026, 11, 2))


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    return tmp_path_factory.mktemp("gemeente")


@pytest.fixture(scope="module")
def town(directory, calendar):
    with running_on_a_day(directory, calendar) as client:
        client.headers["X-Passend-Rol"] = "consulent"
        yield Town(client)


@pytest.fixture(scope="module")
def store(town, directory):
    """The same database, for what is in no answer: the inzagelog."""
    opened = Store(settings_in(directory).database_url, directory)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def providers(town):
    return Providers(town)


@pytest.fixture(scope="module")
def worker(town, directory, calendar):
    """What does the work that happens by itself, on the same database and day."""
    settings = settings_in(directory)
    opened = Service.open(settings.database_url, settings.identity_database_url, directory)
    opened.today = lambda: calendar.day
    yield opened
    opened.close()


@pytest.fixture
def story(town, calendar, providers, store, worker):
    return ProposingStory(town, calendar, providers, store, worker)
