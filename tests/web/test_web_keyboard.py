"""Nobody needs a mouse."""

import pytest

pytestmark = pytest.mark.browser


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


def test_a_list_prints_without_form_and_menu(page, list_path):
    page.goto(list_path)
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation", name="Hoofdmenu").is_visible()
    assert not page.get_by_role("button", name="Toon kandidaten").is_visible()
    assert page.get_by_text("De volgorde is een advies").first.is_visible()
