"""Subscriptions over HTTP, and what `passend work` and `passend webhooks` make of them."""

import pytest
from command_line import run
from over_http import Town, pointers, problem
from receiver import receiver

BEHEER = {"X-Passend-Rol": "beheerder", "X-Passend-Actor": "b-1"}
SYSTEM = {"X-Passend-Rol": "systeem", "X-Passend-Actor": "klantsysteem"}
WANTS = {"url": "https://ontvanger.example/passend", "gebeurtenissen": ["nl.passend.plaatsing-besloten"]}


@pytest.fixture
def desk(own_client):
    return Town(own_client)


def made(desk, **given):
    answer = desk.post("abonnementen", WANTS | given, **BEHEER)
    assert answer.status_code == 201, answer.text
    return answer


def test_a_subscription_is_made_read_given_a_key_and_stopped(desk):
    answer = made(desk)
    one = answer.json()
    assert answer.headers["Location"] == f"/v1/abonnementen/{one['id']}"
    assert (one["status"], one["bevestigdOp"]) == ("actief", None)
    key = desk.post(f"abonnementen/{one['id']}/sleutels", **BEHEER)
    assert key.status_code == 201
    assert key.json()["sleutel"].startswith("whsec_")
    assert "whsec_" not in desk.get("abonnementen", **BEHEER).text
    shown = desk.get(f"abonnementen/{one['id']}", **BEHEER)
    assert shown.headers["ETag"] == '"2"'
    problem(desk.post(f"abonnementen/{one['id']}/beeindigingen", **BEHEER), 428)
    problem(desk.post(f"abonnementen/{one['id']}/beeindigingen", seen=1, **BEHEER), 412)
    stopped = desk.post(f"abonnementen/{one['id']}/beeindigingen", seen=2, **BEHEER)
    assert stopped.json()["status"] == "gestopt"
    problem(desk.post(f"abonnementen/{one['id']}/sleutels", **BEHEER), 409)


def test_a_key_is_in_no_answer_that_is_kept(desk):
    one, again = made(desk).json(), BEHEER | {"Idempotency-Key": "sleutel-1"}
    first = desk.post(f"abonnementen/{one['id']}/sleutels", **again).json()["sleutel"]
    assert desk.post(f"abonnementen/{one['id']}/sleutels", **again).json()["sleutel"] != first


def test_a_system_sees_its_own_and_an_address_of_our_own_network_is_refused(desk):
    one = made(desk).json()
    assert desk.read("abonnementen", **SYSTEM) == {"abonnementen": []}
    for path in ("", "/afleveringen"):
        problem(desk.get(f"abonnementen/{one['id']}{path}", **SYSTEM), 404)
    for url in ("https://10.0.0.1/x", "http://ontvanger.example/", "https://169.254.169.254/latest/meta-data/"):
        told = problem(desk.post("abonnementen", WANTS | {"url": url}, **SYSTEM), 400)
        assert pointers(told) == {"/url"}, url


def test_what_was_decided_is_brought_by_work_shown_and_told_again(untouched, own_data, desk):
    with receiver() as hears:
        one = made(desk, url=hears.url, gebeurtenissen=["nl.passend.ranglijst-gewijzigd"]).json()
        key = desk.post(f"abonnementen/{one['id']}/sleutels", **BEHEER).json()["sleutel"]
        assert "0 gebeurtenissen bezorgd" in run(own_data, "work", "--once").stdout  # remembers what lists look like
        work = desk.read("vacatures/V-101")
        desk.patch("vacatures/V-101", {"aantalPlaatsen": 3}, seen=work["versie"])
        desk.vacancy(status="open")
        done = run(own_data, "work", "--once")
        assert "gebeurtenissen bezorgd" in done.stdout, done
        told = hears.bodies(key)
        assert {event["type"] for event in told} == {"nl.passend.ranglijst-gewijzigd"}
        page = desk.read(f"abonnementen/{one['id']}/afleveringen", {"omvang": 1}, **BEHEER)
        assert page["aantal"] == len(told)
        assert page["afleveringen"][0]["status"] == "bezorgd"
        assert "1 abonnement." in run(own_data, "webhooks").stdout
        first = min(int(event["id"]) for event in told)
        again = run(own_data, "webhooks", "replay", "--from", str(first))
        assert f"{len(told)} afleveringen staan opnieuw klaar" in again.stdout
