"""Rows of a sheet: cells forgive, faults come all at once, and nothing is lost between a form and its row."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from people import fact, new_id, scan
from random_people import people, plans, plekken, profiles, vacancies

from matching.domain.candidate import SourceKey
from matching.domain.profile import Profile
from matching.domain.statements import Declined, Experience
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Werksoort
from matching.errors import InvalidInputError
from matching.forms.candidate import candidate_form
from matching.forms.plek import plek_form
from matching.forms.scan import scan_form
from matching.forms.sheets import SHEETS, Row
from matching.forms.sheets.cells import TRI, boolean, day, number, whole
from matching.forms.sheets.items import escaped, literal, split
from matching.forms.vacancy import vacancy_form
from matching.identity.form import check_identity

KEY = SourceKey("test", "1")
AWKWARD = st.text(st.sampled_from("ab ;|\\,"), min_size=1, max_size=8).map(str.strip).filter(bool)


def comes_back(kind, form, **references):
    row = Row(KEY, form, references=references)
    sheet = SHEETS[kind]
    assert sheet.read(sheet.write(row), "elders") == row


def faults(kind, cells, identify=None) -> dict[str, tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        SHEETS[kind].read(cells, "test", identify)
    return {fault.where: (fault.problem, fault.passes) for fault in caught.value.faults}


@given(profiles())
def test_a_scan_is_written_without_loss(profile):
    comes_back("scans", scan_form(scan(new_id(), profile), candidate="K-1"), kandidaat="K-1")


@given(people(), st.none() | plans)
def test_a_candidate_is_written_without_loss(record, plan):
    comes_back("kandidaten", candidate_form(replace(record.candidate, plan=plan), owner="Anke"), aanspreekpunt="Anke")


@given(vacancies())
def test_a_vacancy_is_written_without_loss(vacancy):
    form = vacancy_form(vacancy, employer="W-1", owner="Anke")
    comes_back("vacatures", form, werkgever="W-1", aanspreekpunt="Anke")


@given(plekken())
def test_a_plek_is_written_without_loss(plek):
    comes_back("plekken", plek_form(plek, employer="W-1", owner="Anke"), werkgever="W-1", aanspreekpunt="Anke")


@given(AWKWARD, AWKWARD)
def test_signs_with_a_meaning_can_be_words_too(name, task):
    worked = Experience(Term(name), Werksoort.GROEN, (task, "laden"), date(2019, 3, 1))
    profile = Profile(experience=(fact(worked),), declined=(fact(Declined("licences")),))
    comes_back("scans", scan_form(scan(new_id(), profile), candidate="K-1"), kandidaat="K-1")
    assert [literal(piece) for piece in split(f"{escaped(name)}|{escaped(task)}", "|")] == [name, task]


@pytest.mark.parametrize(
    "text",
    ["2026-05-12", "12-05-2026", "12/5/2026", "12 mei 2026", "20260512", "46154", "46154.0", "2026-05-12 00:00:00"],
)
def test_a_day_is_read_in_every_notation(text):
    assert day(text) == date(2026, 5, 12)


@pytest.mark.parametrize("text", ["31-02-2026", "12-05-26", "morgen", "12 mai 2026", "9", "2026-13-01"])
def test_what_is_no_day_is_refused_with_what_would_pass(text):
    with pytest.raises(ValueError, match="2026-05-12"):
        day(text)


def test_numbers_have_a_comma_or_a_point():
    assert number("16,5") == number("16.5") == Decimal("16.5")
    assert whole("16.0") == whole("16") == 16
    with pytest.raises(ValueError, match="16,5"):
        number("zestien")
    with pytest.raises(ValueError, match="geheel"):
        whole("16,5")


def test_answers_forgive():
    assert {TRI.read(text) for text in ("ja", "J", "TRUE", "1", "x", "Ja")} == {Tri.JA}
    assert {TRI.read(text) for text in ("nee", "N", "false", "0")} == {Tri.NEE}
    assert {TRI.read(text) for text in ("onbekend", "?", "leeg")} == {Tri.ONBEKEND}
    assert TRI.read("Wil niet zeggen") is TRI.read("wil_niet_zeggen") is Tri.WIL_NIET_ZEGGEN
    assert boolean("x")


def test_words_of_a_list_forgive_capitals_spaces_and_accents():
    cells = SHEETS["plekken"].examples[0] | {
        "werksoort": " Logistiek / Magazijn",
        "dagdelen": "Maandagochtend, zo nacht",
    }
    form = SHEETS["plekken"].read(cells, "x").form
    assert (form.werksoort, form.dagdelen) == (Werksoort.LOGISTIEK_MAGAZIJN, ("ma-ochtend", "zo-nacht"))


def test_everything_wrong_in_a_row_is_told_at_once_under_its_column():
    found = faults(
        "kandidaten",
        {
            "naam": "Jan",
            "geboortedatum": "31-02-1980",
            "telefoon": "12",
            "status": "weg",
            "plan_start": "morgen",
            "leerdoelen": "solderen; status klaar | lassen; kleur rood",
            "volgende_stap": "na zijn burn-out",
            "herkomst": "schoenmaat; op 2026-05-12",
        },
        check_identity,
    )
    assert set(found) == {
        "bronnummer", "aanspreekpunt", "geboortedatum", "telefoon", "status", "plan_start", "leerdoelen",
        "volgende_stap", "herkomst",
    }  # fmt: skip
    assert all(passes for _, passes in found.values())


def test_a_fault_in_a_list_names_the_item_and_the_column_it_stands_in():
    cells = SHEETS["scans"].examples[1] | {"geen_rijbewijzen": "BE | *", "uren_min": "40"}
    found = faults("scans", cells)
    assert found["geen_rijbewijzen"][0].startswith("onderdeel 2")
    assert found["uren_max"][1] == "40 of meer"


def test_an_empty_cell_is_unknown_and_never_no():
    form = SHEETS["scans"].read({"bronnummer": "1", "kandidaat": "K-1", "afgenomen_op": "2026-05-12"}, "x").form
    assert form.profile.model_dump(exclude_defaults=True) == {}
    known = SHEETS["kandidaten"].read({"bronnummer": "1", "aanspreekpunt": "A", "werkvergunning": "onbekend"}, "x").form
    assert known.work_permit is None


def test_a_row_without_bron_has_that_of_the_import():
    row = SHEETS["kandidaten"].read({"bronnummer": "7", "aanspreekpunt": "Anke"}, "suite")
    assert row.source_key == SourceKey("suite", "7")
    assert (row.identity, row.references) == ({}, {"aanspreekpunt": "Anke"})


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_the_examples_pass_and_come_back(sheet):
    for example in sheet.examples:
        row = sheet.read(example, "elders", check_identity)
        assert sheet.read(sheet.write(row), "elders") == row
        assert set(example) <= {column.name for column in sheet.columns}
        assert set(sheet.required) <= set(example)


def test_the_examples_of_all_sheets_fit_together():
    numbers = {name: {example["bronnummer"] for example in sheet.examples} for name, sheet in SHEETS.items()}
    for sheet in SHEETS.values():
        for example in sheet.examples:
            assert example["bron"] == "voorbeeld"
            for column, kind in (("kandidaat", "kandidaten"), ("werkgever", "werkgevers"), ("plek", "plekken")):
                assert column not in example or example[column] in numbers[kind]


def test_free_text_is_looked_at_and_numbers_are_not():
    columns = {column.name: column for column in SHEETS["kandidaten"].columns}
    assert columns["volgende_stap"].about_person
    assert columns["volgende_stap"].is_text
    assert not columns["telefoon"].is_text
