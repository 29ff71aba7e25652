"""Somebody new is registered, and a scan is filled in during a conversation; what is not known stays unknown."""

import re

import pytest
from logging_in import log_in, marks_on
from own_people import as_consulent
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_from_a_new_person_to_a_scan_on_a_telephone_without_losing_anything(phone, client):
    phone.goto("/inloggen")
    phone.locator("button[value^='consulent:']").first.click()
    phone.goto("/mensen/nieuw")
    phone.get_by_label("Naam").fill("Testje van Voorbeeld")
    phone.get_by_label("Geboortedatum").fill("1990-02-03")
    phone.get_by_role("button", name="Schrijf in").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Op welke dagdelen kunt u werken?")
    number = re.search(r"K-\d+", phone.url)[0]
    assert "Testje" not in phone.url
    phone.get_by_label("maandag ochtend").check()
    phone.get_by_label("Dan kan het niet").check()
    phone.get_by_role("button", name="Verder").click()
    phone.get_by_label("Minimaal").fill("40")
    phone.get_by_label("Maximaal").fill("10")
    phone.get_by_role("button", name="Verder").click()
    expect(phone.get_by_role("alert")).to_be_visible()
    expect(phone.get_by_label("Minimaal")).to_have_value("40")
    phone.get_by_role("button", name="Weet ik niet").click()
    phone.get_by_role("button", name="Wil ik niet zeggen").click()
    phone.goto(f"/kandidaten/{number}/scan?over=dagdelen")
    expect(phone.get_by_label("maandag ochtend")).to_be_checked()
    phone.get_by_role("link", name="Naar het overzicht").click()
    for title, said in (("Wanneer", "ingevuld"), ("Uren", "weet ik niet"), ("Reistijd", "wil ik niet zeggen")):
        expect(phone.get_by_role("row").filter(has_text=title).first).to_contain_text(said)
    expect(phone.get_by_role("row").filter(has_text="Vervoer")).to_contain_text("nog niet gevraagd")
    phone.get_by_role("button", name="Leg de scan vast").click()
    expect(phone.get_by_role("status")).to_contain_text("De scan is vastgelegd.")
    facts = client.get(f"/v1/kandidaten/{number}/feiten", headers=as_consulent()).json()["feiten"]
    known = {one["veld"]: one for one in facts}
    assert set(known) == {"dagdelen", "wilNietZeggen"}
    assert known["dagdelen"]["waarde"]["beschikbaar"] == ["ma-ochtend"]
    assert known["dagdelen"]["bron"] == "scan"
    assert known["wilNietZeggen"]["waarde"] == "maximaleReistijd"


def test_a_scan_without_any_answer_is_not_made(client):
    log_in(client, "consulent")
    path = "/kandidaten/K-2001/scan?over=klaar"
    sent = marks_on(client, path, "scanslot-K-2001") | {"afgenomenOp": "2026-11-20"}
    answer = client.post("/kandidaten/K-2001/scans", data=sent)
    assert answer.status_code == 400
    assert "Beantwoord eerst een vraag" in answer.text


def test_a_bsn_is_refused_where_somebody_new_is_registered(client):
    log_in(client, "consulent")
    told = {"naam": "Jan 111222333", "geboortedatum": "1990-02-03"}
    answer = client.post("/mensen/nieuw", data=marks_on(client, "/mensen/nieuw", "kandidaat-nieuw") | told)
    assert answer.status_code == 400
    assert "BSN" in answer.text


def test_pressing_twice_registers_one(client):
    log_in(client, "consulent")
    sent = marks_on(client, "/mensen/nieuw", "kandidaat-nieuw") | {"naam": "Twee Keer", "geboortedatum": "1980-01-01"}
    first, second = (client.post("/mensen/nieuw", data=sent).headers["location"] for _ in range(2))
    assert first == second
