"""Every page of a jobhunter can be used by everybody: axe finds nothing, and nothing scrolls sideways."""

import pytest
from axe import violations
from jobhunter_pages import addresses, begin_proposal

pytestmark = pytest.mark.browser

LOOKED_AT_ELSEWHERE = {"own-vacancies", "all-vacancies", "vacancy", "ranked", "to-ask", "excluded", "what-if", "asking"}
"""In `test_web_accessibility`, or as another state of the same page here."""
OPEN = "[...document.querySelectorAll('details')].slice(0, 4).forEach(one => one.open = true)"


def faults_of(page, width) -> list[object]:
    page.evaluate(OPEN)
    too_wide = page.evaluate("document.documentElement.scrollWidth") > width
    headings = page.locator("h1").count()
    return [*violations(page), *(["scrolls sideways"] if too_wide else []), *(["no h1"] if headings != 1 else [])]


@pytest.mark.parametrize("width", [390, 1280])
def test_everybody_can_use_every_page(browser, site, list_path, width):
    with browser.new_context(base_url=site, viewport={"width": width, "height": 844}) as context:
        page = context.new_page()
        page.goto(list_path)
        numbers = page.locator("article h3").all_inner_texts()[:4]
        found = {}
        for name, address in addresses(list_path, numbers).items():
            if name not in LOOKED_AT_ELSEWHERE:
                page.goto(address)
                found[name] = faults_of(page, width)
        begin_proposal(page, list_path, numbers[0])
        found["proposal"] = faults_of(page, width)
        page.get_by_role("button", name="Leg uw oordeel vast").click()
        found["step-with-a-fault"] = faults_of(page, width)
        page.goto(f"{list_path}/vragen?kandidaat={numbers[1]}")
        page.get_by_role("button", name="Vraag het").click()
        found["asking-with-a-fault"] = faults_of(page, width)
        assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_list_is_usable_by_keyboard_alone(page, list_path):
    page.goto(list_path)
    page.locator("#kies-" + page.locator("article h3").nth(0).inner_text().removeprefix("K-")).focus()
    page.keyboard.press("Space")
    page.locator("#kies-" + page.locator("article h3").nth(1).inner_text().removeprefix("K-")).focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Vergelijk twee tot vier").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/vergelijking*", wait_until="load")
    assert page.locator("table.beside thead th").count() == 2
