"""Hostile text in every field of every form: it stands on the pages as text, and nowhere does it do anything."""

import io
import zipfile

import pytest
from hostile_texts import ELEMENT
from logging_in import log_in, marks_on
from page_table import PEOPLE
from page_walk import walk

REPORTS = tuple(f"/rapportages/R{number}" for number in (1, 3, 4, 5, 6, 7, 8, 9, 10))
SLOW = ("/verkenning", "/toets?werk*&startdatum*", "/kansen", "/bereik", "/pdf", "/csv", "/plekken", *REPORTS)
LEAST = {"consulent": 8, "jobhunter": 4, "werkgever": 1, "kandidaat": 0, "beheerder": 3, "auditor": 3}


def test_the_forms_hold_hostile_text(hostile):
    _, held = hostile
    assert sum(1 for fields in held.values() if fields) > 15
    assert held["names of employers"] > 5
    assert held["wijzigVacature"] >= 4
    assert held["schrijfIdentiteit"] >= 1


@pytest.mark.parametrize("role", PEOPLE)
def test_nothing_of_it_does_anything_on_any_page(hostile, role):
    client, _ = hostile
    client.cookies.clear()
    seen = walk(client, log_in(client, role), leave=SLOW)
    assert seen.wrong == []
    assert {address: one.status_code for address, one in seen.answers.items() if one.status_code >= 400} == {}
    assert len(seen.shown) >= LEAST.get(role, 0)


def test_a_page_about_a_fault_repeats_what_was_typed_as_text_only(hostile):
    client, _ = hostile
    client.cookies.clear()
    log_in(client, "jobhunter")
    for address in (
        f"/vacatures/<{ELEMENT}>",
        f"/mensen?zoek=<{ELEMENT}>",
        f"/regels?peildatum=<{ELEMENT}>",
        f"/<{ELEMENT}>",
    ):
        answer = client.get(address)
        assert f"<{ELEMENT}" not in answer.text, address


@pytest.mark.proof
@pytest.mark.parametrize("role", PEOPLE)
def test_nothing_of_it_does_anything_on_three_pages_of_every_kind(hostile, role):
    client, _ = hostile
    client.cookies.clear()
    seen = walk(client, log_in(client, role), of_each=3)
    print(f"{role}: {len(seen.answers)} pages, hostile text on {len(seen.shown)} kinds of them")  # noqa: T201
    assert seen.wrong == []
    assert all(one.status_code < 500 for one in seen.answers.values())


def list_of(client, number):
    """The address of a list for this vacancy; None where a list cannot be made."""
    shown = client.get(f"/vacatures/V-{number}").text
    if f'action="/vacatures/V-{number}/ranglijsten"' not in shown:
        return None
    asked = marks_on(client, f"/vacatures/V-{number}")
    return client.post(f"/vacatures/V-{number}/ranglijsten", data=asked).headers.get("location")


def test_what_is_taken_along_holds_it_as_text_only(hostile):
    client, _ = hostile
    client.cookies.clear()
    log_in(client, "jobhunter")
    address = next(filter(None, (list_of(client, number) for number in range(101, 140))))
    for form in ("pdf", "xlsx"):
        asked = marks_on(client, f"{address}/meenemen") | {"vorm": form, "doel": "bemiddeling"}
        answer = client.post(f"{address}/meenemen", data=asked)
        assert answer.status_code == 200, answer.text
        if form == "xlsx":
            sheet = zipfile.ZipFile(io.BytesIO(answer.content)).read("xl/worksheets/sheet1.xml").decode()
            assert f"<{ELEMENT}" not in sheet
            assert "<f>" not in sheet
    for kind in ("pdf", "csv"):
        assert client.get(f"/rapportages/R2/{kind}").status_code == 200
