"""A whole year of forty people, day by day, and with three weeks off: the same tasks are open at its end."""

import pytest
from daily_year import Year, lived

pytestmark = pytest.mark.proof


@pytest.mark.parametrize("first", [100, 200, 340])
def test_a_year_with_three_weeks_off_ends_in_the_same_open_tasks(tmp_path, first):
    off = range(first, first + 21)
    year = Year.drawn(first, people=40, days=364, pause=(off.start, off.stop))
    every_day = lived(tmp_path / "elke-dag", year, range(0))
    assert len(every_day) > 40
    assert lived(tmp_path / "met-vakantie", year, off) == every_day
