"""What a jobhunter does: find a vacancy, make a list, understand it, call somebody."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def points(text: str) -> int:
    """Read tenths from 71,4 or −3,0."""
    return int(text.strip().replace(",", "").replace("−", "-"))


def marks_of(page) -> dict[str, str]:
    """Give the hidden fields of the form that is on a page."""
    hidden = page.locator("form.filters input[type=hidden]").all()
    return {one.get_attribute("name"): one.get_attribute("value") for one in hidden}


def test_from_the_vacancies_to_a_list_without_javascript(plain):
    plain.goto("/")
    plain.get_by_role("button", name=re.compile("Maak ranglijst")).first.click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(re.compile("^Kandidaten voor "))
    expect(plain.get_by_text("De volgorde is een advies.", exact=True)).to_be_visible()


def test_an_explanation_opens_without_javascript(plain, list_path):
    plain.goto(list_path)
    plain.locator("summary").first.click()
    expect(plain.get_by_text("Zo komt de score tot stand").first).to_be_visible()


def test_reading_a_list_again_makes_no_new_list(plain):
    plain.goto("/vacatures/V-101")
    plain.get_by_role("button", name="Maak ranglijst").click()
    plain.wait_for_url("**/ranglijsten/*", wait_until="load")
    address = plain.url
    plain.reload()
    assert plain.url == address


def test_shares_on_the_page_add_up_to_the_score(page, list_path):
    page.goto(list_path)
    page.locator("summary").first.click()
    table = page.locator("table.shares").first
    shares = [points(text) for text in table.locator("tbody td:nth-child(2)").all_inner_texts()]
    assert sum(shares) == points(table.locator("tfoot td").first.inner_text())


def test_every_person_has_a_number_to_call(page, list_path):
    page.goto(list_path)
    people = page.locator("article")
    assert people.count() > 0
    for person in people.all():
        assert person.locator('a[href^="tel:"]').count() >= 1


def test_the_unknown_part_of_a_bar_is_shown_as_unknown(page, list_path):
    page.goto(f"{list_path}?lijst=uitvragen")
    stripes = page.locator("article .bar .possible").first
    assert stripes.get_attribute("fill") == "url(#onbekend)"
    assert int(stripes.get_attribute("width")) > int(
        page.locator("article .bar .expected").first.get_attribute("width")
    )


def test_tabs_lead_to_the_three_lists_with_everyone_counted(page, list_path):
    page.goto(list_path)
    for name in ("Gerangschikt", "Eerst vragen", "Uitgesloten"):
        tab = page.get_by_role("navigation", name="Lijsten").get_by_role("link", name=name)
        count = int(tab.inner_text().split()[-1])
        tab.click()
        expect(page.get_by_role("heading", level=2, name=name)).to_be_visible()
        assert page.locator("article").count() == min(count, 25)


def test_someone_excluded_shows_the_rule_and_who_can_change_it(page, list_path):
    page.goto(f"{list_path}?lijst=uitgesloten")
    first = page.locator("article").first
    expect(first.locator(".reason strong").first).to_be_visible()
    expect(first.locator(".lever").first).to_be_visible()


def test_paging_keeps_the_chosen_list(page, list_path):
    page.goto(f"{list_path}?lijst=uitgesloten")
    first = page.locator("article h3").first.inner_text()
    page.get_by_role("link", name="Volgende").click()
    expect(page.get_by_text("Bladzijde 2 van")).to_be_visible()
    assert page.locator("article h3").first.inner_text() != first
    expect(page.get_by_role("heading", level=2, name="Uitgesloten")).to_be_visible()


def test_a_filter_that_is_none_of_the_form_is_told_and_nothing_is_made(plain, list_path):
    plain.goto(list_path)
    filled = marks_of(plain) | {"urenMinimaal": "veel", "dagdelen": "ma-ochtend"}
    answer = plain.request.post(f"{list_path}/verfijningen", form=filled)
    assert answer.status == 400
    assert "Er klopt iets niet in de filters" in answer.text()


@pytest.mark.parametrize("path", ["/vacatures/V-99999", "/ranglijsten/geen-id", "/iets", "/vacatures/"])
def test_what_does_not_exist_is_told_kindly(page, path):
    answer = page.goto(path)
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1, name="Niet gevonden")).to_be_visible()
    expect(page.get_by_role("link", name="Naar het begin")).to_be_visible()


def test_a_page_loads_nothing_from_elsewhere_and_breaks_no_policy(page, site, list_path):
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(list_path)
    assert all(url.startswith(site) for url in asked)
    assert complaints == []
    assert page.locator("[style], style, script:not([src])").count() == 0


def test_no_name_of_a_candidate_is_on_the_page(page, list_path):
    page.goto(list_path)
    headings = page.locator("article h3").all_inner_texts()
    assert all(re.fullmatch(r"K-\d+", heading) for heading in headings)


def test_the_rules_are_those_of_the_day_that_is_chosen_without_javascript(plain):
    plain.goto("/")
    plain.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Regels").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Regels")
    expect(plain.get_by_text("Er zijn 100 plaatsen per dagdeel")).to_be_visible()
    plain.goto("/regels?peildatum=2020-12-31")
    expect(plain.get_by_text("Er zijn 50 plaatsen per dagdeel")).to_be_visible()
    expect(plain.get_by_text("Er zijn 100 plaatsen per dagdeel")).to_have_count(0)


def test_a_day_that_does_not_exist_is_told_kindly(plain):
    plain.goto("/regels?peildatum=2026-02-30")
    expect(plain.get_by_role("heading", level=1)).not_to_have_text("Regels")
    expect(plain.locator("main")).to_contain_text("klopt")


def test_what_counts_on_the_page_about_the_algorithm_is_a_hundred_points_in_all(plain):
    plain.goto("/over-het-algoritme")
    for table in plain.locator("table").all():
        assert sum(points(text) for text in table.locator("tbody td:nth-child(3)").all_inner_texts()) == 100


def test_the_versions_are_those_of_a_list_made_now(plain, list_path):
    plain.goto("/versies")
    told = plain.locator("main dd").all_inner_texts()
    plain.goto(list_path)
    of_list = plain.locator("dt:text-is('Gewichten') + dd, dt:text-is('Programma') + dd").all_text_contents()
    assert len(of_list) == 2
    assert set(of_list) <= set(told)
