"""A businesscase on the screen: weighed, decided, and the barrier gone."""

import pytest
from logging_in import log_in, marks_on
from over_http import Town
from own_people import as_consulent
from playwright.sync_api import expect

from api.web.consulent.typed import cents_typed

pytestmark = pytest.mark.browser


@pytest.fixture
def number(anybody):
    """Somebody new."""
    return Town(anybody).candidate()["nummer"]


def log_in_as_consulent(page):
    page.goto("/inloggen")
    page.locator("button[value^='consulent:']").first.click()


def test_from_a_barrier_to_a_fact_without_javascript(plain, number):
    log_in_as_consulent(plain)
    plain.goto(f"/kandidaten/{number}")
    plain.get_by_role("link", name="Businesscases").click()
    plain.get_by_label("Wat staat er in de weg?").select_option(label="Een rijbewijs")
    plain.get_by_label("Wat kost het, in euro?").fill("€ 1.800")
    plain.get_by_label("Wat bespaart het per maand, in euro?").fill("1200,50")
    plain.get_by_label("Binnen hoeveel maanden").fill("1")
    plain.get_by_role("button", name="Reken uit").click()
    expect(plain.get_by_role("alert").get_by_role("link")).to_have_attribute("href", "#welke")
    expect(plain.get_by_label("Wat kost het, in euro?")).to_have_value("€ 1.800")
    plain.get_by_label("Welke?").fill("B")
    plain.get_by_role("button", name="Reken uit").click()
    expect(plain.get_by_text("na 2 maanden")).to_be_visible()
    expect(plain.get_by_text("niet binnen 1 maand")).to_be_visible()
    plain.get_by_label("Akkoord: wij nemen").check()
    plain.get_by_role("button", name="Leg het besluit vast").click()
    expect(plain.get_by_role("alert").get_by_role("link")).to_have_attribute("href", "#reden")
    plain.get_by_label("Waarom?").fill("zonder rijbewijs is er geen werk in de buurt")
    plain.get_by_role("button", name="Leg het besluit vast").click()
    expect(plain.get_by_role("status")).to_contain_text("Uw besluit is vastgelegd.")
    plain.get_by_role("link", name="De drempel is weg").click()
    plain.get_by_role("button", name="De drempel is weg").click()
    expect(plain.get_by_text("Drempel weg", exact=True)).to_be_visible()


def test_pressing_twice_makes_one_and_a_second_about_the_same_is_refused(client, anybody, number):
    log_in(client, "consulent")
    path = f"/kandidaten/{number}/businesscases"
    case = {"drempel": "kinderopvang", "investering": "900", "besparing": "300"}
    said = marks_on(client, path) | case
    assert [client.post(path, data=said).status_code for _ in range(2)] == [303, 303]
    again = client.post(path, data=marks_on(client, path) | case)
    assert (again.status_code, "Beslis eerst daarover" in again.text) == (409, True)
    kept = anybody.get(f"/v1/kandidaten/{number}/businesscases", headers=as_consulent()).json()
    assert [one["terugverdientijdMaanden"] for one in kept["businesscases"]] == [3]


def test_a_businesscase_that_is_not_there_is_told_kindly(client, number):
    log_in(client, "consulent")
    answer = client.get(f"/kandidaten/{number}/businesscase?zaak=weg")
    assert (answer.status_code, "Kies een businesscase bij de kandidaat" in answer.text) == (404, True)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("1800", 180000), ("1.800", 180000), ("€ 49,95", 4995), ("12.50", 1250), ("0", 0), ("veel", None), ("-1", None),
     ("1,5", None), ("", None), ("١٨", None)],
)  # fmt: skip
def test_an_amount_is_read_as_people_type_it(typed, cents):
    assert cents_typed(typed) == cents
