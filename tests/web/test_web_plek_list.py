"""Who fits this werkleerplek, on a screen: the same list as of a vacancy, and on to a voordracht."""

import re

import pytest
from logging_in import log_in, marks_on
from playwright.sync_api import expect
from usable import assert_usable

pytestmark = pytest.mark.browser
PLEK = "/plekken/P-1"


def test_a_jobhunter_makes_the_list_of_a_plek_explains_one_and_puts_somebody_forward(page):
    page.goto(PLEK)
    page.get_by_role("button", name="Maak ranglijst").click()
    page.wait_for_url("**/ranglijsten/*", wait_until="load")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kandidaten voor")
    expect(page.get_by_role("navigation", name="Kruimelpad")).to_contain_text("P-1")
    expect(page.get_by_text("Bel over de plek")).to_be_visible()
    expect(page.get_by_role("link", name="Wat als de werkgever iets verandert?")).to_have_count(0)
    assert_usable(page)
    page.get_by_role("navigation", name="Lijsten").get_by_role("link", name="Eerst vragen").click()
    page.get_by_label("Kan op tijd beginnen").check()
    expect(page.get_by_text("Gefilterd:")).to_be_visible()
    page.get_by_role("link", name="P-1", exact=True).first.click()
    expect(page.get_by_role("heading", name="Uw laatste lijsten")).to_be_visible()


def test_somebody_of_the_list_of_a_plek_is_put_forward_and_found_back_at_the_plek(client):
    log_in(client, "consulent")
    made = client.post(f"{PLEK}/ranglijsten", data=marks_on(client, PLEK)).headers["location"]
    person = re.search(r'<h3 id="k\d+">(K-\d+)<', client.get(f"{made}?lijst=uitvragen").text)[1]
    page = f"{made}/kandidaten/{person}"
    shown = client.get(page).text
    assert "(P-1)" in shown
    said = marks_on(client, page) | {"reden": "deze plek past bij het plan"}
    begun = client.post(f"{page}/voordracht", data=said)
    assert begun.status_code == 303, begun.text
    life = client.get(begun.headers["location"]).text
    assert f'href="{PLEK}/voordrachten"' in life
    assert f'href="{begun.headers["location"]}"' in client.get(f"{PLEK}/voordrachten").text


def test_who_may_not_rank_sees_the_plek_without_the_button(client):
    log_in(client, "werkbegeleider")
    assert "Maak ranglijst" not in client.get(PLEK).text
    assert client.post(f"{PLEK}/ranglijsten", data=marks_on(client, "/regels")).status_code == 403
