"""`passend dubbelen` and `passend merge`: what will change is said first, nothing of who anybody is."""

import json
from dataclasses import fields
from datetime import date
from types import SimpleNamespace

import pytest
from running_server import settings_in
from typer.testing import CliRunner

from api.bootstrap import open_service
from api.cli import app, doubles
from api.merge_wording import FIELDS
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.profile import Profile
from matching.identity.person import Identity


@pytest.fixture
def twice(own_data):
    """The demo people, of whom two open ones turn out to be one; gives the folder and their numbers."""
    service = open_service(settings_in(own_data))
    with service.store.read() as reader:
        cards = [card for card in reader.candidates.cards() if card.status == CandidateStatus.BEMIDDELBAAR][:2]
    names = ("Quirijn van Zevenhuizen", "Q. Zevenhuizen")
    service.identity.register_many(
        [Identity(card.id, name, date(1984, 5, 6)) for card, name in zip(cards, names, strict=True)]
    )
    service.close()
    return own_data, *(card.number for card in cards)


@pytest.fixture
def passend(twice):
    """Run a command in this process over the demo people."""
    environment = {"PASSEND_DATA_DIR": str(twice[0]), "COLUMNS": "200"}
    return lambda *words, **given: CliRunner(env=environment).invoke(app, words, **given)


def candidates(folder):
    service = open_service(settings_in(folder))
    with service.store.read() as reader:
        found = {one.number: one for one in reader.candidates.all()}
    service.close()
    return found


def test_doubles_are_shown_by_number_with_a_score_and_why(passend, twice):
    told = json.loads(passend("dubbelen", "--json").stdout)
    [pair] = [pair for pair in told if (pair["blijft"], pair["gaatOp"]) == twice[1:]]
    assert pair["score"] == 64
    assert pair["redenen"] == [
        "zelfde geboortedatum",
        "naam past: voorletters of een deel van een dubbele naam",
    ]
    shown = passend("dubbelen", "--minimaal", "64").stdout
    assert f"{twice[2]}" in shown
    assert "passend merge" in shown
    assert "zevenhuizen" not in shown.casefold()


def test_without_doubles_it_says_so(passend):
    assert "geen paren" in passend("dubbelen", "--minimaal", "100").stdout
    assert passend("dubbelen", "--soort", "vacatures", "--minimaal", "100", "--json").stdout == "[]\n"


def test_merging_says_what_it_does_and_can_be_undone(passend, twice):
    folder, kept, other = twice
    before = candidates(folder)
    done = passend("merge", kept, other, "--ja")
    assert done.exit_code == 0, done.stderr
    assert f"{other} gaat op in {kept}" in done.stdout
    assert f"passend merge {kept} {other} --ongedaan" in done.stdout
    assert candidates(folder)[int(other[2:])].merged_into == before[int(kept[2:])].id
    undone = passend("merge", kept, other, "--ongedaan", "--ja")
    assert f"{other} staat daarna weer los van {kept}" in undone.stdout
    assert candidates(folder) == before


def test_without_a_terminal_and_without_ja_nothing_changes(passend, twice):
    folder, kept, other = twice
    before = candidates(folder)
    done = passend("merge", kept, other)
    assert done.exit_code == 2
    assert f"typ dan: passend merge {kept} {other} --ja" in done.stderr
    assert candidates(folder) == before


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1)])
def test_on_a_terminal_it_asks(passend, twice, monkeypatch, answer, code):
    terminal = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(doubles, "sys", terminal)
    done = passend("merge", *twice[1:], input=answer)
    assert done.exit_code == code
    assert ("Er is niets veranderd" in done.stderr) == (code == 1)


def test_vacancies_are_merged_by_the_same_command(passend):
    done = passend("merge", "V-101", "V-102", "--ja")
    assert "V-102 gaat op in V-101" in done.stdout
    assert "met de status" in passend("merge", "V-101", "V-102", "--ongedaan", "--ja").stdout


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("K-1", "V-101"), 2, "twee kandidaten (K-2041 K-2077) of twee vacatures"),
        (("K-99999", "K-1"), 1, "K-99999"),
        (("V-101", "V-101"), 1, "V-101 kan niet met zichzelf"),
        (("V-101", "V-102", "--ongedaan"), 1, "V-102 is niet samengevoegd met V-101"),
    ],
)
def test_what_cannot_be_is_one_sentence(passend, words, code, says):
    done = passend("merge", *words, "--ja")
    assert done.exit_code == code
    assert says in done.stderr


def test_every_field_that_a_merge_can_change_has_a_dutch_name():
    fixed = {"id", "number", "source_key", "owner_id"}
    moved = {"candidate_id", "vacancy_id", "intended_vacancy_id"}
    assert moved <= FIELDS.keys()
    assert {field.name for kind in (Candidate, Profile) for field in fields(kind)} - fixed <= FIELDS.keys()
