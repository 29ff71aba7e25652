"""Who runs passend reads how it is set up here."""

import re
from datetime import timedelta

import pytest
from logging_in import log_in, marks_on
from over_http import Town
from playwright.sync_api import expect
from this_day import TODAY
from usable import assert_usable

pytestmark = pytest.mark.browser


def test_the_beheerder_reads_what_counts_and_which_organisations_there_are(page):
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    expect(page.get_by_text("De gemeente heeft nog geen eigen getallen vastgelegd.")).to_be_visible()
    for table in page.locator("table").all():
        points = table.locator("tbody td:nth-child(3)").all_inner_texts()
        assert sum(int(text.split(":")[-1]) for text in points) == 100
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Organisaties").click()
    expect(page.locator("tbody tr").first).to_contain_text("W-")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Collega's").click()
    expect(page.locator("tbody tr").first).to_contain_text("aanwezig")


def turn(page, reason, verb):
    """Turn the switch of ranking in two steps."""
    page.goto("/beheer/rangschikking")
    page.get_by_label("Waarom?").fill(reason)
    page.get_by_role("button", name=f"Zet de rangschikking {verb}").click()
    expect(page.get_by_role("heading", name="Weet u het zeker?")).to_be_visible()
    page.get_by_role("button", name="Ja, zet").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"De rangschikking staat {verb}")


def test_the_beheerder_turns_ranking_off_in_two_steps_and_every_page_says_so(page):
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    page.goto("/beheer/rangschikking")
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


def test_a_line_without_a_conclusion_is_asked_for_again(client):
    log_in(client, "beheerder")
    path = f"/beheer/inzagen?van={TODAY}&tot={TODAY + timedelta(days=1)}"
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


@pytest.fixture
def beheer(plain):
    """The beheerder behind a screen without JavaScript."""
    plain.goto("/inloggen")
    plain.locator('button[value^="beheerder:"]').first.click()
    return plain


def test_a_number_is_set_from_a_day_once_it_is_clear_what_it_changes(beheer):
    soon = (TODAY + timedelta(days=30)).isoformat()
    beheer.get_by_role("link", name="Wijzig een getal").click()
    beheer.get_by_role("link", name="Wijzig werkleerplek-evaluatie").click()
    beheer.get_by_label("Nieuw getal, in weken").fill("2")
    beheer.get_by_label("Vanaf welke dag").fill(soon)
    beheer.get_by_label("Wie besloot dit, en waarom?").fill("afspraak met de begeleiders")
    beheer.get_by_role("button", name="Bekijk wat dit verandert").click()
    expect(beheer.get_by_text("Van 6 naar 2 weken")).to_be_visible()
    expect(beheer.get_by_text(re.compile(r"Deze regel kijkt naar [1-9]\d* plaatsingen"))).to_be_visible()
    expect(beheer.get_by_text(re.compile(r"komen er door dit getal [1-9]\d* taken bij"))).to_be_visible()
    beheer.get_by_role("button", name="Ja, neem in gebruik").click()
    row = beheer.get_by_role("row", name="werkleerplek-evaluatie")
    expect(row).to_contain_text("afspraak met de begeleiders")
    expect(row).to_contain_text("nog niet begonnen")


def test_a_number_beyond_the_law_or_before_today_is_refused_and_stays_typed(page):
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    page.goto("/beheer/getallen")
    page.goto("/beheer/getal?regel=werkleerplek-maximum")
    page.get_by_label("Nieuw getal, in maanden").fill("25")
    page.get_by_label("Vanaf welke dag").fill((TODAY - timedelta(days=1)).isoformat())
    page.get_by_label("Wie besloot dit, en waarom?").fill("besluit van het college")
    page.get_by_role("button", name="Bekijk wat dit verandert").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("De wet laat ten hoogste 24 maanden toe")
    expect(page.get_by_role("alert")).to_contain_text("Deze dag is voorbij")
    expect(page.get_by_label("Nieuw getal, in maanden")).to_have_value("25")
    page.get_by_label("Nieuw getal, in maanden").fill("9")
    page.get_by_label("Vanaf welke dag").fill(TODAY.isoformat())
    page.get_by_role("button", name="Bekijk wat dit verandert").click()
    expect(page.get_by_role("heading", name="Wat dit verandert")).to_be_visible()
    assert_usable(page)


def test_a_number_of_a_law_cannot_be_chosen(client):
    log_in(client, "beheerder")
    assert "participatiebaan-maximum" not in client.get("/beheer/getallen").text
    assert client.get("/beheer/getal?regel=participatiebaan-maximum").status_code == 404


def test_of_two_who_set_a_number_at_once_the_second_sees_it_first(client):
    log_in(client, "beheerder")
    path = "/beheer/getal"
    said = {"regel": "dagelijks-nazorg-vooraf", "waarde": "2", "vanaf": TODAY.isoformat(), "reden": "besluit"}
    marks = marks_on(client, f"{path}?regel=dagelijks-nazorg-vooraf")
    late = client.post(path, data=marks | said | {"zeker": "ja", "versie": "instellingen-12345678"})
    assert (late.status_code, "Iemand heeft dit intussen gewijzigd" in late.text) == (412, True)


def test_a_new_organisation_is_written_down_and_then_verified(plain):
    plain.goto("/inloggen")
    plain.locator('button[value^="beheerder:"]').first.click()
    plain.goto("/beheer/organisaties")
    plain.get_by_role("link", name="Nieuwe organisatie").click()
    plain.get_by_label("Naam").fill("Kringloop Nieuwland")
    plain.get_by_label("Soort").select_option("sociale_onderneming")
    plain.get_by_label("KvK-nummer").fill("1234")
    plain.get_by_label("Wie is hier het aanspreekpunt?").select_option(index=1)
    plain.get_by_role("button", name="Leg de organisatie vast").click()
    expect(plain.get_by_role("alert")).to_contain_text("acht cijfers")
    expect(plain.get_by_label("Naam")).to_have_value("Kringloop Nieuwland")
    plain.get_by_label("KvK-nummer").fill("")
    plain.get_by_role("button", name="Leg de organisatie vast").click()
    expect(plain.get_by_role("status")).to_contain_text("Kringloop Nieuwland is vastgelegd")
    expect(plain.locator("main .badge").first).to_have_text("aangemeld")
    plain.get_by_label("Verifiëren").check()
    plain.get_by_label("Waarom?").select_option(label="Iemand van ons is er geweest")
    plain.get_by_role("button", name="Leg vast").click()
    expect(plain.get_by_role("status")).to_contain_text("is nu geverifieerd")


def test_who_may_not_change_organisations_registers_none(client):
    log_in(client, "auditor")
    assert client.get("/beheer/organisaties/nieuw").status_code == 403
    assert "Nieuwe organisatie" not in client.get("/beheer/organisaties").text


def test_an_employer_is_verified_and_blocked_with_a_reason(page, anybody):
    town = Town(anybody)
    page.goto("/inloggen")
    page.locator('button[value^="beheerder:"]').first.click()
    page.goto(f"/beheer/organisaties/{town.employer['nummer']}")
    page.get_by_label("Verifiëren").check()
    page.get_by_label("Waarom?").select_option(label="Nagekeken in het register van de KvK")
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_role("status")).to_contain_text("is nu geverifieerd")
    expect(page.get_by_text("werkgever geverifieerd. Nagekeken in het register van de KvK")).to_be_visible()
    page.get_by_label("Blokkeren").check()
    page.get_by_label("Waarom?").select_option(label="De organisatie hield zich niet aan afspraken")
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_role("status")).to_contain_text("is nu geblokkeerd")
    read = town.read(f"werkgevers/{town.employer['id']}")
    assert read["status"] == "geblokkeerd"


def test_without_a_reason_or_with_a_step_that_cannot_be_an_employer_stays_as_it_is(client, anybody):
    employer = Town(anybody).employer
    log_in(client, "beheerder")
    path = f"/beheer/organisaties/{employer['nummer']}"
    for said, status in (
        ({"besluit": "geverifieerd"}, 400),
        ({"besluit": "aangemeld", "reden": "anders"}, 409),
        ({"besluit": "weg", "reden": "anders"}, 400),
    ):
        answer = client.post(path, data=marks_on(client, path) | {"versie": "1"} | said)
        assert (answer.status_code, "Er klopt iets niet" in answer.text) == (status, True), said
    assert client.get(f"/v1/werkgevers/{employer['id']}").json()["status"] == "aangemeld"
