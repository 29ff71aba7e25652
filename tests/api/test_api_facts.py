"""Facts about a person: who said what, what counts, and what a correction or confirmation does. Design.md 5b."""

import pytest
from over_http import pointers, problem

BY_CANDIDATE = {"bron": "kandidaat", "waargenomenOp": "2026-06-01"}
BY_CONSULENT = {"bron": "consulent", "waargenomenOp": "2026-06-02"}
HAS_B = {"rijbewijzen": [{"waarde": {"categorie": "B"}}]}
HAS_NOT = {"rijbewijzen": [{"waarde": {"categorie": "B", "heeft": "nee"}}]}


@pytest.fixture
def person(town):
    """Somebody who was scanned on 12 May and has no licence, says the scan."""
    who = town.candidate()
    town.scan(who)
    return who


def facts_of(town, person):
    return {(fact["veld"], fact["sleutel"]): fact for fact in town.read(f"kandidaten/{person['id']}/feiten")["feiten"]}


def correct(town, person, profile, seen, **said):
    return town.post(f"kandidaten/{person['id']}/feiten", {**said, "profiel": profile}, seen=seen)


def test_every_fact_says_who_told_it_and_when(town, person):
    licence = facts_of(town, person)["rijbewijzen", "b"]
    assert licence["waarde"] == {"categorie": "B", "heeft": "nee"}
    assert (licence["bron"], licence["waargenomenOp"], licence["bevestigdOp"]) == ("scan", "2026-05-12", None)
    assert licence["ook"] == []


def test_of_whom_nothing_is_known_there_are_no_facts(town):
    known = town.read(f"kandidaten/{town.candidate()['nummer']}/feiten")
    assert (known["feiten"], known["versie"]) == ([], 1)


def test_what_the_candidate_corrects_stands_against_a_newer_scan(town, person):
    answer = correct(town, person, HAS_B, 1, **BY_CANDIDATE)
    assert (answer.status_code, answer.headers["etag"]) == (201, '"2"')
    town.scan(person, afgenomenOp="2026-07-01", profiel=HAS_NOT)
    licence = facts_of(town, person)["rijbewijzen", "b"]
    assert (licence["waarde"]["heeft"], licence["bron"]) == ("ja", "kandidaat")
    said = [(other["bron"], other["waargenomenOp"], other["waarom"][:12]) for other in licence["ook"]]
    assert said == [("scan", "2026-07-01", "de kandidaat"), ("scan", "2026-05-12", "er is iets n")]


def test_a_consulent_resolves_what_the_candidate_corrected(town, person):
    correct(town, person, HAS_B, 1, **BY_CANDIDATE)
    assert correct(town, person, HAS_NOT, 2, **BY_CONSULENT).status_code == 201
    licence = facts_of(town, person)["rijbewijzen", "b"]
    assert (licence["waarde"]["heeft"], licence["bron"]) == ("nee", "consulent")


def test_not_wanting_to_say_is_an_answer(town, person):
    correct(town, person, {"wilNietZeggen": [{"waarde": "postcode"}]}, 1, **BY_CANDIDATE)
    assert facts_of(town, person)["wilNietZeggen", "postcode4"]["waarde"] == "postcode"


def test_what_was_not_named_stays(town, person):
    before = facts_of(town, person)
    correct(town, person, HAS_B, 1, **BY_CANDIDATE)
    after = facts_of(town, person)
    changed = {about for about in after if after[about] != before.get(about)}
    assert changed == {("rijbewijzen", "b")}


def test_confirming_writes_the_day_and_leaves_who_said_it(town, person):
    body = {"feiten": [{"veld": "uren"}, {"veld": "rijbewijzen", "sleutel": "b"}], "bevestigdOp": "2026-08-01"}
    answer = town.post(f"kandidaten/{person['id']}/feiten/bevestigingen", body, seen=1)
    assert answer.status_code == 201, answer.text
    facts = facts_of(town, person)
    for about in (("uren", ""), ("rijbewijzen", "b")):
        assert (facts[about]["bron"], facts[about]["bevestigdOp"], facts[about]["ook"]) == ("scan", "2026-08-01", [])
    assert facts["vaardigheden", "orders verzamelen"]["bevestigdOp"] is None
    entry = town.read(f"kandidaten/{person['id']}/versies")["versies"][0]
    assert (entry["handeling"], entry["versie"]) == ("feiten_bevestigd", 2)


def test_a_newer_fact_wins_from_a_confirmed_one(town, person):
    body = {"feiten": [{"veld": "rijbewijzen", "sleutel": "b"}], "bevestigdOp": "2026-08-01"}
    town.post(f"kandidaten/{person['id']}/feiten/bevestigingen", body, seen=1)
    town.scan(person, afgenomenOp="2026-09-01", profiel=HAS_B)
    licence = facts_of(town, person)["rijbewijzen", "b"]
    assert (licence["waarde"]["heeft"], licence["waargenomenOp"]) == ("ja", "2026-09-01")


def test_every_fact_that_cannot_be_confirmed_is_named(town, person):
    body = {"feiten": [{"veld": "uren"}, {"veld": "vleugels"}, {"veld": "rijbewijzen", "sleutel": "c"}]}
    told = problem(town.post(f"kandidaten/{person['id']}/feiten/bevestigingen", body, seen=1), 400)
    assert pointers(told) == {"/feiten/1", "/feiten/2"}
    body = {"feiten": [{"veld": "uren"}], "bevestigdOp": "2026-05-11"}
    told = problem(town.post(f"kandidaten/{person['id']}/feiten/bevestigingen", body, seen=1), 400)
    assert "2026-05-12 of later" in told["errors"][0]["goedIs"]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"bron": "scan", "profiel": HAS_B}, "/bron"),
        ({"bron": "kandidaat"}, "/profiel"),
        ({"bron": "kandidaat", "profiel": {}}, ""),
        (
            {"bron": "kandidaat", "profiel": {"rijbewijzen": [{"waarde": {"categorie": "B"}, "bron": "scan"}]}},
            "/profiel/rijbewijzen",
        ),
        ({"bron": "kandidaat", "waargenomenOp": "2199-01-01", "profiel": HAS_B}, "/profiel/rijbewijzen"),
        (
            {"bron": "kandidaat", "profiel": {"rijbewijzen": [{"waarde": {"categorie": 3}}]}},
            "/profiel/rijbewijzen/0/waarde/categorie",
        ),
        ({"bron": "kandidaat", "profiel": {"haarkleur": "rood"}}, "/profiel/haarkleur"),
    ],
)
def test_a_correction_that_cannot_be_is_pointed_at(town, person, body, where):
    assert pointers(problem(town.post(f"kandidaten/{person['id']}/feiten", body, seen=1), 400)) == {where}
    assert town.read(f"kandidaten/{person['id']}/feiten")["versie"] == 1


def test_what_a_placement_taught_is_a_fact(town, person):
    town.placement(person, geleerd=[{"vaardigheid": "heftruck rijden"}], beeindigdOp="2026-10-01")
    learned = facts_of(town, person)["vaardigheden", "heftruck rijden"]
    assert (learned["bron"], learned["waargenomenOp"]) == ("plaatsing", "2026-10-01")


CONDITIONS = {"werkvoorwaarden": [{"waarde": {"werkvoorwaarde": "langdurig_staan", "antwoord": "kan_niet"}}]}


@pytest.mark.parametrize(("role", "sees"), [("consulent", True), ("systeem", True), ("jobhunter", False)])
def test_only_some_roles_see_which_werkvoorwaarden_somebody_names(town, role, sees):
    who, as_role = town.candidate(), {"X-Passend-Rol": role}
    scan = town.scan(who, profiel=CONDITIONS, motivatie="Ik werk graag buiten.")
    for path in (f"scans/{scan['id']}", f"scans/{scan['id']}/versies/1"):
        shown = town.read(path, **as_role)
        assert bool(shown["profiel"]["werkvoorwaarden"]) is sees
        assert (shown["motivatie"] != "") is sees
        assert (shown["nietGetoond"] == []) is sees
    facts = town.read(f"kandidaten/{who['id']}/feiten", **as_role)
    assert bool(facts["feiten"]) is sees
    assert facts["nietGetoond"] == ([] if sees else ["werkvoorwaarden"])
    assert ("langdurig_staan" in town.get(f"kandidaten/{who['id']}/scans", **as_role).text) is sees


def test_what_somebody_does_not_see_is_not_lost_when_they_change_something_else(town):
    scan = town.scan(town.candidate(), profiel=CONDITIONS, motivatie="Ik werk graag buiten.")
    changed = town.patch(f"scans/{scan['id']}", {"afgenomenDoor": "c-2"})
    assert changed.json()["profiel"]["werkvoorwaarden"] == []
    shown = town.read(f"scans/{scan['id']}", **{"X-Passend-Rol": "consulent"})
    assert shown["profiel"]["werkvoorwaarden"]
    assert shown["motivatie"] == "Ik werk graag buiten."
