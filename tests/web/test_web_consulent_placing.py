"""Somebody is placed from the page: checked, proposed, decided, started, evaluated, extended, and put back."""

import re
from datetime import timedelta

import pytest
from logging_in import log_in, marks_on
from own_people import as_consulent
from playwright.sync_api import expect
from this_day import TODAY

from matching.domain.period import last_day

pytestmark = pytest.mark.browser
NEXT_YEAR = last_day(TODAY, 10).isoformat()


@pytest.fixture(scope="module")
def fitting(anybody):
    """Two candidates with a goal who may start today on a werkleerplek, each with a plek and who guides there."""
    guide = anybody.get("/v1/collegas", params={"omvang": 200}).json()["collegas"]
    name = next(one["naam"] for one in guide if one["rol"] == "werkbegeleider")
    found = []
    people = anybody.get("/v1/kandidaten", params={"status": "bemiddelbaar", "omvang": 100}).json()["kandidaten"]
    for number in (one["nummer"] for one in people):
        if len(found) == 2:
            break
        plan = anybody.get(f"/v1/kandidaten/{number}/ontwikkelplan", headers=as_consulent())
        if plan.status_code != 200 or not any(goal["status"] != "behaald" for goal in plan.json()["leerdoelen"]):
            continue
        for plek in ("P-1", "P-4", "P-22", "P-28", "P-34"):
            asked = {"kandidaat": number, "plek": plek, "startdatum": TODAY.isoformat(), "werkbegeleider": name}
            answer = anybody.post("/v1/plaatsingstoetsen", json=asked, headers=as_consulent()).json()
            if answer["uitkomst"] == "mag" and answer["instrument"] == "werkleerplek":
                found.append((number, plek, name))
                break
    assert len(found) == 2, "The demo has too few people who may start today."
    return found


def log_in_as(page, role):
    page.goto("/inloggen")
    page.locator(f"button[value^='{role}:']").first.click()


def do(page, step):
    page.get_by_role("link", name=step, exact=True).click()


def test_from_a_check_to_an_extension_and_back_without_javascript(plain, fitting):
    number, plek, guide = fitting[0]
    log_in_as(plain, "consulent")
    plain.goto(f"/kandidaten/{number}/toets?werk={plek}&startdatum={TODAY}")
    plain.get_by_label("Wie begeleidt daar?").select_option(label=f"{guide}, werkbegeleider")
    plain.get_by_role("button", name="Toets").click()
    expect(plain.locator(".verdict .badge")).to_have_text("mag")
    plain.get_by_label("De kandidaat").check()
    plain.get_by_label("De aanbieder van de plek").check()
    plain.get_by_role("button", name="Stel voor").click()
    expect(plain.get_by_text("Voorgesteld", exact=True)).to_be_visible()
    do(plain, "Besluit")
    plain.get_by_role("button", name="Besluit dat dit doorgaat").click()
    expect(plain.get_by_text("Gepland", exact=True)).to_be_visible()
    do(plain, "Start")
    plain.get_by_role("button", name="Start de plaatsing").click()
    expect(plain.get_by_text("Actief", exact=True)).to_be_visible()
    do(plain, "Evalueer")
    plain.get_by_label("De werkbegeleider").check()
    plain.get_by_label("Begonnen").first.check()
    plain.get_by_label("Doorgaan").check()
    plain.get_by_role("button", name="Leg de evaluatie vast").click()
    expect(plain.get_by_role("heading", level=3)).to_have_text(re.compile("doorgaan"))
    expect(plain.get_by_text("begonnen")).to_be_visible()
    do(plain, "Verleng")
    expect(plain.get_by_role("heading", name="Nog open leerdoelen")).to_be_visible()
    plain.get_by_label("Tot en met").fill("2040-01-01")
    plain.get_by_label("Waarom?").fill("het laatste leerdoel is nog open")
    plain.get_by_role("button", name="Verleng").click()
    expect(plain.get_by_role("alert")).to_contain_text("Dit kan zo niet.")
    expect(plain.get_by_role("heading", name="Wat er in de weg staat")).to_be_visible()
    expect(plain.get_by_label("Waarom?", exact=False).first).to_have_value("het laatste leerdoel is nog open")
    plain.get_by_label("Tot en met").fill(NEXT_YEAR)
    plain.get_by_role("button", name="Verleng").click()
    expect(plain.get_by_text("Verlengd van")).to_be_visible()
    do(plain, "Maak de laatste stap ongedaan")
    plain.get_by_label("Wat ging er mis?").select_option("verkeerde_datum")
    plain.get_by_role("button", name="Maak ongedaan").click()
    expect(plain.get_by_text("Verlengd van")).to_have_count(0)


def test_the_answer_comes_while_one_chooses(page, fitting):
    number, plek, _ = fitting[1]
    log_in_as(page, "consulent")
    page.goto(f"/kandidaten/{number}/toets")
    page.get_by_label("Plek of vacature").fill(plek)
    page.get_by_label("Eerste dag").fill(TODAY.isoformat())
    page.get_by_label("Eerste dag").blur()
    expect(page.locator(".verdict")).to_be_visible()
    expect(page.get_by_text("Wie is werkbegeleider?")).to_be_visible()
    page.get_by_label("Laatste dag").fill((TODAY + timedelta(days=2000)).isoformat())
    page.get_by_label("Laatste dag").blur()
    expect(page.locator(".verdict")).to_contain_text("met een reden van een consulent")
    expect(page.get_by_text("Kies een eerder einde.").first).to_be_visible()


def test_a_jobhunter_proposes_but_does_not_decide(client, fitting):
    number, plek, _ = fitting[1]
    log_in(client, "jobhunter")
    path = f"/kandidaten/{number}/toets"
    asked = {"werk": plek, "startdatum": TODAY.isoformat(), "eindDatum": last_day(TODAY, 3).isoformat()}
    made = client.post(path, data=marks_on(client, path) | asked)
    assert made.status_code == 303, made.text
    placement = made.headers["location"]
    page = client.get(placement).text
    assert "Leg akkoord vast" in page
    assert "doe=besluit" not in page
    sent = marks_on(client, f"{placement}/stap?doe=besluit", f"stap-besluit-{placement.split('/')[-1]}")
    refused = client.post(f"{placement}/stap", data=sent | {"doe": "besluit", "versie": "1"})
    assert refused.status_code == 403
    assert "over een plaatsing beslissen" in refused.text


def test_of_two_who_do_a_step_at_once_the_second_is_told_that_it_changed(client, fitting):
    log_in(client, "consulent")
    number = fitting[0][0]
    placement = re.findall(r"/plaatsingen/[0-9a-f-]{36}", client.get(f"/kandidaten/{number}").text)[0]
    sent = marks_on(client, f"{placement}/stap?doe=evaluatie", f"stap-evaluatie-{placement.split('/')[-1]}")
    told = {"doe": "evaluatie", "versie": "1", "datum": TODAY.isoformat(), "advies": "doorgaan"}
    answer = client.post(f"{placement}/stap", data=sent | told)
    assert answer.status_code in (409, 412)


def test_a_plek_that_does_not_exist_is_told_beside_the_field(client, fitting):
    log_in(client, "consulent")
    answer = client.get(f"/kandidaten/{fitting[0][0]}/toets?werk=P-99999&startdatum={TODAY}")
    assert answer.status_code == 400
    assert 'id="werk-fout"' in answer.text
    assert 'value="P-99999"' in answer.text


def test_a_step_that_does_not_exist_is_told_kindly(client, fitting):
    log_in(client, "consulent")
    placement = re.findall(r"/plaatsingen/[0-9a-f-]{36}", client.get(f"/kandidaten/{fitting[0][0]}").text)[0]
    assert client.get(f"{placement}/stap?doe=vliegen").status_code == 404
