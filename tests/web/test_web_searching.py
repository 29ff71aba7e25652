"""The field on top of every page: what each role finds with it."""

import re

import pytest
from logging_in import log_in, marks_on
from playwright.sync_api import expect
from this_day import TODAY


def search(client, typed):
    return client.post("/zoeken", data=marks_on(client, "/zoeken") | {"zoek": typed})


@pytest.mark.browser
def test_a_jobhunter_searches_from_any_page_and_goes_to_what_was_found(page, client):
    number = re.search(r'href="/vacatures/(V-\d+)"', client.get("/").text)[1]
    page.goto("/regels")
    page.get_by_role("searchbox").fill(number)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Gevonden")).to_be_visible()
    page.get_by_role("link", name=re.compile(f", {number}$")).click()
    expect(page).to_have_url(re.compile(f"/vacatures/{number}$"))
    page.get_by_role("searchbox").fill("qqqqqq")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Niets gevonden voor «qqqqqq»")).to_be_visible()
    page.get_by_role("searchbox").fill("q")
    page.get_by_role("button", name="Zoek").click()
    expect(page.get_by_role("alert")).to_be_focused()


@pytest.mark.parametrize("role", ["jobhunter", "werkbegeleider", "beheerder"])
def test_a_plek_that_is_found_has_a_page_with_its_goals_and_its_seats(client, role):
    log_in(client, role)
    assert 'href="/plekken/P-1"' in search(client, "P-1").text
    page = client.get(f"/plekken/P-1?van={TODAY}").text
    told = client.get("/v1/plekken/P-1", headers={"X-Passend-Rol": "jobhunter"}).json()
    assert all(one["vaardigheid"] in page for one in told["leeraanbod"])
    assert all(said in page for said in (told["titel"], told["werkgever"], told["aanspreekpunt"]["telefoon"]))
    assert re.search(r"<strong>\d+</strong> vrij", page)
    assert ("/plaatsen/groep?werk=P-1" in page) is (role == "jobhunter")


def test_a_name_never_stands_in_an_address(client):
    log_in(client, "consulent")
    answer = search(client, "jansen")
    assert (answer.status_code, str(answer.url).endswith("/zoeken"), answer.history) == (200, True, [])


def test_an_employer_finds_only_its_own_vacancies(client):
    log_in(client, "werkgever")
    own = set(re.findall(r"/werkgever/vacatures/(V-\d+)", client.get("/werkgever").text))
    other = {f"V-{n}" for n in range(200, 230)} - own
    found = {one: re.findall(r">[^<]+, (V-\d+)<", search(client, one).text) for one in own | other}
    assert own
    assert found == {one: [one] for one in own} | {one: [] for one in other}


def test_who_has_nothing_to_search_sees_no_field(client):
    log_in(client, "kandidaat")
    assert 'id="zoek-overal"' not in client.get("/mijn").text
    assert client.get("/zoeken").status_code == 403
