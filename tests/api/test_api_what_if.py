"""What if, over HTTP and from the command line: exact for a jobhunter, in tens for an employer, and not too often."""

import json

import pytest
from command_line import run
from over_http import pointers, problem
from running_server import running


def employer_of(client, vacancy="V-101"):
    """The headers of somebody who works for the employer of a vacancy."""
    work = client.get(f"/v1/vacatures/{vacancy}").json()
    return {"X-Passend-Rol": "werkgever", "X-Passend-Organisatie": work["werkgeverId"]}


CONSULENT = {"X-Passend-Rol": "consulent"}


def explore(client, body=None, vacancy="V-101", **headers):
    return client.post(f"/v1/vacatures/{vacancy}/verkenningen", json=body or {}, headers=headers)


def as_employer(client, vacancy="V-101"):
    number = client.get(f"/v1/vacatures/{vacancy}").json()["werkgeverId"]
    return {"X-Passend-Rol": "werkgever", "X-Passend-Organisatie": number}


def figures(told):
    rows = [*told["wijzigingen"], *told["samen"], *told["regels"]]
    return [value for row in rows for value in row.values() if isinstance(value, dict)] + list(told["nu"].values())


def test_every_change_is_told_with_whom_it_keeps_out_and_whom_it_brings(client):
    told = explore(client).json()
    assert told["vacature"] == "V-101"
    assert told["nogTeVragen"] is None
    assert not any(figure["afgerond"] for figure in figures(told))
    enters = [row["komtInBereik"]["mensen"] for row in told["wijzigingen"] if row["komtInBereik"]["mensen"] is not None]
    assert enters == sorted(enters, reverse=True)


def test_one_may_ask_for_two_changes_together(client):
    codes = [row["codes"][0] for row in explore(client).json()["wijzigingen"]][:2]
    told = explore(client, {"wijzigingen": codes}).json()
    assert [set(row["codes"]) for row in told["samen"]] == [set(codes)]
    assert {row["codes"][0] for row in told["wijzigingen"]} == set(codes)


def test_a_condition_that_few_people_have_is_for_a_consultant_only(client):
    def of_tasks(told):
        return [row["komtInBereik"]["mensen"] for row in told["wijzigingen"] if row["codes"][0].startswith("taak")]

    jobhunter, consultant = explore(client).json(), explore(client, **CONSULENT).json()
    assert of_tasks(jobhunter)
    assert all(people is None for people in of_tasks(jobhunter))
    assert all(people is not None for people in of_tasks(consultant))


def test_a_change_that_cannot_be_is_refused_with_what_can(client):
    told = problem(explore(client, {"wijzigingen": ["eis-99", "eis-0"]}), 400)
    assert pointers(told) == {"/wijzigingen/0"}
    assert pointers(problem(explore(client, {"wijzigingen": ["eis-0"] * 2}), 400)) == {"/wijzigingen"}
    problem(explore(client, vacancy="V-99999"), 404)


def test_an_employer_sees_tens_and_may_ask_so_many_times_a_day(own_data):
    with running(own_data, explorations_a_day=2) as client:
        first, second, third = (explore(client, **employer_of(client)) for _ in range(3))
        told = first.json()
        assert told["nogTeVragen"] == 1
        assert second.json()["nogTeVragen"] == 0
        assert all(figure["mensen"] is None or figure["mensen"] % 10 == 0 for figure in figures(told))
        assert {rule["code"] for rule in told["regels"]} <= {"startdatum", "uren", "werktijden"} | {
            rule["code"] for rule in told["regels"] if rule["code"].startswith("vereist")
        }
        refused = problem(third, 429)
        assert "2 keer per dag" in refused["detail"]
        assert int(third.headers["Retry-After"]) > 0
        assert explore(client).status_code == 200


def test_an_employer_does_not_explore_the_vacancy_of_another(client):
    someone_else = {"X-Passend-Rol": "werkgever", "X-Passend-Organisatie": "W-99999"}
    told = problem(explore(client, **someone_else), 403)
    assert "andere werkgever" in told["detail"]


def test_a_draft_is_explored_and_what_waits_to_be_opened_is_not(town):
    concept, handed_in = town.vacancy(status="concept"), town.vacancy(status="ingediend")
    assert explore(town.client, vacancy=concept["id"]).status_code == 200
    problem(explore(town.client, vacancy=handed_in["id"]), 409)


@pytest.mark.parametrize("role", ["jobhunter", "werkgever"])
def test_the_command_says_what_the_api_says(own_data, role):
    done = run(own_data, "whatif", "V-101", "--rol", role, "--json")
    assert done.returncode == 0, done.stderr
    with running(own_data) as client:
        ours = explore(client, **(employer_of(client) | {"X-Passend-Rol": role})).json()
    told = json.loads(done.stdout)
    assert {key: told[key] for key in told if key != "nogTeVragen"} == {
        key: ours[key] for key in ours if key != "nogTeVragen"
    }
    assert "komt erbij" in run(own_data, "whatif", "V-101", "--rol", role).stdout
