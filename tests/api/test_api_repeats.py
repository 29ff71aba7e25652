"""Idempotency-Key: the same question does its work once, also when it comes twice at the same moment."""

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from over_http import Town, problem
from running_server import furnish_with_reference_data, running

BODY = {"naam": "Twee Keer", "telefoon": "050-1234567", "rol": "consulent"}
_names = itertools.count(1)


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def town(request, tmp_path_factory):
    """A municipality on each of the two databases."""
    directory = tmp_path_factory.mktemp("herhalen")
    urls = {}
    if request.param == "postgresql":
        urls = {"database_url": request.getfixturevalue("postgres").fresh_database()}
    furnish_with_reference_data(directory, **urls)
    with running(directory, **urls) as client:
        yield Town(client)


@pytest.fixture
def key():
    return {"Idempotency-Key": str(uuid4())}


def named():
    return BODY | {"naam": f"Naam {next(_names)}"}


def colleagues_called(town, name):
    found = town.read("collegas", {"omvang": 200})["collegas"]
    return [one for one in found if one["naam"] == name]


def test_the_same_question_gets_the_same_answer_and_does_nothing_twice(town, key):
    body = named()
    first, second = (town.post("collegas", body, **key) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    for header in ("location", "etag", "content-type", "api-version"):
        assert first.headers[header] == second.headers[header]
    assert len(colleagues_called(town, body["naam"])) == 1


def test_without_a_key_a_repeat_is_a_new_thing(town):
    body = named()
    assert {town.post("collegas", body).status_code for _ in range(2)} == {201}
    assert len(colleagues_called(town, body["naam"])) == 2


def test_a_key_belongs_to_one_question(town, key):
    town.post("collegas", named(), **key)
    told = problem(town.post("collegas", named(), **key), 409)
    assert "ander verzoek" in told["detail"]
    problem(town.post("werkgevers", {"naam": "x", "aanspreekpunt": town.colleague["id"]}, **key), 409)


def test_two_actors_may_use_the_same_key(town, key):
    body = named()
    for actor in ("a-1", "a-2"):
        assert town.post("collegas", body, **key, **{"X-Passend-Actor": actor}).status_code == 201
    assert len(colleagues_called(town, body["naam"])) == 2


def test_a_refused_question_may_be_asked_again_better(town, key):
    problem(town.post("collegas", {"naam": "x"}, **key), 400)
    assert town.post("collegas", named(), **key).status_code == 201


def test_a_deed_is_done_once_although_its_version_is_passed(town, key):
    person = town.candidate()
    where = f"kandidaten/{person['id']}/afsluitingen"
    first, second = (town.post(where, {"reden": "werk"}, seen=1, **key) for _ in range(2))
    assert (first.status_code, second.status_code, first.content) == (201, 201, second.content)
    problem(town.post(where, {"reden": "werk"}, seen=2, **key), 409)


def test_a_list_that_is_asked_twice_is_made_once(town, key):
    where = f"vacatures/{town.vacancy()['id']}/ranglijsten"
    first, second = (town.post(where, {"doel": "test"}, **key) for _ in range(2))
    assert first.headers["location"] == second.headers["location"]


@pytest.mark.parametrize("wrong", ["", "x" * 256, "é", "a\tb"])
def test_a_key_is_plain_text(town, wrong):
    headers = {"Idempotency-Key": wrong.encode("latin-1")}
    answer = town.client.post("/v1/collegas", json=named(), headers=headers)
    told = problem(answer, 400)
    assert "Idempotency-Key" in told["detail"]


@pytest.mark.parametrize("good", ["x", "x" * 255, '"8e03978e-40d5-43dd-bc93-6894a57f9324"', "met een spatie"])
def test_every_plain_text_is_a_key(town, good):
    assert town.post("collegas", named(), **{"Idempotency-Key": good}).status_code == 201


def test_a_body_that_is_too_large_is_refused_with_a_key_too(town, key):
    headers = {**key, "content-type": "application/json"}
    problem(town.client.post("/v1/collegas", content=(b" " * 400_000 for _ in range(3)), headers=headers), 413)


def test_of_many_who_ask_at_once_one_does_the_work(town, key):
    body, together = named(), threading.Barrier(8)

    def ask(_):
        together.wait()
        return town.post("collegas", body, **key)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(8)))
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert len({answer.content for answer in answers if answer.status_code == 201}) == 1
    assert all("retry-after" in answer.headers for answer in answers if answer.status_code == 409)
    assert len(colleagues_called(town, body["naam"])) == 1


def test_of_many_who_change_what_they_all_saw_one_wins(town):
    vacancy, together = town.vacancy(), threading.Barrier(6)

    def change(number):
        together.wait()
        return town.patch(f"vacatures/{vacancy['id']}", {"titel": f"Titel {number}"})

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(change, range(6)))
    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 5
    (winner,) = [answer.json() for answer in answers if answer.status_code == 200]
    assert town.read(f"vacatures/{vacancy['id']}") == winner
