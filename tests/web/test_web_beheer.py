"""Who runs passend reads how it is set up here."""

import re

import pytest
from logging_in import log_in, marks_on
from playwright.sync_api import expect
from usable import assert_usable

pytestmark = pytest.mark.browser


def test_the_beheerder_reads_what_counts_and_which_organisations_there_are(page):
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    expect(page.get_by_text("De gemeente heeft nog geen eigen getallen vastgelegd.")).to_be_visible()
    for table in page.locator("table").all():
        points = table.locator("tbody td:nth-child(3)").all_inner_texts()
        assert sum(int(text.split(":")[-1]) for text in points) == 100
    assert_usable(page)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Organisaties").click()
    expect(page.locator("tbody tr").first).to_contain_text("W-")
    assert_usable(page)


def turn(page, reason, verb):
    """Turn the switch of ranking in two steps."""
    page.goto("/beheer/rangschikking")
    page.get_by_label("Waarom?").fill(reason)
    page.get_by_role("button", name=f"Zet de rangschikking {verb}").click()
    expect(page.get_by_role("heading", name="Weet u het zeker?")).to_be_visible()
    assert_usable(page)
    page.get_by_role("button", name="Ja, zet").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"De rangschikking staat {verb}")


def test_the_beheerder_turns_ranking_off_in_two_steps_and_every_page_says_so(page):
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    page.goto("/beheer/rangschikking")
    assert_usable(page)
    turn(page, "De uitkomsten worden eerst nagekeken.", "uit")
    try:
        page.goto("/beheer/organisaties")
        expect(page.locator("#rangschikking-uit")).to_contain_text("De uitkomsten worden eerst nagekeken.")
        assert_usable(page)
    finally:
        turn(page, "Nagekeken, en goed bevonden.", "aan")
    expect(page.locator("#rangschikking-uit")).to_have_count(0)
    expect(page.locator("tbody tr").first).to_contain_text("Nagekeken, en goed bevonden.")


def test_the_looks_of_a_week_are_read_and_concluded_line_by_line(page):
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    page.goto("/beheer/inzagen?van=2020-01-06&tot=2020-01-12")
    expect(page.get_by_text("Niemand heeft in deze dagen iemand bekeken.")).to_be_visible()
    assert_usable(page)


def test_a_line_without_a_conclusion_is_asked_for_again(client):
    log_in(client, "beheerder")
    today = client.get("/v1/rapportages/R1", headers={"X-Passend-Rol": "beheerder"}).json()["peildatum"]
    path = f"/beheer/inzagen?van={today}&tot={today}"
    for role in ("consulent", "beheerder"):
        log_in(client, role)
        client.get("/mensen")
    shown = client.get(path).text
    assert "Iedereen die iemand bekeek, heeft deze regel." in shown
    refused = client.post(path, data=marks_on(client, path))
    assert (refused.status_code, "De conclusie ontbreekt" in refused.text) == (400, True)


def test_a_list_of_while_ranking_is_off_says_that_it_is_drawn_by_lot(page):
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    turn(page, "De uitkomsten worden nog eens nagekeken.", "uit")
    try:
        page.context.clear_cookies()
        page.goto("/vacatures/V-105")
        page.get_by_role("button", name="Maak ranglijst").click()
        page.wait_for_url("**/ranglijsten/*", wait_until="load")
        tabs = page.get_by_role("navigation", name="Lijsten")
        expect(tabs.get_by_role("link").first).to_have_text(re.compile("^Geloot"))
        expect(page.get_by_text("wie bovenaan staat, past niet beter")).to_be_visible()
        expect(page.get_by_text("Wie het beste past, staat bovenaan")).to_have_count(0)
        expect(page.get_by_text("De volgorde is geloot.", exact=True)).to_be_visible()
        expect(page.locator(".nudge")).to_have_count(0)
        tabs.get_by_role("link", name="Eerst vragen").click()
        expect(page.get_by_text("Ook deze volgorde is geloot.")).to_be_visible()
    finally:
        page.goto("/inloggen")
        page.locator('button[value^="beheerder:"]').first.click()
        turn(page, "Nagekeken, en goed bevonden.", "aan")
