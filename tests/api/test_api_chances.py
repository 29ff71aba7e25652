"""The kansen of a candidate over HTTP: counted, with words and sources, and nothing saved."""

import pytest
from jsonschema import Draft202012Validator
from over_http import pointers, problem

CONSULENT = {"X-Passend-Rol": "consulent"}
WINDOWS, SAFE, PLAN = "ramen wassen", "veilig werken", "het eigen werk plannen"


def skill(words, has="ja"):
    return {"waarde": {"vaardigheid": words, "heeft": has}}


@pytest.fixture(scope="module")
def who(town):
    someone = town.candidate(status="bemiddelbaar", ontwikkelplan=None)
    town.scan(someone, profiel={"vaardigheden": [skill(WINDOWS), skill(SAFE, "nee")]})
    return someone


@pytest.fixture(scope="module")
def work(town):
    """Two vacancies of a glazenwasser, of which one requires to work safely, and a plek that teaches that."""
    plain = {"titel": "Ramen lappen", "beroep": "glazenwasser", "werksoort": "schoonmaak", "eisen": [], "taken": []}
    demand = {"soort": "vaardigheid", "waarde": SAFE, "zwaarte": "vereist", "aanpasbaar": "nee"}
    return [
        town.vacancy(**plain),
        town.vacancy(**plain | {"eisen": [demand]}),
        town.plek(leeraanbod=[{"vaardigheid": SAFE}, {"vaardigheid": PLAN}]),
    ]


@pytest.fixture(scope="module")
def told(town, who, work):
    answer = town.post(f"kandidaten/{who['id']}/kansen?aantal=50", **CONSULENT)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.fixture(scope="module")
def window_cleaner(told):
    return next(one for one in told["beroepen"] if one["beroep"] == "glazenwasser")


def test_the_best_chance_comes_first_and_every_vacancy_is_counted_once(town, told):
    chances = [one["kans"] or 0 for one in told["beroepen"]]
    assert chances == sorted(chances, reverse=True)
    work = told["openWerk"]
    open_ = town.read("vacatures", {"status": "open"})["aantal"]
    assert sum(work["vacatures"].values()) + work["beroepOnzeker"] + work["buitenBereik"] == open_


def test_what_is_on_offer_is_counted_with_numbers_to_call_about(window_cleaner, work):
    plain, demanding, plek = work
    assert window_cleaner["aanbod"]["vacatures"] == {"nu": 0, "naAntwoord": 1, "naLeren": 1}
    shown = {one["vacature"]["nummer"]: one["wanneer"] for one in window_cleaner["vacatures"]}
    assert shown == {plain["nummer"]: "na_antwoord", demanding["nummer"]: "na_leren"}
    assert plek["nummer"] in {one["plek"]["nummer"] for one in window_cleaner["plekken"]}


def test_the_chance_can_be_worked_out_from_what_is_shown(window_cleaner):
    fit, counts = window_cleaner["passendheid"], window_cleaner["aanbod"]["telt"]
    assert window_cleaner["kans"] == pytest.approx(fit["score"] * counts / (counts + 2), abs=0.05)
    assert sum(part["punten"] for part in fit["kenmerken"]) == pytest.approx(fit["score"])


def test_a_skill_that_is_there_says_who_saw_it_and_when(window_cleaner):
    (there,) = window_cleaner["isEr"]
    assert (there["vaardigheid"], there["stand"], there["bron"], there["datum"]) == (
        WINDOWS,
        "aanwezig",
        "scan",
        "2026-05-12",
    )


def test_a_no_is_missing_and_what_nobody_asked_is_a_question(window_cleaner):
    (missing,) = window_cleaner["ontbreekt"]
    assert (missing["vaardigheid"], missing["vraag"], missing["bron"]) == (SAFE, None, "scan")
    assert missing["vereistBij"] >= 1
    assert {gap["stand"] for gap in window_cleaner["teVragen"]} == {"onbekend"}
    assert f"Kunt u dit: {PLAN}?" in {gap["vraag"] for gap in window_cleaner["teVragen"]}
    counts = [gap["vacatures"] for gap in window_cleaner["teVragen"]]
    assert counts == sorted(counts, reverse=True)


def test_the_score_of_a_vacancy_is_that_of_the_list(town, who, window_cleaner):
    made = town.post(f"kandidaten/{who['id']}/ranglijsten", {"soort": "vacatures"}, **CONSULENT).json()
    rows = {
        row["werk"]["id"]: row["score"] for name in ("gerangschikt", "uitvragen", "uitgesloten") for row in made[name]
    }
    for one in window_cleaner["vacatures"]:
        assert one["score"] == rows[one["vacature"]["id"]]


def test_as_many_occupations_are_told_as_were_asked(town, who, told):
    few = town.post(f"kandidaten/{who['id']}/kansen?aantal=1", **CONSULENT).json()
    assert few["beroepen"] == told["beroepen"][:1]
    assert few["aantalBeroepen"] == told["aantalBeroepen"]


def test_a_question_that_is_no_question_names_what_is_wrong(town, who):
    for query, key in (("aantal=0", "aantal"), ("aantal=51", "aantal"), ("peildatum=gisteren", "peildatum")):
        fault = problem(town.post(f"kandidaten/{who['id']}/kansen?{query}"), 400)
        assert any(key in pointer for pointer in pointers(fault))
    assert problem(town.post("kandidaten/K-99999999/kansen"), 404)["detail"]
    assert problem(town.post(f"kandidaten/{who['id']}/kansen?peildatum=2031-01-01"), 400)["detail"]


def test_of_somebody_whose_file_is_closed_there_are_no_chances(town):
    gone = town.candidate(status="afgesloten")
    assert "afgesloten" in problem(town.post(f"kandidaten/{gone['id']}/kansen"), 409)["detail"]


def test_the_answer_has_the_shape_that_is_described(town, told):
    document = town.read("openapi.json")
    schema = {"$ref": "#/components/schemas/KansenVanKandidaat", "components": document["components"]}
    assert [error.message for error in Draft202012Validator(schema).iter_errors(told)] == []


def test_asking_changes_nothing(town, who):
    before = town.get(f"kandidaten/{who['id']}").headers["etag"]
    town.post(f"kandidaten/{who['id']}/kansen", **CONSULENT)
    assert town.get(f"kandidaten/{who['id']}").headers["etag"] == before
