"""The server is killed a few times while people write, on both databases; hundreds of times in tests/proof."""

import pytest
from kills import killed_town

KILLS = 6


@pytest.mark.parametrize("place", ["sqlite", "postgresql"])
def test_what_was_acknowledged_is_there_after_every_kill(place, request, tmp_path):
    url = "" if place == "sqlite" else request.getfixturevalue("postgres").fresh_database()
    with killed_town(tmp_path, url) as town:
        for _ in range(KILLS):
            town.live_and_die()
            town.look()
    assert town.count.found == town.count.acknowledged > 0
    assert town.count.untold == 0
