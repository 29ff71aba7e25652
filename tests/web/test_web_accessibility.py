"""Everybody can use the pages: axe finds nothing, nothing scrolls sideways, the keyboard is enough."""

import pytest
from usable import violations

pytestmark = pytest.mark.browser

OPEN = """
    [...document.querySelectorAll('article')].slice(0, 5).forEach(
        person => person.querySelectorAll('details').forEach(one => one.open = true))
"""
OPEN_PAGES = ["over-het-algoritme", "privacy", "toegankelijkheid", "versies"]
REPORTS = ["rapportages", "rapportages/R1", "rapportages/R1?peildatum=2999-01-01"]
PAGES = [
    "start",
    "vacancy",
    "ranked",
    "to-ask",
    "excluded",
    "not-found",
    "form-with-a-fault",
    "rules",
    *OPEN_PAGES,
    *REPORTS,
]


def visit(page, name, list_path):
    """Go to a page, with the first explanations opened."""
    paths = {
        "start": "/",
        "vacancy": "/vacatures/V-101",
        "form-with-a-fault": "/vacatures/V-101",
        "ranked": list_path,
        "to-ask": f"{list_path}?lijst=uitvragen",
        "excluded": f"{list_path}?lijst=uitgesloten",
        "not-found": "/vacatures/V-99999",
        "rules": "/regels",
        **{name: f"/{name}" for name in [*OPEN_PAGES, *REPORTS]},
    }
    page.goto(paths[name])
    if name == "form-with-a-fault":
        page.evaluate("document.querySelector('form').noValidate = true")
        page.get_by_label("Minimaal aantal uren per week").fill("99")
        page.get_by_role("button", name="Maak ranglijst").click()
        page.get_by_role("heading", name="Er klopt iets niet").wait_for()
    page.evaluate(OPEN)


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_a_desk(page, name, list_path):
    visit(page, name, list_path)
    assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_a_telephone(phone, name, list_path):
    visit(phone, name, list_path)
    assert violations(phone) == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_scrolls_sideways(page, name, width, list_path):
    page.set_viewport_size({"width": width, "height": 844})
    visit(page, name, list_path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_tab_leads_to_the_content(page, list_path):
    page.goto(list_path)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Naar de inhoud")
    assert skip.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_an_explanation_opens_with_the_keyboard(page, list_path):
    page.goto(list_path)
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("Zo komt de score tot stand").first.is_visible()


def test_focus_is_always_visible(page, list_path):
    page.goto(list_path)
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"


def test_every_page_has_one_main_heading_and_a_title_of_its_own(page, list_path):
    titles = set()
    for name in PAGES:
        visit(page, name, list_path)
        assert page.locator("h1").count() == 1
        titles.add(page.title())
    assert len(titles) >= len(PAGES) - 2


def test_a_list_prints_without_form_and_menu(page, list_path):
    page.goto(list_path)
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation", name="Hoofdmenu").is_visible()
    assert not page.get_by_role("button", name="Toon kandidaten").is_visible()
    assert page.get_by_text("De volgorde is een advies").first.is_visible()
