"""Scenarios about placing people: one municipality per file of scenarios, on the day they name."""

from datetime import date

import placing_steps_given
import placing_steps_jobs
import placing_steps_then
import placing_steps_when
import pytest
from over_http import Town
from placing_story import Story
from placing_work import Providers
from running_on_a_day import Calendar, running_on_a_day

for _sentences in (placing_steps_given, placing_steps_jobs, placing_steps_when, placing_steps_then):
    globals().update({name: value for name, value in vars(_sentences).items() if name.startswith("pytestbdd_stepdef")})


@pytest.fixture(scope="module")
def calendar():
    return Calendar(date(2026, 8, 1))


@pytest.fixture(scope="module")
def town(tmp_path_factory, calendar):
    with running_on_a_day(tmp_path_factory.mktemp("gemeente"), calendar) as client:
        client.headers["X-Passend-Rol"] = "consulent"
        yield Town(client)


@pytest.fixture(scope="module")
def providers(town):
    return Providers(town)


@pytest.fixture(scope="module")
def guides(town):
    """The id of a werkbegeleider, and of a consulent."""
    roles = (("Begeleider Een", "werkbegeleider"), ("Consulent Een", "consulent"))
    return [town.add("collegas", {"naam": name, "telefoon": "050-1234567", "rol": role})["id"] for name, role in roles]


@pytest.fixture
def story(town, calendar, providers, guides):
    return Story(town, calendar, providers, *guides)
