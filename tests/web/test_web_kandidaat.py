"""What a candidate does on its own page: read what is known, mend it, say yes or no, and take a yes back."""

import re

import pytest
from employer_cards import COLLEAGUE, STEPS, done
from logging_in import log_in, marks_on, people_of
from playwright.sync_api import expect

CONSULENT = COLLEAGUE | {"X-Passend-Rol": "consulent"}


def proposed(client, person, vacancy, talked_over=True):
    """Put somebody forward, as colleagues do, and give the id of the voordracht."""
    asked = {"kandidaat": person, "vacature": vacancy, "reden": "dit wil de kandidaat zelf proberen"}
    opened = client.post("/v1/voordrachten", json=asked, headers=CONSULENT)
    assert opened.status_code == 201, opened.text
    made = opened.json()["id"]
    for deed, body in STEPS[:2] if talked_over else ():
        done(client, f"voordrachten/{made}/{deed}", body)
    return made


def who(client, place=0):
    return people_of(client, "kandidaat")[place].partition(":")[2]


@pytest.mark.browser
def test_a_candidate_reads_why_says_yes_and_takes_it_back_on_a_telephone(client, phone):
    made = proposed(client, who(client), "V-101")
    phone.goto("/inloggen")
    phone.locator('button[value^="kandidaat:"]').first.click()
    expect(phone.get_by_text("wacht op uw antwoord").first).to_be_visible()
    phone.goto(f"/mijn/voorstellen/{made}")
    expect(phone.get_by_role("heading", name="Waarom dit bij u past")).to_be_visible()
    assert "de kandidaat" not in phone.locator("main").inner_text().lower()
    phone.get_by_label("Ja, de werkgever mag mijn kaart zien").check()
    phone.get_by_role("button", name="Geef dit antwoord").click()
    expect(phone.get_by_role("alert")).to_be_focused()
    phone.get_by_label("Wat ik kan").check()
    phone.get_by_role("button", name="Geef dit antwoord").click()
    expect(phone.get_by_text("U zei ja op")).to_be_visible()
    phone.get_by_role("button", name="Trek mijn ja in").click()
    expect(phone.get_by_text("gaat niet door")).to_be_visible()
    assert client.get(f"/v1/voordrachten/{made}", headers=COLLEAGUE).json()["status"] == "vervallen"


def test_a_no_has_a_reason_and_work_that_was_not_talked_over_is_not_shown_yet(client):
    person = who(client, 1)
    made, early = proposed(client, person, "V-102"), proposed(client, person, "V-103", talked_over=False)
    log_in(client, "kandidaat", 1)
    page = f"/mijn/voorstellen/{made}"
    assert client.get(f"/mijn/voorstellen/{early}").status_code == 404
    refused = client.post(page, data=marks_on(client, page) | {"antwoord": "nee"})
    assert refused.status_code == 400
    assert "Kies waarom niet" in refused.text
    answer = client.post(page, data=marks_on(client, page) | {"antwoord": "nee", "reden": "reistijd"})
    assert answer.status_code == 303
    assert "u zei nee" in client.get("/mijn").text


def test_somebody_else_is_not_shown(client):
    made = proposed(client, who(client, 1), "V-104")
    log_in(client, "kandidaat", 0)
    assert client.get(f"/mijn/voorstellen/{made}").status_code == 403
    page = "/mijn"
    assert client.post(f"/mijn/voorstellen/{made}/intrekken", data=marks_on(client, page)).status_code == 403


def test_what_a_candidate_mends_counts_at_once_and_the_rest_is_a_task(client):
    log_in(client, "kandidaat", 2)
    page = "/mijn/verbeteren"
    filled = {"minimum": "12", "maximum": "20", "watKloptNiet": "Ik heb ook een heftruckcertificaat."}
    answer = client.post(page, data=marks_on(client, page) | filled)
    assert answer.headers["location"] == "/mijn/gegevens"
    told = client.get("/mijn/gegevens").text
    assert re.search(r"12 tot 20 uur per week\s*<span[^>]*>van uzelf", told)
    tasks = client.get("/v1/taken?soort=correctie_beoordelen", headers=COLLEAGUE).text
    assert "heftruckcertificaat" in tasks


@pytest.mark.parametrize(
    ("filled", "told"),
    [
        ({"minimum": "30", "maximum": "20"}, "Het meeste (20) is minder dan het minste (30)"),
        ({"postcode": "gisteren"}, "postcode"),
        ({}, "U hebt nog niets veranderd"),
    ],
)
def test_a_correction_that_cannot_be_is_told_and_kept(client, filled, told):
    log_in(client, "kandidaat", 1)
    page = "/mijn/verbeteren"
    answer = client.post(page, data=marks_on(client, page) | filled)
    assert answer.status_code == 400
    assert told in answer.text
    assert all(f'value="{typed}"' in answer.text for typed in filled.values())


@pytest.mark.browser
def test_what_is_known_prints_without_menu(plain):
    plain.goto("/inloggen")
    plain.locator('button[value^="kandidaat:"]').first.click()
    plain.goto("/mijn/gegevens")
    plain.emulate_media(media="print")
    expect(plain.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    expect(plain.get_by_role("heading", name="Wat u kunt")).to_be_visible()
