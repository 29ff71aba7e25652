"""Nobody needs a mouse: a story for each role, and what holds on every page."""

import pytest
from keyboard import choose, follow, press, tab_to, type_in
from logging_in import people_of
from over_http import Town
from playwright.sync_api import expect
from walked_people import talked_over

pytestmark = pytest.mark.browser


def enter(page, role):
    page.goto("/inloggen")
    page.locator(f"button[value^='{role}:']").first.click()
    page.wait_for_load_state("load")


def test_the_first_tab_leads_past_the_menu_to_the_content(page, list_path):
    page.goto(list_path)
    tab_to(page, page.get_by_role("link", name="Naar de inhoud"))
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_a_jobhunter_filters_opens_and_compares(page, list_path):
    page.goto(list_path)
    hours = page.get_by_label("24 uur of meer")
    choose(page, hours)
    expect(page.get_by_text("Gefilterd: 24 uur of meer.")).to_be_visible()
    expect(hours).to_be_focused()
    page.goto(list_path)
    press(page, page.locator("summary").first)
    expect(page.get_by_text("Zo komt de score tot stand").first).to_be_visible()
    page.goto(list_path)
    for place in range(2):
        choose(page, page.locator("article input[name=kandidaat]").nth(place))
    follow(page, page.get_by_role("button", name="Vergelijk twee tot vier"))
    expect(page.locator("table.beside thead th")).to_have_count(2)


def test_an_employer_hands_in_work_and_stays_where_a_hint_comes(page):
    enter(page, "werkgever")
    follow(page, page.get_by_role("link", name="Nieuwe vacature"))
    type_in(page, page.get_by_label("Hoe heet het werk?"), "Hulp in de keuken")
    follow(page, page.get_by_role("button", name="Begin"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Het werk")
    type_in(page, page.get_by_label("Welk beroep lijkt er het meest op?"), "keukenhulp")
    follow(page, page.get_by_role("button", name="Bewaar en ga verder"))
    choose(page, page.get_by_role("radio", name="Ja").first)
    follow(page, page.get_by_role("button", name="Bewaar en ga verder"))
    follow(page, page.get_by_role("button", name="Bewaar en ga verder"))
    choose(page, page.get_by_label("Lang staan").first)
    follow(page, page.get_by_role("button", name="Bewaar en ga verder"))
    type_in(page, page.get_by_label("Bruto loon per uur"), "2,50")
    tab_to(page, page.get_by_label("Soort contract"))
    expect(page.locator("#tips")).to_contain_text("minimum")
    expect(page.get_by_label("Soort contract")).to_be_focused()


def test_a_consulent_checks_a_placing_and_stays_where_the_answer_comes(page, anybody):
    number = Town(anybody).candidate()["nummer"]
    enter(page, "consulent")
    page.goto(f"/kandidaten/{number}")
    follow(page, page.get_by_role("link", name="Toets een plaatsing"))
    type_in(page, page.get_by_label("Plek of vacature"), "P-1")
    tab_to(page, page.get_by_label("Eerste dag"))
    expect(page.locator("#uitkomst")).to_contain_text("Werkleerplek, P-1")
    expect(page.get_by_label("Eerste dag")).to_be_focused()
    page.goto(f"/kandidaten/{number}")
    follow(
        page, page.get_by_role("link", name="Wijzig het plan").or_(page.get_by_role("link", name="Schrijf een plan"))
    )
    type_in(page, page.get_by_label("Volgende stap"), "een dag meelopen")
    follow(page, page.get_by_role("button", name="Leg het plan vast"))
    expect(page.get_by_text("een dag meelopen")).to_be_visible()


def test_a_candidate_answers_what_was_proposed(page, client):
    enter(page, "kandidaat")
    made = talked_over(client, people_of(client, "kandidaat")[0].partition(":")[2], "V-106")
    page.goto("/mijn")
    follow(page, page.locator(f"a[href$='{made}']"))
    follow(page, page.get_by_role("button", name="Geef dit antwoord"))
    fault = page.get_by_role("alert").get_by_role("link").first
    expect(page.get_by_role("alert")).to_be_focused()
    press(page, fault)
    assert page.evaluate("document.activeElement.name") == "antwoord"
    page.keyboard.press("Space")
    choose(page, page.get_by_label("Wat ik kan"))
    follow(page, page.get_by_role("button", name="Geef dit antwoord"))
    expect(page.get_by_text("U zei ja op")).to_be_visible()


def test_a_beheerder_verifies_an_employer(page, anybody):
    number = Town(anybody).employer["nummer"]
    enter(page, "beheerder")
    follow(page, page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Organisaties"))
    page.goto(f"/beheer/organisaties/{number}")
    choose(page, page.get_by_label("Verifiëren"))
    tab_to(page, page.get_by_label("Waarom?"))
    page.keyboard.press("ArrowDown")
    follow(page, page.get_by_role("button", name="Leg vast"))
    expect(page.get_by_role("status")).to_contain_text("is nu geverifieerd")


def test_a_list_prints_without_form_and_menu(page, list_path):
    page.goto(list_path)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    expect(page.get_by_role("button", name="Toon kandidaten")).to_be_hidden()
    expect(page.locator("article input").first).to_be_hidden()
    assert page.get_by_text("De volgorde is een advies").first.is_visible()
