"""`passend kansen`, as a process of its own: the same as over HTTP, and readable."""

import json

import pytest
from command_line import run


@pytest.fixture
def passend(furnished):
    return lambda *words: run(furnished, *words)


def test_the_command_tells_what_fits_what_there_is_and_what_to_ask(passend):
    done = passend("kansen", "K-2017", "--aantal", "3")
    assert done.returncode == 0, done.stderr
    for part in ("U beslist zelf", "Open vacatures binnen bereik", "Binnen bereik:", "Kunt u dit:", "onmisbaar bij"):
        assert part in done.stdout


def test_json_is_the_json_of_the_api(passend, client):
    told = json.loads(passend("kansen", "K-2017", "--json").stdout)
    assert len(told["beroepen"]) == 10
    assert told == client.post("/v1/kandidaten/K-2017/kansen").json()


def test_somebody_who_is_not_there_is_refused_in_dutch(passend):
    done = passend("kansen", "K-99999999")
    assert done.returncode != 0
    assert "K-99999999" in done.stderr
