"""Done every day, or not for three weeks: a season ends in the same open tasks, and its reports add up."""

import pytest
from added_up import AddedUp, tables_on
from simulated_years import FIRST, Town, Years

SEASON = Years(people=40, days=120)
OFF = range(60, 81)


@pytest.fixture(scope="module")
def every_day(tmp_path_factory):
    seen = AddedUp()
    town = Town(tmp_path_factory.mktemp("elke-dag"), SEASON)
    return town.live(away=OFF, at_the_end_of=seen.at_the_end_of), seen


def test_a_season_with_three_weeks_off_ends_in_the_same_open_tasks_and_reports(every_day, tmp_path):
    town, _ = every_day
    off = Town(tmp_path, SEASON).live(off=OFF, away=OFF)
    assert off.open_tasks() == town.open_tasks() != set()
    today = town.service.today()
    assert tables_on(off, today) == tables_on(town, today)


def test_a_season_that_ends_on_the_first_day_back_is_caught_up_in_one_run(tmp_path):
    last = range(SEASON.days - 22, SEASON.days - 1)
    days_off = Town(tmp_path / "met", SEASON).live(off=last, away=last)
    assert days_off.open_tasks() == Town(tmp_path / "zonder", SEASON).live(away=last).open_tasks()


def test_every_end_of_a_month_added_up_and_is_still_known_as_it_was(every_day):
    town, seen = every_day
    assert [day.month for day in seen.seen] == [1, 2, 3, 4][: len(seen.seen)]
    first = min(seen.seen)
    assert first.month == FIRST.month
    assert tables_on(town, first, seen.position[first]) == seen.seen[first]


def test_looking_at_everybody_again_finds_nothing_that_was_missed(every_day):
    town, _ = every_day
    town.do_the_day()
    again = town.look_at_everybody()
    assert (again.opened, again.closed, again.looked_at) == ((), (), SEASON.people)
    assert town.looked_at < SEASON.people * SEASON.days / 10
