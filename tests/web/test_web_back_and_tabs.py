"""The back button, and two tabs: nothing is done twice, and who was second is told what changed."""

import pytest
from logging_in import people_of
from over_http import Town
from own_people import as_consulent, numbers_of, who_is
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def enter(page, role, who=0):
    page.goto("/inloggen")
    page.locator(f"button[value^='{role}:']").nth(who).click()
    page.wait_for_load_state("load")


def test_what_was_sent_is_not_there_again_to_be_sent_twice(page, client):
    enter(page, "kandidaat")
    number = people_of(client, "kandidaat")[0].partition(":")[2]
    page.goto("/mijn/bezwaar")
    page.get_by_label("Waar bent u het niet mee eens?").fill("Dit klopt niet.")
    page.get_by_role("button", name="Verstuur mijn bezwaar").click()
    expect(page.get_by_role("status")).to_contain_text("Uw bezwaar is vastgelegd.")
    page.go_back()
    expect(page.get_by_label("Waar bent u het niet mee eens?")).to_have_value("")
    page.get_by_role("button", name="Verstuur mijn bezwaar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bezwaar maken")
    told = client.get("/v1/taken?soort=bezwaar_behandelen&omvang=200", headers=as_consulent()).json()["taken"]
    assert len([one for one in told if number in one["reden"] and "Dit klopt niet." in one["reden"]]) <= 1


def test_a_new_vacancy_is_one_vacancy_after_going_back(page, client):
    enter(page, "werkgever")
    page.goto("/werkgever/vacatures/nieuw")
    page.get_by_label("Hoe heet het werk?").fill("Hulp bij de boot")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/stappen/**")
    page.go_back()
    expect(page.get_by_label("Hoe heet het werk?")).to_have_value("")
    page.get_by_role("button", name="Begin").click()
    page.goto("/werkgever")
    expect(page.get_by_role("link", name="Hulp bij de boot", exact=True)).to_have_count(1)


def test_an_evaluation_is_one_after_going_back(page, client):
    every = client.get("/v1/plaatsingen", params={"omvang": 200}, headers=as_consulent()).json()["plaatsingen"]
    guided = [one["id"] for one in every if one["werkbegeleider"] == "Harm Wiersema" and not one["beeindigdOp"]][-1]
    enter(page, "werkbegeleider")
    page.goto(f"/begeleiding/{guided}")
    page.get_by_label("De kandidaat").check()
    page.get_by_label("Doorgaan").check()
    page.get_by_role("button", name="Leg de evaluatie vast").click()
    expect(page.get_by_role("status")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Doorgaan")).not_to_be_checked()
    page.get_by_role("button", name="Leg de evaluatie vast").click()
    page.goto(f"/begeleiding/{guided}")
    expect(page.get_by_text("Doorgaan", exact=True)).to_have_count(1)


def test_after_logging_out_the_back_button_shows_nothing_of_anybody(page, client):
    number = numbers_of(client, status="bemiddelbaar")[0]
    name = who_is(client, number)["naam"]
    enter(page, "consulent")
    page.goto(f"/kandidaten/{number}")
    expect(page.locator("main")).to_contain_text(name)
    page.get_by_role("button", name="Log uit").click()
    page.wait_for_url("**/inloggen")
    page.go_back()
    page.wait_for_load_state("load")
    expect(page.locator("body")).not_to_contain_text(name)


def test_of_two_tabs_the_second_is_told_and_keeps_what_was_typed(page, anybody):
    number = Town(anybody).candidate()["nummer"]
    enter(page, "consulent")
    other = page.context.new_page()
    for one in (page, other):
        one.goto(f"/kandidaten/{number}/plan")
        one.get_by_label("Betaalde arbeid").check()
    page.get_by_label("Volgende stap").fill("een dag meelopen")
    page.get_by_role("button", name="Leg het plan vast").click()
    expect(page.get_by_role("status")).to_be_visible()
    other.get_by_label("Volgende stap").fill("een brief schrijven")
    other.get_by_role("button", name="Leg het plan vast").click()
    expect(other.get_by_role("alert")).to_contain_text("Iemand heeft dit intussen gewijzigd")
    expect(other.get_by_label("Volgende stap")).to_have_value("een brief schrijven")
    other.get_by_role("button", name="Leg het plan vast").click()
    expect(other.get_by_text("een brief schrijven")).to_be_visible()
