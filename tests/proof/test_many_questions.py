"""A hundred questions of each kind to every operation: it answers as it is described."""

import pytest
from fuzzing import findings, told
from running_server import furnish, running


@pytest.mark.proof
def test_every_operation_answers_a_hundred_times_as_it_is_described(tmp_path):
    furnish(tmp_path)
    with running(tmp_path, requests_a_minute=1_000_000, requests_a_minute_organisation=1_000_000) as client:
        found, asked = findings(client, 100)
    print(f"{sum(asked.values())} questions to {len(asked)} operations: {len(found)} findings", *told(found), sep="\n")
    assert told(found) == []
