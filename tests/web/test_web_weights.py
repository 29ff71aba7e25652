"""The beheerder sees which weights there are and what others would do, before anybody decides on them."""

import re

import pytest
from logging_in import log_in, marks_on
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
PAGE = "/beheer/gewichten"


def test_the_beheerder_tries_other_weights_and_nothing_changes(plain):
    plain.goto("/inloggen")
    plain.locator('button[value^="beheerder:"]').first.click()
    plain.get_by_role("link", name="Welke gewichten er zijn").click()
    expect(plain.get_by_role("row", name="vacature-2026-11")).to_contain_text("in gebruik")
    for label, points in (("Vaardigheden", "10"), ("Interesse", "50")):
        plain.get_by_label(re.compile(f"^{label}", re.IGNORECASE)).fill(points)
    plain.get_by_role("button", name="Bekijk wat dit doet").click()
    expect(plain.get_by_role("heading", name="Wat deze gewichten doen")).to_be_visible()
    told = plain.get_by_role("status").inner_text()
    first, left, came = map(int, re.search(r"samen (\d+) .* (\d+) af .* (\d+) bij", told).groups())
    assert 0 <= left <= first
    assert left + came > 0
    assert "K-" not in plain.locator("main").inner_text()
    assert "interesse = 50" in plain.locator("pre").inner_text()
    plain.goto(PAGE)
    expect(plain.get_by_label(re.compile("^Interesse", re.IGNORECASE))).to_have_value("20")


def test_the_weights_in_use_change_nobody(client):
    log_in(client, "beheerder")
    shown = client.get(f"{PAGE}?werk=plek").text
    points = dict(re.findall(r'type="number" id="(\w+)" name="\w+" value="(\d+)"', shown))
    told = client.post(PAGE, data=marks_on(client, PAGE) | {"werk": "plek"} | points).text
    assert re.search(r"<strong>0 af</strong> en komen er <strong>0 bij</strong>", told)


def test_weights_that_are_not_a_hundred_together_are_refused_and_stay_typed(client):
    log_in(client, "beheerder")
    points = dict(re.findall(r'type="number" id="(\w+)" name="\w+" value="(\d+)"', client.get(PAGE).text))
    for wrong, says in (("41", "samen 101"), ("veel", "geen heel getal"), ("-5", "geen heel getal")):
        answer = client.post(PAGE, data=marks_on(client, PAGE) | points | {"werk": "vacature", "vaardigheden": wrong})
        assert (answer.status_code, says in answer.text, f'value="{wrong}"' in answer.text) == (400, True, True), wrong


def test_an_auditor_sees_the_weights_and_tries_none(client):
    log_in(client, "auditor")
    assert "Bekijk wat dit doet" not in client.get(PAGE).text
    assert client.post(PAGE, data=marks_on(client, "/regels")).status_code == 403
