"""An hour's worth of requests, ten a second in one go: memory, files, connections and threads stay as they are."""

import pytest
from growth import ANSWERED, ask, megabytes_a_thousand, settled
from running_server import furnish
from server_process import served

AN_HOUR, BLOCK, WARM = 36_000, 1_000, 6
MOST_A_THOUSAND = 0.5  # MB; at ten a second that would be 430 MB a day


@pytest.mark.proof
def test_an_hour_of_requests_leaves_nothing_behind(tmp_path):
    furnish(tmp_path)
    line = []
    with served(tmp_path, PASSEND_LOG_LEVEL="warning") as server:
        for done in range(0, AN_HOUR, BLOCK):
            assert ask(server, BLOCK) <= ANSWERED
            line.append(settled(server, done + BLOCK))
            print(line[-1], flush=True)
    slope = megabytes_a_thousand(line[WARM:])
    print(f"{slope:+.3f} MB a thousand requests, once {WARM * BLOCK} were asked")
    assert slope < MOST_A_THOUSAND
    for what in ("files", "connections", "threads"):
        after = [getattr(one, what) for one in line[WARM:]]
        assert max(after) <= getattr(line[WARM - 1], what) + 2, what
