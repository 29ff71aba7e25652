"""Scenarios about the day's work: one municipality per file of scenarios, on the days they name."""

import daily_steps
import pytest
from daily_story import DailyStory
from municipality import Databases
from placing_town import PlacingTown

globals().update({name: value for name, value in vars(daily_steps).items() if name.startswith("pytestbdd_stepdef")})


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    directory = tmp_path_factory.mktemp("gemeente")
    made = PlacingTown(
        Databases(f"sqlite:///{directory}/passend.db", f"sqlite:///{directory}/identity.db", directory / "data")
    )
    yield made
    made.service.close()


@pytest.fixture
def story(town):
    return DailyStory(town)
