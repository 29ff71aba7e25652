"""Taken over HTTP and at the command line: the list, handling one, taking one over."""

import json

import pytest
from municipality import CONSULENT, Databases
from over_http import pointers, problem
from proposing_town import ProposingTown
from running_server import running, settings_in
from todo import task
from typer.testing import CliRunner

from api.cli import app
from matching.domain.task import TaskKind
from matching.tasks.opening import open_tasks

HEADERS = {"X-Passend-Rol": "consulent", "X-Passend-Actor": "c-1"}


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    return tmp_path_factory.mktemp("taken")


@pytest.fixture(scope="module")
def made(directory):
    settings = settings_in(directory)
    town = ProposingTown(Databases(settings.database_url, settings.identity_database_url, settings.data_dir))
    person, work = town.somebody(), town.vacancy()
    with town.service.store.change(CONSULENT) as change:
        asks = task(TaskKind.KANDIDAAT_VRAGEN, candidate_id=person.id, vacancy_id=work.id, words="Past dit bij u?")
        tasks = open_tasks(change, [asks, task(employer_id=work.employer_id), task(occasion="3")])
        change.commit()
    town.service.close()
    return person, work, {one.kind: one for one in tasks}


@pytest.fixture(scope="module")
def client(directory, made):
    with running(directory) as client:
        yield client


@pytest.fixture
def passend(directory, made):
    def run(*words, refused=False):
        done = CliRunner(env={"PASSEND_DATA_DIR": str(directory), "COLUMNS": "400"}).invoke(app, ["taken", *words])
        assert (done.exit_code != 0) is refused, (words, done.output)
        return done.output

    return run


def test_a_task_says_who_why_when_and_what_to_say(client, made):
    person, work, tasks = made
    found = client.get("/v1/taken", params={"kandidaat": f"K-{person.number}"}, headers=HEADERS).json()
    assert found["aantal"] == 1
    told = found["taken"][0]
    assert (told["kandidaat"], told["vacature"], told["soort"]) == (
        f"K-{person.number}",
        f"V-{work.number}",
        "kandidaat_vragen",
    )
    assert (told["eigenaar"], told["uiterlijk"], told["woorden"]) == ("Sanne de Boer", "2026-09-07", "Past dit bij u?")
    assert client.get(f"/v1/taken/{tasks[TaskKind.KANDIDAAT_VRAGEN].id}", headers=HEADERS).json() == told


def test_tasks_are_paged_and_filtered(client):
    page = client.get("/v1/taken", params={"omvang": 2, "stand": "open"}, headers=HEADERS).json()
    assert (len(page["taken"]), page["aantal"] >= 2) == (2, True)
    by = {"eigenaar": "Sanne de Boer", "soort": "vraag_aan_werkgever", "uiterlijkTot": "2026-09-07"}
    assert client.get("/v1/taken", params=by, headers=HEADERS).json()["aantal"] == 2
    for wrong in ({"eigenaar": "Niemand"}, {"soort": "koffie"}, {"kleur": "rood"}, {"uiterlijkTot": "gisteren"}):
        problem(client.get("/v1/taken", params=wrong, headers=HEADERS), 400)
    problem(client.get("/v1/taken", headers=HEADERS | {"X-Passend-Rol": "werkgever"}), 403)


def test_a_task_is_taken_over_and_handled(client, made):
    where = f"/v1/taken/{made[2][TaskKind.KANDIDAAT_VRAGEN].id}"
    seen = {**HEADERS, "If-Match": '"1"'}
    over = client.post(f"{where}/overnames", json={"door": "Gert Gids"}, headers=seen)
    assert (over.status_code, over.json()["eigenaar"]) == (201, "Gert Gids")
    problem(client.post(f"{where}/afhandelingen", json={"hoe": "gebeld"}, headers=seen), 412)
    done = client.post(f"{where}/afhandelingen", json={"hoe": "gebeld"}, headers=seen | {"If-Match": '"2"'})
    assert (done.status_code, done.json()["stand"], done.json()["gesloten"]["hoe"]) == (201, "afgehandeld", "gebeld")
    assert client.get(done.headers["location"], headers=HEADERS).json() == done.json()
    again = client.post(f"{where}/afhandelingen", json={"hoe": "nog eens"}, headers=seen | {"If-Match": '"3"'})
    assert "al afgehandeld" in problem(again, 409)["detail"]
    assert client.get(f"{where}/versies", headers=HEADERS).json()["aantal"] == 3


def test_what_is_wrong_is_said(client, made):
    where = f"/v1/taken/{made[2][TaskKind.VRAAG_AAN_WERKGEVER].id}"
    seen = {**HEADERS, "If-Match": '"1"'}
    assert "/hoe" in pointers(problem(client.post(f"{where}/afhandelingen", json={}, headers=seen), 400))
    assert "/door" in pointers(problem(client.post(f"{where}/overnames", json={"door": "Niemand"}, headers=seen), 400))
    problem(client.post(f"{where}/afhandelingen", json={"hoe": "gebeld"}, headers=HEADERS), 428)
    problem(client.get("/v1/taken/T-1", headers=HEADERS), 404)


def test_the_command_shows_handles_and_hands_over(passend, made):
    person, _, _ = made
    told = json.loads(passend("--van", "Sanne de Boer", "--op", "2026-09-07", "--json"))["taken"]
    assert [one["soort"] for one in told] == ["vraag_aan_werkgever"] * 2
    assert "Er is niets te doen." in passend("--op", "2026-09-06")
    assert "Er is niets te doen." in passend("--kandidaat", f"K-{person.number}", "--soort", "plaatsing_nalopen")
    assert "vraag aan werkgever: Helder Glas - Sanne de Boer, open" in passend()
    assert "Gert Gids, open" in passend("take-over", told[0]["id"], "--door", "Gert Gids")
    assert "afgehandeld" in passend("done", told[0]["id"], "--hoe", "gebeld en genoteerd")
    assert "al afgehandeld" in passend("done", told[0]["id"], "--hoe", "gebeld en genoteerd", refused=True)
    assert "kennen geen collega" in passend("--van", "Niemand", refused=True)
