"""Premiums of a participatiebaan: how they stand, and a decision from the task that asks for it."""

from datetime import timedelta

import pytest
from logging_in import log_in, marks_on
from over_http import Town
from own_people import as_consulent, do_the_day
from playwright.sync_api import expect
from this_day import TODAY

pytestmark = pytest.mark.browser
START = TODAY - timedelta(days=200)


@pytest.fixture
def worked(anybody):
    """Somebody who worked a half-year on a participatiebaan, with a talk: who, placement and task."""
    town = Town(anybody)
    who = town.candidate()
    work = {"instrument": "participatiebaan", "beroep": "hulp", "startdatum": START.isoformat()}
    placement = town.post(f"kandidaten/{who['id']}/plaatsingen", work).json()
    talk = {"datum": (START + timedelta(days=90)).isoformat(), "advies": "doorgaan"}
    said = town.post(f"plaatsingen/{placement['id']}/evaluaties", talk, seen=1, **as_consulent())
    assert said.status_code == 201, said.text
    do_the_day(anybody)
    asked = {"kandidaat": who["nummer"], "soort": "premie_besluiten", "stand": "open", "omvang": 200}
    tasks = town.read("taken", asked, **as_consulent())["taken"]
    task = next(one for one in tasks if one["kandidaat"] == who["nummer"] and "klaar voor besluit" in one["reden"])
    return who["nummer"], placement["id"], task["id"]


def test_from_the_task_straight_to_the_decision_without_javascript(plain, worked):
    _, placement, task = worked
    plain.goto("/inloggen")
    plain.locator("button[value^='consulent:']").first.click()
    plain.goto(f"/taken/{task}")
    plain.get_by_role("link", name="Beslis over de premie").click()
    expect(plain).to_have_url(f"{plain.url.partition('/plaatsingen')[0]}/plaatsingen/{placement}/premie?halfjaar=1")
    expect(plain.get_by_text("0 premies toegekend")).to_be_visible()
    plain.get_by_label("Niet toekennen").check()
    plain.get_by_role("button", name="Leg het besluit vast").click()
    expect(plain.get_by_role("alert").get_by_role("link")).to_have_attribute("href", "#reden")
    expect(plain.get_by_label("Niet toekennen")).to_be_checked()
    plain.get_by_label("Waarom?").fill("er waren te weinig gesprekken")
    plain.get_by_role("button", name="Leg het besluit vast").click()
    expect(plain.get_by_role("status")).to_contain_text("Half jaar 1: niet toegekend")
    row = plain.get_by_role("row", name="Half jaar 1")
    expect(row).to_contain_text("er waren te weinig gesprekken")
    expect(plain.get_by_role("row", name="Half jaar 2")).to_contain_text("Het half jaar loopt nog.")


def test_pressing_twice_decides_once_and_what_is_decided_is_not_decided_again(client, worked):
    number, placement, _ = worked
    log_in(client, "consulent")
    path = f"/plaatsingen/{placement}/premie"
    said = marks_on(client, f"{path}?halfjaar=1") | {"halfjaar": "1", "versie": "2", "besluit": "toegekend"}
    other = marks_on(client, f"{path}?halfjaar=1")
    first, second = client.post(path, data=said), client.post(path, data=said)
    assert (first.status_code, second.status_code) == (303, 303)
    assert first.headers["location"] == second.headers["location"]
    late = client.post(path, data=said | other)
    assert (late.status_code, "Iemand heeft dit intussen gewijzigd" in late.text) == (412, True)
    page = client.get(f"/kandidaten/{number}/premies").text
    assert "1 premie toegekend, samen € 600,00" in page


def test_a_half_year_that_is_not_there_is_told_kindly(client, worked):
    log_in(client, "consulent")
    for asked in ("", "?halfjaar=9"):
        answer = client.get(f"/plaatsingen/{worked[1]}/premie{asked}")
        assert (answer.status_code, "Kies een half jaar bij de kandidaat" in answer.text) == (404, True)
