"""An objection from the own page of a candidate: a task for a person, and everything stopped if one likes."""

import pytest
from logging_in import log_in, marks_on, people_of
from own_people import as_consulent
from playwright.sync_api import expect

PAGE = "/mijn/bezwaar"


def tasks_of(client, number):
    told = client.get("/v1/taken?soort=bezwaar_behandelen&omvang=200", headers=as_consulent()).json()["taken"]
    return [one for one in told if number in one["reden"]]


@pytest.mark.browser
def test_an_objection_is_written_on_a_telephone_without_javascript(browser, site, client):
    with browser.new_context(
        base_url=site, java_script_enabled=False, viewport={"width": 390, "height": 844}
    ) as context:
        page = context.new_page()
        page.goto("/inloggen")
        button = page.locator('button[value^="kandidaat:"]').nth(2)
        number = button.get_attribute("value").partition(":")[2]
        button.click()
        page.get_by_role("link", name="Bezwaar maken").click()
        page.get_by_role("button", name="Verstuur mijn bezwaar").click()
        expect(page.locator("#fouten")).to_be_visible()
        page.get_by_label("Waar bent u het niet mee eens?").fill("Mijn oude werk mag niet meetellen.")
        page.get_by_role("button", name="Verstuur mijn bezwaar").click()
        expect(page.get_by_role("status")).to_contain_text("Uw bezwaar is vastgelegd.")
        expect(page.get_by_text("U staat op geen enkele lijst")).to_have_count(0)
    assert len(tasks_of(client, number)) == 1


def test_everything_stops_when_asked_and_pressing_twice_is_one_objection(client):
    number = people_of(client, "kandidaat")[1].partition(":")[2]
    before = len(tasks_of(client, number))
    log_in(client, "kandidaat", 1)
    form = marks_on(client, PAGE) | {"bezwaar": "Ik wil dit niet.", "beperken": "ja"}
    for _ in range(2):
        assert client.post(PAGE, data=form).headers["location"] == f"{PAGE}?gedaan=ja"
    assert "U staat op geen enkele lijst" in client.get(f"{PAGE}?gedaan=ja").text
    assert len(tasks_of(client, number)) == before + 1
    assert client.get(f"/v1/kandidaten/{number}", headers=as_consulent()).json()["beperkingVerwerking"] is True


@pytest.mark.parametrize("words", ["", "   ", "Mijn nummer is 111222333.", "x" * 5_000])
def test_what_is_no_objection_or_holds_a_bsn_is_told_and_typed_again(client, words):
    log_in(client, "kandidaat")
    answer = client.post(PAGE, data=marks_on(client, PAGE) | {"bezwaar": words})
    assert answer.status_code == 400
    assert "Er klopt iets niet" in answer.text
    assert words.strip() in answer.text


def test_nobody_else_objects_here(client):
    log_in(client, "consulent")
    assert client.get(PAGE).status_code == 403
