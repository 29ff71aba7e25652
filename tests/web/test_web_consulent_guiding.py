"""A werkbegeleider and a jobcoach see their own people, say how it goes, and nothing else."""

import re

import pytest
from logging_in import log_in
from own_people import numbers_of, who_is
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_werkbegeleider_evaluates_and_marks_a_goal_as_achieved(plain):
    plain.goto("/inloggen")
    plain.locator("button[value^='werkbegeleider:']").first.click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Mijn begeleiding")
    assert plain.locator(".todo > li").count() >= 2
    people = plain.locator(".todo > li")
    plain.locator(".todo > li").filter(has_not_text=" 0 open").first.get_by_role("link").click()
    number = re.search(r"K-\d+", plain.get_by_role("heading", level=1).inner_text())[0]
    plain.get_by_label("Bijna").first.check()
    plain.get_by_label("Doorgaan").check()
    plain.get_by_role("button", name="Leg de evaluatie vast").click()
    expect(plain.get_by_role("status")).to_have_text("De evaluatie is vastgelegd.")
    before = plain.locator("aside .badge.good").count()
    plain.get_by_role("button", name=re.compile("^Behaald")).first.click()
    expect(plain.get_by_role("status")).to_contain_text("behaald.")
    assert plain.locator("aside .badge.good").count() == before + 1
    plain.get_by_role("link", name="Mijn begeleiding").first.click()
    expect(people.filter(has_text=number)).to_contain_text("Laatst gesproken op")


def test_an_evaluation_without_advice_is_asked_for_again(plain):
    plain.goto("/inloggen")
    plain.locator("button[value^='jobcoach:']").first.click()
    plain.locator(".todo a").first.click()
    plain.get_by_label("Datum van het gesprek").fill("2001-01-01")
    plain.get_by_label("Doorgaan").check()
    plain.get_by_role("button", name="Leg de evaluatie vast").click()
    expect(plain.get_by_role("alert")).to_contain_text("voor de start")
    expect(plain.get_by_label("Datum van het gesprek")).to_have_value("01-01-2001")


def test_a_jobcoach_sees_nobody_elses_people_and_no_name(client):
    log_in(client, "werkbegeleider")
    theirs = re.findall(r"/begeleiding/[0-9a-f-]{36}", client.get("/begeleiding").text)
    client.cookies.clear()
    log_in(client, "jobcoach")
    own = re.findall(r"/begeleiding/[0-9a-f-]{36}", client.get("/begeleiding").text)
    assert not set(own) & set(theirs)
    assert client.get(theirs[0]).status_code == 403
    page = client.get(own[0]).text
    number = re.search(r"K-\d+", page)[0]
    assert who_is(client, number)["naam"] not in page
    assert client.get(f"/kandidaten/{numbers_of(client)[0]}").status_code == 403
