"""A check and the ladder over HTTP: nothing is saved, everything is told, discreetly."""

import pytest
from jsonschema import Draft202012Validator
from over_http import pointers, problem

from api.schemas import candidate

CONSULENT = {"X-Passend-Rol": "consulent"}
JOBHUNTER = {"X-Passend-Rol": "jobhunter"}


def said(answer, **more):
    return {"waarde": answer, "bron": "consulent", "waargenomenOp": "2026-11-02", **more}


@pytest.fixture(scope="module")
def who(town):
    return town.candidate(status="bemiddelbaar")


@pytest.fixture(scope="module")
def plek(town):
    return town.plek(instrument="werkleerplek", plaatsen=1, dagdelen=["ma-ochtend"])


@pytest.fixture(scope="module")
def wish(who, plek):
    return {"kandidaat": who["nummer"], "plek": plek["nummer"], "startdatum": "2027-08-31"}


@pytest.fixture(scope="module")
def checked(town, wish):
    answer = town.post("plaatsingstoetsen", wish, **CONSULENT)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_check_finds_the_longest_end_by_the_calendar(checked):
    assert checked["eindGevonden"] is True
    assert checked["eindDatum"] == "2028-02-29"  # six months from 31 August, in a leap year
    assert checked["maxEind"] == "2028-08-30"


def test_a_check_says_of_every_rule_where_it_comes_from_and_who_may_deviate(checked):
    for rule in checked["regels"]:
        assert rule["stelling"]
        assert rule["bron"]
        assert rule["soort"] in {"wet", "beleid", "eigen", "eis", "wens"}
        assert rule["afwijken"] in {"niet_nodig", "met_reden", "kan_niet"}
        if rule["uitkomst"] == "voldoet_niet" and rule["soort"] == "wet":
            assert rule["afwijken"] == "kan_niet"


def test_a_check_scores_the_pair_as_a_list_does(town, who, plek, checked):
    made = town.post(f"kandidaten/{who['id']}/ranglijsten", {"soort": "plekken"}, **CONSULENT).json()
    rows = (row for name in ("gerangschikt", "uitvragen", "uitgesloten") for row in made[name])
    row = next(row for row in rows if row["werk"]["id"] == plek["id"])
    for key in ("score", "scoreLaag", "scoreHoog", "dekking", "kenmerken"):
        assert checked["beoordeling"][key] == row[key], key


def test_a_check_says_that_planning_takes_a_reason_also_where_something_is_unknown(town, wish, checked):
    assert (checked["uitkomst"], "reden" in checked["uitleg"]) == ("onbekend", False)
    longer = town.post("plaatsingstoetsen", wish | {"eindDatum": "2028-03-01"}, **CONSULENT).json()
    assert (longer["uitkomst"], "reden" in longer["uitleg"]) == ("onbekend", True)


def test_a_check_saves_nothing(town, wish):
    before = town.read("plaatsingen")["aantal"]
    town.post("plaatsingstoetsen", wish, **CONSULENT)
    assert town.read("plaatsingen")["aantal"] == before


def test_a_check_of_somebody_unknown_names_the_key(town, wish):
    told = problem(town.post("plaatsingstoetsen", wish | {"kandidaat": "K-99999999"}), 400)
    assert "/kandidaat" in pointers(told)


def test_a_check_with_an_end_before_the_start_names_the_key(town, wish):
    told = problem(town.post("plaatsingstoetsen", wish | {"eindDatum": "2027-08-30"}), 400)
    assert "/eindDatum" in pointers(told)


def test_a_jobhunter_sees_no_answer_behind_a_discreet_rule(town, plek):
    who = town.post(
        "kandidaten",
        candidate.EXAMPLE | {"aanspreekpunt": town.colleague["id"]} | {"voorwaarden": {"gonVerwijzing": said("ja")}},
        **CONSULENT,
    )
    assert who.status_code == 201, who.text
    answer = town.post(f"kandidaten/{who.json()['id']}/plekadviezen", **JOBHUNTER)
    assert answer.status_code == 200, answer.text
    portal = next(rung for rung in answer.json()["treden"] if rung["instrument"] == "ontwikkelplek")
    assert "GON" not in " ".join(rule["bekend"] for rule in portal["regels"])


def test_a_day_that_the_ladder_would_not_read_is_refused(town, who):
    asked = f"kandidaten/{who['id']}/plekadviezen"
    told = problem(town.post(asked, {"startdatum": "2027-08-31"}, **CONSULENT), 400)
    assert "peildatum" in told["errors"][0]["goedIs"]
    assert town.post(f"{asked}?peildatum=2026-12-01", **CONSULENT).status_code == 200


def test_the_ladder_names_every_instrument_once_and_what_comes_after(town, who):
    told = town.post(f"kandidaten/{who['id']}/plekadviezen", **CONSULENT).json()
    codes = [rung["code"] for rung in told["treden"]]
    assert len(codes) == len(set(codes)) == 14
    assert all(rung["daarna"] for rung in told["treden"] if rung["code"] == "werkleerplek")
    volunteering = next(rung for rung in told["treden"] if rung["instrument"] == "vrijwilligerswerk")
    assert volunteering["uitkomst"] == "mag"


def test_the_ladder_shows_the_best_places_and_whether_there_is_a_seat(town, who, plek):
    told = town.post(f"kandidaten/{who['id']}/plekadviezen", **CONSULENT).json()
    rung = next(rung for rung in told["treden"] if rung["instrument"] == "werkleerplek")
    (best,) = [one for one in rung["bestePlekken"] if one["plek"]["werk"]["id"] == plek["id"]]
    assert best["plaatsen"]["uitkomst"] == "voldoet"
    assert best["uitkomst"] in {"mag", "mag_na_reden", "onbekend", "mag_niet"}


@pytest.mark.parametrize(("marked", "instrument"), [("ja", "afspraakbaan"), ("nee", "reguliere_baan")])
def test_a_vacancy_is_a_place_of_the_ladder_too(town, marked, instrument):
    who = town.candidate(status="bemiddelbaar", indicatieBanenafspraak=said("ja"))
    vacancy = town.vacancy(status="open", afspraakbaan=marked, titel=f"Werk {instrument}")
    told = town.post(f"kandidaten/{who['id']}/plekadviezen", **CONSULENT).json()
    rung = next(rung for rung in told["treden"] if rung["instrument"] == instrument)
    assert vacancy["nummer"] in {one["plek"]["werk"]["nummer"] for one in rung["bestePlekken"]}
    (best,) = (one for one in rung["bestePlekken"] if one["plek"]["werk"]["id"] == vacancy["id"])
    assert best["van"] >= (vacancy["startdatum"] or "")


def test_answers_have_the_shape_that_is_described(town, who, wish):
    document = town.read("openapi.json")
    for name, path, body in (
        ("Plaatsingstoets", "plaatsingstoetsen", wish),
        ("Plekadvies", f"kandidaten/{who['id']}/plekadviezen", None),
    ):
        schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
        told = town.post(path, body, **CONSULENT).json()
        assert [error.message for error in Draft202012Validator(schema).iter_errors(told)] == []
