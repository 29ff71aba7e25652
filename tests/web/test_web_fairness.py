"""Who audits asks a day and reads what groups got; who may not, does not."""

import re

import pytest
from logging_in import log_in
from this_day import TODAY


@pytest.fixture
def auditor(client):
    log_in(client, "auditor")
    return client


def test_the_page_asks_a_day_first_and_makes_no_lists(auditor):
    page = auditor.get("/eerlijkheid")
    assert page.status_code == 200
    assert TODAY.isoformat() in page.text
    assert "<table" not in page.text


def test_an_audit_has_the_figures_of_the_api_and_a_chart_that_says_them_in_words(auditor):
    page = auditor.get("/eerlijkheid", params={"peildatum": TODAY.isoformat()}).text
    asked = auditor.get(
        "/v1/eerlijkheid", params={"peildatum": TODAY.isoformat()}, headers={"X-Passend-Rol": "auditor"}
    )
    found = asked.json()
    women = next(one for one in found["vergelijkingen"] if (one["maat"], one["groep"]) == ("niet_uitgesloten", "vrouw"))
    ratio = f"{women['verhouding']:.2f}".replace(".", ",")
    section = re.search(r'<section class="report" id="geslacht-niet_uitgesloten">.*?</section>', page, re.S)
    assert f'data-label="Verhouding">{ratio}<' in section[0]
    assert f"vrouw: {ratio}" in re.search(r"<title>(.*?)</title>", section[0])[1]
    assert page.count("Kijk hiernaar: ") == found["alarmen"]


def test_a_day_that_cannot_be_is_told_beside_the_field(auditor):
    for given, words in (("2199-01-01", "deze dag komt nog"), ("gisteren", "is geen dag")):
        page = auditor.get("/eerlijkheid", params={"peildatum": given})
        assert page.status_code == 400
        assert words in page.text.lower()


def test_a_consulent_may_not(client):
    log_in(client, "consulent")
    assert client.get("/eerlijkheid").status_code == 403
