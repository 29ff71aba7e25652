"""Done every day, or not for three weeks: a season ends in the same open tasks."""

from daily_year import Year, lived

OFF = range(60, 81)
DAYS = 110


def test_a_season_with_three_weeks_off_ends_in_the_same_open_tasks(tmp_path):
    year = Year.drawn(1, people=6, days=DAYS, pause=(OFF.start, OFF.stop))
    every_day = lived(tmp_path / "elke-dag", year, range(0))
    assert every_day
    assert lived(tmp_path / "met-vakantie", year, OFF) == every_day


def test_a_season_that_ends_on_the_first_day_back_is_caught_up_in_one_run(tmp_path):
    off = range(DAYS - 21, DAYS)
    year = Year.drawn(3, people=6, days=DAYS, pause=(off.start, off.stop))
    every_day = lived(tmp_path / "elke-dag", year, range(0))
    assert lived(tmp_path / "met-vakantie", year, off) == every_day
