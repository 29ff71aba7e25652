"""A colleague is away: who stands in is written down on a screen, and ends again."""

from datetime import timedelta

import httpx
import pytest
from logging_in import log_in, marks_on, people_of
from own_people import as_consulent
from playwright.sync_api import expect
from this_day import TODAY

pytestmark = pytest.mark.browser
NAME = "Harm Wiersema"


@pytest.fixture
def away(anybody):
    """The page of a colleague of the demo."""
    every = anybody.get("/v1/collegas", params={"omvang": 200}, headers=as_consulent()).json()["collegas"]
    return f"/beheer/collegas/{next(one['id'] for one in every if one['naam'] == NAME)}"


def test_the_beheerder_lets_a_colleague_stand_in_and_that_ends_today(plain, away):
    plain.goto("/inloggen")
    plain.locator('button[value^="beheerder:"]').first.click()
    plain.goto(away)
    who = plain.get_by_label("Wie vervangt?").locator("option").nth(1).inner_text().partition(",")[0]
    plain.get_by_label("Wie vervangt?").select_option(index=1)
    plain.get_by_label("Eerste dag").fill(TODAY.isoformat())
    plain.get_by_label("Laatste dag").fill((TODAY + timedelta(days=7)).isoformat())
    plain.get_by_role("button", name="Leg de vervanging vast").click()
    expect(plain.get_by_role("status")).to_contain_text("De vervanging is vastgelegd")
    expect(plain.get_by_text("vervangen", exact=True)).to_be_visible()
    expect(plain.get_by_role("row", name=who)).to_be_visible()
    plain.get_by_label("Wie vervangt?").select_option(index=2)
    plain.get_by_label("Eerste dag").fill((TODAY + timedelta(days=3)).isoformat())
    plain.get_by_role("button", name="Leg de vervanging vast").click()
    expect(plain.get_by_role("alert")).to_contain_text(f"{who} vervangt al vanaf")
    plain.get_by_role("button", name="Gaat niet door").click()
    expect(plain.get_by_role("status")).to_contain_text("is er vanaf vandaag weer zelf")
    expect(plain.get_by_text("aanwezig")).to_be_visible()


def test_a_wrong_telephone_is_said_beside_it_and_the_role_cannot_be_sent_along(client, away):
    log_in(client, "consulent")
    said = marks_on(client, away) | {"doe": "gegevens", "versie": version(client, away), "naam": NAME, "email": ""}
    wrong = client.post(away, data=said | {"telefoon": "bel maar"})
    assert (wrong.status_code, 'value="bel maar"' in wrong.text, "telefoon-fout" in wrong.text) == (400, True, True)
    done = client.post(away, data=said | marks_on(client, away) | {"telefoon": "050-5550199", "rol": "beheerder"})
    assert done.status_code == 303
    shown = client.get(f"/v1{away.removeprefix('/beheer')}", headers=as_consulent()).json()
    assert (shown["telefoon"], shown["rol"]) == ("050-5550199", "werkbegeleider")


def test_a_beheerder_ends_every_session_of_a_colleague_who_leaves_and_nobody_else_may(client, site, away):
    with httpx.Client(base_url=site, timeout=60) as theirs:
        codes = people_of(theirs, "werkbegeleider")
        log_in(theirs, "werkbegeleider", codes.index(f"werkbegeleider:{away.rpartition('/')[2]}"))
        assert theirs.get("/sessies").status_code == 200
        log_in(client, "consulent")
        assert "overal uit" not in client.get(away).text
        assert client.post(away, data=marks_on(client, away) | {"doe": "uitloggen"}).status_code == 403
        assert theirs.get("/begeleiding").status_code == 200
        log_in(client, "beheerder")
        assert client.post(away, data=marks_on(client, away) | {"doe": "uitloggen"}).status_code == 303
        assert f"{NAME} is nu nergens meer ingelogd" in client.get(away).text
        assert theirs.get("/begeleiding").status_code == 403  # who is nobody in the demo is its jobhunter


def test_nobody_stands_in_for_oneself_and_who_saw_an_older_version_is_told(client, away):
    log_in(client, "beheerder")
    said = marks_on(client, away) | {"doe": "vervanging", "van": TODAY.isoformat()}
    own = said | {"versie": version(client, away), "collega": away.rpartition("/")[2]}
    assert "Niemand vervangt zichzelf" in client.post(away, data=own).text
    other = client.get(away).text.partition('<option value="')[2].partition('<option value="')[2].partition('"')[0]
    late = client.post(away, data=said | marks_on(client, away) | {"versie": "0", "collega": other})
    assert (late.status_code, "Iemand heeft dit intussen gewijzigd" in late.text) == (412, True)


def test_a_new_colleague_is_written_down_and_told_under_which_id_they_log_in(plain):
    plain.goto("/inloggen")
    plain.locator('button[value^="beheerder:"]').first.click()
    plain.goto("/beheer/collegas")
    plain.get_by_role("link", name="Nieuwe collega").click()
    plain.get_by_label("Naam").fill("Zilla Nieuwland")
    plain.get_by_label("Rol").select_option("jobhunter")
    plain.get_by_label("Telefoon").fill("bel maar")
    plain.get_by_role("button", name="Leg de collega vast").click()
    expect(plain.get_by_role("alert")).to_contain_text("telefoon")
    expect(plain.get_by_label("Naam")).to_have_value("Zilla Nieuwland")
    plain.get_by_label("Telefoon").fill("050-5550123")
    plain.get_by_role("button", name="Leg de collega vast").click()
    expect(plain.get_by_role("status")).to_contain_text("Zilla Nieuwland is vastgelegd")
    expect(plain.locator("code")).to_have_text(plain.url.rpartition("/")[2])
    expect(plain.get_by_text("aanwezig")).to_be_visible()


def test_who_may_not_change_colleagues_registers_none(client):
    log_in(client, "auditor")
    assert client.get("/beheer/collegas/nieuw").status_code == 403
    assert "Nieuwe collega" not in client.get("/beheer/collegas").text


def version(client, page):
    return client.get(page).text.partition('name="versie" value="')[2].partition('"')[0]
