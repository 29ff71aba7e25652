"""Everybody can use the pages of a consulent: axe finds nothing and nothing scrolls sideways, on a desk and a phone."""

import re

import pytest
from axe import open_everything, violations
from logging_in import log_in
from own_people import do_the_day, numbers_of
from this_day import TODAY

pytestmark = pytest.mark.browser

WIDTHS = (390, 1280)
PAGES = {
    "consulent": [
        "/taken",
        "{taak}",
        "/mensen",
        "{kandidaat}",
        "{kandidaat}/vragen",
        "{kandidaat}/feiten",
        "{kandidaat}/verbetering?over=werkvoorwaarden",
        "{kandidaat}/kansen",
        "{kandidaat}/plekken",
        "{kandidaat}/plan",
        "{kandidaat}/scan?over=klaar",
        "{kandidaat}/toets?werk=P-1&startdatum={dag}",
        "{plaatsing}",
        "{plaatsing}/stap?doe=verlenging",
        "/mensen/nieuw",
        "/plaatsen",
        "/plekken/P-1",
        "/sessies",
        "/plaatsen/groep",
        "/plaatsen/groep?mensen=K-2003&werk=P-1&startdatum={dag}",
        "/dubbelen/vacatures?zoek=ja",
        "/dubbelen/vacatures/paar?blijft=V-101&gaatOp=V-102",
    ],
    "werkbegeleider": ["/begeleiding", "{begeleide}"],
}


@pytest.fixture(scope="module")
def places(anybody):
    """Addresses of things that are there only after the day's work."""
    do_the_day(anybody)
    task = anybody.get("/v1/taken", params={"stand": "open", "soort": "profiel_bevestigen"}).json()["taken"][0]
    placed = numbers_of(anybody, status="geplaatst")[0]
    every = anybody.get("/v1/plaatsingen", params={"omvang": 200}).json()["plaatsingen"]
    guided = next(one["id"] for one in every if one["werkbegeleider"] == "Harm Wiersema" and not one["beeindigdOp"])
    return {
        "taak": f"/taken/{task['id']}",
        "kandidaat": f"/kandidaten/{placed}",
        "plaatsing": f"/plaatsingen/{guided}",
        "begeleide": f"/begeleiding/{guided}",
        "dag": TODAY.isoformat(),
    }


@pytest.mark.parametrize("role", PAGES)
def test_everybody_can_use_the_pages(page, places, role):
    page.goto("/inloggen")
    page.locator(f"button[value^='{role}:']").first.click()
    wrong, titles = [], []
    for path in PAGES[role]:
        assert page.goto(path.format(**places)).status == 200, path
        open_everything(page)
        assert page.locator("h1").count() == 1, path
        titles.append(page.title())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            wrong += [(path, width, *found) for found in violations(page)]
    assert wrong == []
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("role", PAGES)
def test_no_page_holds_a_style_or_script_of_its_own(client, places, role):
    log_in(client, role)
    for path in PAGES[role]:
        text = client.get(path.format(**places)).text
        assert not re.search(r"<style|<script(?![^>]*src=)| style=| on\w+=", text), path
