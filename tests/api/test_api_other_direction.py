"""Work for a candidate, and candidates for a plek, over HTTP."""

from decimal import Decimal

import httpx
import pytest
from pydantic import TypeAdapter

from api.schemas.ranked_list import PlekRanglijst, WerkRanglijst

LISTS = ("gerangschikt", "uitvragen", "uitgesloten")


def work_for(client, candidate="K-2017", **asked):
    return client.post(f"/v1/kandidaten/{candidate}/ranglijsten", json=asked)


@pytest.fixture(scope="module")
def plekken(client):
    return work_for(client, soort="plekken")


def test_the_list_is_what_openapi_says_and_is_read_again_as_the_same_bytes(client, plekken):
    TypeAdapter(WerkRanglijst).validate_python(plekken.json(), strict=True)
    assert plekken.status_code == 201
    assert client.get(plekken.headers["location"]).content == plekken.content


def test_every_row_says_which_work_whom_to_call_and_adds_up(plekken):
    told = plekken.json()
    assert told["soort"] == "plekken_voor_kandidaat"
    assert told["kandidaat"]["nummer"] == "K-2017"
    for row in (row for name in LISTS for row in told[name]):
        assert row["werk"]["nummer"].startswith("P-")
        assert row["werk"]["aanspreekpunt"]["naam"]
        if row["score"] is not None:
            shares = sum(Decimal(str(share["punten"])) for share in row["kenmerken"])
            assert shares + Decimal(str(row["aftrek"])) == Decimal(str(row["score"]))


def test_the_totals_count_every_plek(client, plekken):
    told = plekken.json()
    assert sum(told["totalen"].values()) == client.get("/v1/plekken").json()["aantal"]
    assert sum(one["aantal"] for one in told["buitenPool"]) == told["totalen"]["buitenPool"]


def test_the_first_five_show_more_than_one_werksoort_and_say_what_was_moved(plekken):
    first = plekken.json()["gerangschikt"][:5]
    kinds = [row["werk"]["werksoort"] for row in first]
    assert max(map(kinds.count, kinds)) <= 3
    moved = [row["verplaatstVoorVariatie"] for row in first]
    assert moved[:3] == [False] * 3
    assert any(moved)
    assert [row["rang"] for row in first] == [1, 2, 3, 4, 5]


def test_the_score_is_the_score_of_the_list_of_that_work(client):
    mine = work_for(client, "K-2001", soort="vacatures").json()
    green = next(row for name in LISTS for row in mine[name] if row["werk"]["nummer"] == "V-101")
    theirs = client.post("/v1/vacatures/V-101/ranglijsten").json()
    yonas = next(row for name in LISTS for row in theirs[name] if row["kandidaat"]["nummer"] == "K-2001")
    for key in (
        "score",
        "scoreLaag",
        "scoreHoog",
        "dekking",
        "kenmerken",
        "aftrek",
        "regels",
        "sterkePunten",
        "vragen",
    ):
        assert green[key] == yonas[key], key
    assert green["referentiedag"] == theirs["referentiedag"]


def test_what_would_open_most_is_sorted_and_about_the_person(client):
    told = work_for(client, "K-2018", soort="plekken").json()
    asked = told["vragenDieHetMeestOpenen"]
    keys = [(-q["beslist"], -q["inVolgorde"], -q["omhoog"], -q["opbrengst"], q["vraag"]) for q in asked]
    assert keys == sorted(keys)
    assert {q["aan"] for q in asked} <= {"kandidaat", "consulent"}
    assert "Deed de kandidaat mee in het Centrum voor Werk?" in [q["vraag"] for q in asked if q["beslist"]]


def test_candidates_for_a_plek_are_ranked_with_the_weights_of_a_plek(client):
    made = client.post("/v1/plekken/P-1/ranglijsten")
    told = made.json()
    TypeAdapter(PlekRanglijst).validate_python(told, strict=True)
    assert (told["soort"], told["plek"]["nummer"]) == ("kandidaten_voor_plek", "P-1")
    assert told["versies"]["gewichten"] == "plek-2026-11"
    assert told["gerangschikt"][0]["kandidaat"]["nummer"] == "K-2017"
    assert client.get(made.headers["location"]).content == made.content


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ({}, "/soort"),
        ({"soort": "banen"}, "/soort"),
        ({"soort": "plekken", "gewichten": "vacature-2026-11"}, "/gewichten"),
        ({"soort": "plekken", "gewichten": "geen"}, "/gewichten"),
        ({"soort": "plekken", "aantal": 3}, "/aantal"),
        ({"soort": "plekken", "peildatum": "2099-01-01"}, "/peildatum"),
    ],
)
def test_a_question_that_does_not_hold_names_what_would_pass(client, asked, pointer):
    answer = work_for(client, **asked)
    assert answer.status_code == 400
    (fault,) = answer.json()["errors"]
    assert fault["pointer"] == pointer
    assert fault["goedIs"]


def test_without_a_body_the_kind_of_work_is_missed(client):
    answer = client.post("/v1/kandidaten/K-2017/ranglijsten")
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, "/soort")


def test_nobody_and_nothing_is_not_found(client):
    assert work_for(client, "K-99999", soort="plekken").status_code == 404
    assert client.post("/v1/plekken/P-99999/ranglijsten").status_code == 404


def test_the_page_says_that_such_a_list_has_no_page_yet(client, plekken):
    with httpx.Client(base_url=client.base_url, timeout=60) as who_just_came:
        answer = who_just_came.get(f"/ranglijsten/{plekken.json()['id']}")
    assert answer.status_code == 404
    assert "/v1/ranglijsten/" in answer.text
