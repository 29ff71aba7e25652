"""The seats of a week: how many are free, and how many of those are for GON parties."""

import re

import pytest
from logging_in import log_in

pytestmark = pytest.mark.browser


def test_the_page_counts_as_the_api_does_with_gon_seats_apart(client):
    asked = {"van": "2026-11-23", "tot": "2026-11-29"}
    source = client.get("/v1/capaciteitsbronnen/C-1/bezetting", params=asked).json()["bronnen"][0]
    kinds = {kind["plaatssoort"]: kind["dagen"][0]["dagdelen"][0] for kind in source["soorten"]}
    log_in(client, "consulent")
    page = client.get("/plaatsen?van=2026-11-25").text
    assert "Week van 23 november 2026 tot en met 29 november 2026" in page
    first = re.search(r'data-label="Ochtend">(.*?)</td>', page, re.DOTALL)[1]
    numbers = [int(one) for one in re.findall(r"\d+", re.sub(r"<[^>]+>", " ", first))]
    general, kept = kinds["algemeen"], kinds["gon_partij"]
    free, most = general["vrij"], general["totaal"] - general["gereserveerd"]
    assert numbers == [free, most, kept["vrij"], kept["gereserveerd"]]
    assert "GON" in first


def test_one_week_on_is_one_press_away(plain):
    plain.goto("/plaatsen?van=2026-11-25")
    plain.get_by_role("link", name="Week later").click()
    assert plain.get_by_text("Week van 30 november 2026").is_visible()


def test_a_week_that_does_not_exist_is_told_kindly(client):
    assert client.get("/plaatsen?van=2026-13-01").status_code == 400
