"""Closing and opening again, and the waiting list of a plek."""

import pytest
from logging_in import log_in, marks_on
from over_http import Town
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def number(anybody):
    """Somebody new."""
    return Town(anybody).candidate()["nummer"]


def log_in_as_consulent(page):
    page.goto("/inloggen")
    page.locator("button[value^='consulent:']").first.click()


def test_somebody_is_closed_with_a_reason_and_opened_again_without_javascript(plain, number):
    log_in_as_consulent(plain)
    plain.goto(f"/kandidaten/{number}")
    plain.get_by_role("link", name="Sluit de bemiddeling af").click()
    expect(plain.get_by_text("Er lopen geen voordrachten.")).to_be_visible()
    plain.get_by_label("Waarom?").select_option(label="Verhuizing")
    plain.get_by_role("button", name="Sluit de bemiddeling af").click()
    expect(plain.get_by_role("status")).to_contain_text("De bemiddeling is afgesloten.")
    expect(plain.get_by_text("Afgesloten", exact=True)).to_be_visible()
    plain.get_by_role("link", name="Heropen de kandidaat").click()
    plain.get_by_label("Waarom?").select_option(label="Terug in gemeente")
    plain.get_by_role("button", name="Heropen de kandidaat").click()
    expect(plain.get_by_text("Aangemeld", exact=True)).to_be_visible()


def test_without_a_reason_or_when_somebody_was_first_nothing_is_closed(client, number):
    log_in(client, "jobhunter")
    path = f"/kandidaten/{number}/bemiddeling"
    for said, status in (
        ({"versie": "1"}, 400),
        ({"versie": "1", "reden": "zomaar"}, 400),
        ({"versie": "9", "reden": "werk"}, 412),
        ({"versie": "1", "reden": "einde_werk", "doe": "heropen"}, 409),
    ):
        answer = client.post(path, data=marks_on(client, path) | {"doe": "sluit"} | said)
        assert (answer.status_code, "Er klopt iets niet" in answer.text) == (status, True), said
    assert "Sluit de bemiddeling af" in client.get(f"/kandidaten/{number}").text


def test_the_waiting_list_of_a_plek_is_reached_from_the_seats(page):
    log_in_as_consulent(page)
    page.goto("/plaatsen")
    page.get_by_role("link", name="Bekijk de wachtlijst van een plek").click()
    page.get_by_label("Welke plek?").fill("P-99999")
    page.get_by_role("button", name="Toon de wachtlijst").click()
    expect(page.get_by_role("alert").get_by_role("link")).to_have_attribute("href", "#plek")
    expect(page.get_by_label("Welke plek?")).to_have_value("P-99999")
    page.get_by_label("Welke plek?").fill("p-1")
    page.get_by_role("button", name="Toon de wachtlijst").click()
    expect(page.get_by_role("heading", name="Wachtlijst van P-1")).to_be_visible()
