"""A candidate's page: what is known, what is planned, how much time is left, and what one can best ask now."""

import re

import pytest
from logging_in import log_in, marks_on
from own_people import as_consulent, numbers_of, somebody_elses, who_is
from playwright.sync_api import expect

from api.web.consulent.question_topics import topics_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def numbers(anybody):
    """Client numbers of the first consulent, of people in mediation."""
    return numbers_of(anybody, status="bemiddelbaar")


@pytest.fixture
def seat(plain, numbers):
    """The first consulent behind a screen without JavaScript."""
    plain.goto("/inloggen")
    plain.locator("button[value^='consulent:']").first.click()
    return plain


def test_of_own_people_one_sees_the_name_and_of_others_only_with_noodtoegang(client, numbers):
    other, known = somebody_elses(client)
    log_in(client, "consulent")
    assert who_is(client, numbers[0])["naam"] in client.get(f"/kandidaten/{numbers[0]}").text
    name = known["naam"]
    assert name not in client.get(f"/kandidaten/{other}").text
    path = f"/kandidaten/{other}?wie=ja"
    closed = client.get(path).text
    assert name not in closed
    assert "Vraag noodtoegang" in closed
    marks, form = marks_on(client, path), f"/kandidaten/{other}/noodtoegang"
    assert client.post(form, data=marks | {"reden": " "}).status_code == 400
    asked = client.post(form, data=marks | {"reden": "De kandidaat staat aan de balie."})
    assert (asked.status_code, asked.headers["location"]) == (303, path)
    assert name in client.get(path).text


def test_the_time_line_says_what_the_table_says_and_draws_the_maximum(client):
    found = client.get("/v1/plaatsingen", params={"omvang": 200}, headers=as_consulent()).json()["plaatsingen"]
    running = (one for one in found if one["status"] == "actief")
    with_maximum = next(one for one in running if one["instrument"] == "participatiebaan")
    log_in(client, "consulent")
    page = client.get(f"/kandidaten/{with_maximum['kandidaat']}").text
    assert re.search(r"van 24 maanden</strong> gebruikt van [^.]*participatiebaan", page)
    assert '<line class="limit"' in page
    assert f"/plaatsingen/{with_maximum['id']}" in page


def test_a_question_is_answered_on_the_spot_and_not_asked_again(seat, numbers):
    for number in numbers:
        seat.goto(f"/kandidaten/{number}/vragen")
        if seat.get_by_role("link", name="Op welke dagdelen kunt u werken?").count():
            break
    seat.get_by_role("link", name="Op welke dagdelen kunt u werken?").click()
    seat.get_by_label("maandag ochtend").check()
    seat.get_by_label("Dat weten we nog niet").check()
    seat.get_by_role("button", name="Leg vast").click()
    expect(seat.get_by_role("status")).to_contain_text("Vastgelegd.")
    seat.goto(f"/kandidaten/{number}/feiten")
    expect(seat.get_by_role("status")).to_have_count(0)
    expect(seat.get_by_text("ma ochtend (kandidaat zelf")).to_be_visible()


def test_an_answer_without_an_answer_is_asked_for_and_a_health_word_is_no_answer(client, numbers):
    log_in(client, "consulent")
    path = f"/kandidaten/{numbers[1]}/vragen"
    sent = marks_on(client, path, "") | {"aan": "kandidaat", "vraag": "Hoeveel uur per week wilt u werken?"}
    answer = client.post(path, data=sent)
    assert answer.status_code == 400
    assert "Kies een antwoord" in answer.text


def test_what_was_ticked_is_confirmed_today(seat, numbers):
    seat.goto(f"/kandidaten/{numbers[2]}/feiten")
    before = seat.get_by_text("bevestigd").count()
    boxes = seat.get_by_role("checkbox")
    boxes.nth(0).check()
    boxes.nth(1).check()
    seat.get_by_role("button", name="Bevestig wat is aangekruist").click()
    expect(seat.get_by_role("status")).to_have_text("2 feiten zijn vandaag bevestigd.")
    assert seat.get_by_text("bevestigd").count() >= before


def test_a_fact_is_corrected_with_who_said_it(seat, numbers):
    seat.goto(f"/kandidaten/{numbers[3]}/verbetering?over=uren")
    seat.get_by_label("Minimaal").fill("30")
    seat.get_by_label("Maximaal").fill("20")
    seat.get_by_role("button", name="Leg vast").click()
    expect(seat.get_by_role("alert")).to_be_visible()
    expect(seat.get_by_label("Minimaal")).to_have_value("30")
    seat.get_by_label("Maximaal").fill("34")
    seat.get_by_label("Wie zegt dit?").select_option("kandidaat")
    seat.get_by_role("button", name="Leg vast").click()
    expect(seat.get_by_text("30 tot 34 uur per week (kandidaat zelf")).to_be_visible()


def test_who_would_rather_not_say_it_is_not_asked_again(seat, numbers):
    seat.goto(f"/kandidaten/{numbers[4]}/verbetering?over=postcode")
    seat.get_by_role("button", name="Wil ik niet zeggen").click()
    expect(seat.get_by_role("heading", name="Wil dit niet zeggen")).to_be_visible()


def test_the_ladder_says_of_every_kind_of_place_whether_it_may(client, numbers):
    log_in(client, "consulent")
    page = client.get(f"/kandidaten/{numbers[0]}/plekken").text
    assert page.count("<h2>") == 14
    assert page.count("Regels en plekken") >= 12
    assert {"mag", "eerst vragen"} <= set(re.findall(r'badge \w+">([^<]+)</span>', page))


def test_almost_every_question_of_the_demo_has_a_form_of_its_own(client, numbers):
    asked = [
        (one["aan"], one["vraag"])
        for number in numbers[:12]
        for one in client.get(f"/v1/kandidaten/{number}/vragen", headers=as_consulent()).json()["vragen"]
    ]
    elsewhere = {"Wat wilt u leren?", "Mag de kandidaat in Nederland werken?"}
    assert {text for to, text in asked if not topics_of(to, text)} <= elsewhere


def test_a_plan_is_written_with_goals_and_a_next_step(seat, numbers):
    seat.goto(f"/kandidaten/{numbers[5]}/plan")
    seat.get_by_label("Betaalde arbeid").check()
    seat.get_by_label("Nieuwe leerdoelen").fill("op tijd komen\norders verzamelen")
    seat.get_by_label("Volgende stap").fill("hij heeft reuma")
    seat.get_by_role("button", name="Leg het plan vast").click()
    expect(seat.get_by_role("alert")).to_contain_text("gezondheid")
    expect(seat.get_by_label("Nieuwe leerdoelen")).to_have_value("op tijd komen\norders verzamelen")
    seat.get_by_label("Volgende stap").fill("een dag meelopen in het magazijn")
    seat.get_by_role("button", name="Leg het plan vast").click()
    expect(seat.get_by_role("status")).to_have_text("Het plan is vastgelegd.")
    expect(seat.get_by_text("orders verzamelen")).to_be_visible()
    expect(seat.get_by_text("een dag meelopen in het magazijn")).to_be_visible()
