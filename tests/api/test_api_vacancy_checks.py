"""Checking a vacancy before it is handed in, over HTTP and from the command line."""

import json

import pytest
from command_line import run, sentence
from over_http import problem

DRAFT = {
    "titel": "Jonge kok (m)",
    "omschrijving": "Nederlands is je moedertaal. Je kookt voor veertig gasten.",
    "eisen": [{"soort": "diploma", "waarde": "kok", "zwaarte": "vereist"}],
    "uurloonCent": 1470,
    "startdatum": "2030-03-02",
}


def test_a_draft_is_checked_and_nothing_is_saved(town):
    before = town.read("vacatures")["aantal"]
    found = town.post("vacaturetoetsen", DRAFT)
    assert found.status_code == 200, found.text
    told = found.json()
    assert told["houdtAan"]
    kinds = {one["soort"]: one for one in told["bevindingen"]}
    assert set(kinds) == {"leeftijd", "geslacht", "taal", "eis_zonder_reden", "minimumloon"}
    assert kinds["leeftijd"]["waar"] == "/titel"
    assert kinds["leeftijd"]["woorden"] == "Jonge kok"
    assert "WGBL" in kinds["leeftijd"]["reden"]
    assert kinds["minimumloon"]["zekerheid"] == "onbekend"
    assert not kinds["eis_zonder_reden"]["houdtAan"]
    assert all(one["beter"] and one["probleem"] and one["reden"] for one in told["bevindingen"])
    assert town.read("vacatures")["aantal"] == before


@pytest.mark.parametrize("draft", [{}, {"titel": "Kok (m/v/x)"}])
def test_an_empty_or_clean_draft_has_no_findings(town, draft):
    told = town.post("vacaturetoetsen", draft).json()
    assert (told["houdtAan"], told["bevindingen"], told["uitleg"]) == (False, [], "Er is niets gevonden.")


def test_a_draft_that_cannot_be_is_refused_with_every_fault(town):
    told = problem(town.post("vacaturetoetsen", {"titel": 3, "uren": 4}), 400)
    assert {fault["pointer"] for fault in told["errors"]} == {"/titel", "/uren"}


def test_a_file_with_a_draft_or_only_its_text_is_checked(tmp_path):
    (tmp_path / "concept.json").write_text(json.dumps(DRAFT), encoding="utf-8")
    done = run(tmp_path, "check-vacancy", str(tmp_path / "concept.json"), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["houdtAan"]
    (tmp_path / "tekst.txt").write_text("Geen gaten in je cv.", encoding="utf-8")
    shown = run(tmp_path, "check-vacancy", str(tmp_path / "tekst.txt")).stdout
    assert "loopbaan (zeker)" in shown
    assert "Een mens moet hier eerst naar kijken" in shown


@pytest.mark.parametrize(("name", "text"), [("weg.json", None), ("stuk.json", "{"), ("lijst.json", "[]")])
def test_a_file_that_is_no_vacancy_fails_in_one_sentence(tmp_path, name, text):
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert name in sentence(run(tmp_path, "check-vacancy", str(tmp_path / name)), 1)


def test_a_table_of_minimum_wages_is_a_setting(tmp_path):
    (tmp_path / "lonen.csv").write_text("vanaf;tot_en_met;cent;bron\n2030-01-01;2030-06-30;1471;eigen\n", "utf-8")
    (tmp_path / "c.json").write_text(json.dumps({"uurloonCent": 1471, "startdatum": "2030-03-02"}), "utf-8")
    words = ("check-vacancy", str(tmp_path / "c.json"), "--json")
    assert (
        json.loads(run(tmp_path, *words, PASSEND_MINIMUM_WAGES=str(tmp_path / "lonen.csv")).stdout)["bevindingen"] == []
    )
    assert "lonen-weg" in sentence(run(tmp_path, *words, PASSEND_MINIMUM_WAGES=str(tmp_path / "lonen-weg.csv")), 1)


def test_the_measuring_command_gives_both_halves(tmp_path):
    told = json.loads(run(tmp_path, "evaluate", "intake", "--json").stdout)
    assert set(told) == {"dev", "test"}
    assert told["dev"]["passend"]["samen"]["precisie"] > told["dev"]["woordenlijst"]["samen"]["precisie"]
    assert "vangst" in run(tmp_path, "evaluate", "intake").stdout
