"""From an empty installation to a ranked list, over HTTP only."""

import re

import pytest
from over_http import Town
from running_server import furnish_with_reference_data, running


@pytest.fixture(scope="module")
def empty_town(tmp_path_factory):
    directory = tmp_path_factory.mktemp("leeg")
    furnish_with_reference_data(directory)
    with running(directory) as client:
        yield Town(client)


def test_who_is_scanned_stands_on_the_list_of_the_vacancy(empty_town):
    vacancy = empty_town.vacancy()
    person = empty_town.candidate()
    empty_town.scan(person)
    assert re.fullmatch(r"V-\d+", vacancy["nummer"])
    made = empty_town.post(f"vacatures/{vacancy['nummer']}/ranglijsten")
    assert made.status_code == 201, made.text
    (first,) = made.json()["gerangschikt"]
    assert first["kandidaat"]["nummer"] == person["nummer"]
    assert first["score"] > 0
    assert first["aanspreekpunt"]["naam"] == empty_town.colleague["naam"]
    closed = empty_town.post(f"kandidaten/{person['nummer']}/afsluitingen", {"reden": "werk"}, seen=1)
    assert closed.status_code == 201, closed.text
    again = empty_town.post(f"vacatures/{vacancy['nummer']}/ranglijsten").json()
    assert again["gerangschikt"] == []
    assert again["totalen"]["buitenPool"]
