"""Rapportages, gebeurtenissen and dienstverleningen over HTTP, on a server of their own."""

from datetime import timedelta

import pytest
from over_http import Town
from running_server import furnish_with_reference_data, running
from this_day import TODAY


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    directory = tmp_path_factory.mktemp("reports")
    furnish_with_reference_data(directory)
    with running(directory) as client:
        yield Town(client)


@pytest.fixture(scope="module")
def person(town):
    return town.candidate()


def path_of(person, what):
    return f"kandidaten/{person['id']}/{what}"


def test_an_event_is_written_down_read_changed_and_withdrawn(town, person):
    given = {"soort": "activering", "datum": "2021-03-01", "programma": "werkprogramma", "trede": "mantelzorg"}
    made = town.post(path_of(person, "gebeurtenissen"), given)
    assert made.status_code == 201, made.text
    event = made.json()
    assert (event["trede"], event["ingetrokken"], event["kandidaat"]) == ("mantelzorg", False, person["nummer"])
    listed = town.read(path_of(person, "gebeurtenissen"))
    assert event["id"] in [one["id"] for one in listed["gebeurtenissen"]]
    changed = town.patch(f"gebeurtenissen/{event['id']}", {"ingetrokken": True})
    assert (changed.status_code, changed.json()["ingetrokken"]) == (200, True)
    history = town.read(f"gebeurtenissen/{event['id']}/versies")
    assert len(history["versies"]) == 2
    again = town.post(path_of(person, "gebeurtenissen"), given | {"datum": "2021-03-02"})
    assert again.status_code == 201


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"soort": "activering"}, "/soort"),
        ({"soort": "gesprek", "trede": "mantelzorg"}, "/soort"),
        ({"soort": "doorverwezen"}, "/soort"),
        ({"soort": "uitstroom"}, "/soort"),
        ({"soort": "geweigerd"}, "/soort"),
        ({"soort": "gesprek", "datum": "2199-01-01"}, "/datum"),
        ({"soort": "gesprek", "plaatsing": "0b1e8a52-0000-4000-8000-000000000000"}, "/plaatsing"),
    ],
)
def test_an_event_that_cannot_be_is_refused_with_its_place(town, person, given, pointer):
    answer = town.post(path_of(person, "gebeurtenissen"), {"datum": "2021-03-01"} | given)
    assert answer.status_code == 400, answer.text
    assert pointer in [fault["pointer"] for fault in answer.json()["errors"]]


def test_help_beside_the_work_has_a_start_an_end_and_hours(town, person):
    given = {"soort": "jobcoaching", "startdatum": "2026-01-01", "einddatum": "2026-06-30", "urenTotaal": 26.5}
    made = town.post(path_of(person, "dienstverleningen"), given)
    assert (made.status_code, made.json()["urenTotaal"]) == (201, 26.5)
    assert town.read(f"dienstverleningen/{made.json()['id']}")["soort"] == "jobcoaching"
    backwards = town.post(path_of(person, "dienstverleningen"), given | {"einddatum": "2025-12-31"})
    assert (backwards.status_code, backwards.json()["errors"][0]["pointer"]) == (400, "/einddatum")


def test_the_list_of_reports_and_a_report(town, person):
    listed = town.read("rapportages")["rapportages"]
    assert [one["code"] for one in listed] == ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R10"]
    for one in listed:
        found = town.read(f"rapportages/{one['code']}", {"peildatum": TODAY.isoformat()})
        assert (found["code"], found["titel"]) == (one["code"], one["titel"])
        assert found["tabellen"]
    first = town.read("rapportages/r1", {"stand": found["stand"]})
    steps = next(one for one in first["tabellen"] if one["code"] == "trede")
    (told,) = next(row for row in steps["regels"] if row["code"] == "totaal")["cijfers"]
    assert (told["aantal"], told["stand"]) == (None, "niet_getoond")
    assert any(one["aantal"] == 500 for one in first["brieven"])


def test_a_report_that_cannot_be_is_refused_with_what_can(town, person):
    unknown = town.get("rapportages/R9")
    assert unknown.status_code == 404
    assert "R1, R2, R3, R4, R5, R6, R7, R8 en R10" in unknown.json()["detail"]
    for asked in ({"stand": 10**9}, {"peildatum": "1950-01-01"}, {"stand": -1}, {"peildatum": "1 mei"}):
        refused = town.get("rapportages/R1", asked)
        assert refused.status_code == 400, asked
        assert refused.json()["errors"][0]["plek"] == "query"
    tomorrow = (TODAY + timedelta(days=2)).isoformat()
    assert town.get("rapportages/R1", {"peildatum": tomorrow}).status_code == 400


def test_the_day_and_the_premiums_over_http(town):
    who = town.candidate()
    work = {"instrument": "participatiebaan", "beroep": "hulp", "startdatum": (TODAY - timedelta(days=400)).isoformat()}
    placement = town.post(f"kandidaten/{who['id']}/plaatsingen", work).json()
    system = {"X-Passend-Rol": "beheerder"}
    done = town.post("dagverwerkingen", **system)
    assert (done.status_code, done.headers["location"]) == (201, "/v1/taken"), done.text
    assert any(one["kandidaat"] == who["nummer"] for one in done.json()["nieuw"])
    assert town.post("dagverwerkingen", **system).json()["nieuw"] == []
    assert town.post("dagverwerkingen").status_code == 403
    role = {"X-Passend-Rol": "consulent"}
    first = town.read(f"kandidaten/{who['id']}/premies", **role)["premies"][0]
    assert (first["halfjaar"], first["stand"], first["bedragCent"]) == (1, "nog_niet", 60000)
    path = f"plaatsingen/{placement['id']}/premiebesluiten"
    assert town.post(path, {"halfjaar": 1, "besluit": "toegekend"}, seen=1, **role).status_code == 409
    assert town.post(path, {"halfjaar": 9, "besluit": "toegekend"}, seen=1, **role).status_code == 400
    said = {"halfjaar": 1, "besluit": "niet_toegekend", "reden": "er was te weinig contact"}
    assert town.post(path, said, seen=1, **role).status_code == 201
    assert "al beslist" in town.post(path, said, seen=2, **role).json()["detail"]


def test_a_business_case_over_http(town):
    who = town.candidate()
    path, role = f"kandidaten/{who['id']}/businesscases", {"X-Passend-Rol": "consulent"}
    given = {"drempel": "rijbewijs", "welke": "B", "investeringCent": 180_001, "besparingPerMaandCent": 90_000}
    assert town.post(path, given).status_code == 403
    missing = town.post(path, given | {"welke": ""}, **role)
    assert (missing.status_code, missing.json()["errors"][0]["pointer"]) == (400, "/welke")
    made = town.post(path, given, **role)
    assert (made.status_code, made.headers["location"]) == (201, f"/v1/{path}"), made.text
    (case,) = made.json()["businesscases"]
    assert (case["terugverdientijdMaanden"], case["besluit"]) == (3, "open")
    decided = town.post(f"{path}/{case['id']}/besluiten", {"akkoord": True}, **role)
    assert decided.json()["businesscases"][0]["besluit"] == "akkoord"
    assert town.post(f"{path}/{case['id']}/realisaties", **role).status_code == 201
    assert town.post(f"{path}/{case['id']}/realisaties", **role).status_code == 409
    assert town.read(path, **role)["businesscases"][0]["gerealiseerdOp"]
