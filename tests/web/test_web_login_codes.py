"""A one-time code: a consulent prints it, a candidate comes in with it, once, as that person alone, and for a while."""

import json
import re
import shutil
from datetime import timedelta

import httpx
import pytest
from code_pages import code_for, given_code, try_code
from logging_in import log_in, marks_on
from own_people import as_consulent, consulent, numbers_of
from playwright.sync_api import expect
from provider import provider_running
from running_server import running

from matching.storage import sessions
from matching.storage.moment import now


@pytest.fixture(scope="module")
def numbers(anybody):
    return numbers_of(anybody, status="bemiddelbaar")


@pytest.fixture
def own(furnished, tmp_path):
    """A server of one's own, that starts with nobody counted."""
    with running(shutil.copytree(furnished, tmp_path / "data")) as client:
        yield client


def looks_at(client, number):
    found = client.get(f"/v1/kandidaten/{number}/inzage?lijsten=0", headers=as_consulent())
    assert found.status_code == 200, found.text
    return [one for one in found.json()["inzagelog"] if one["wat"].startswith("inlogcode")]


@pytest.mark.browser
def test_from_the_consulent_to_the_candidate_on_a_telephone_without_javascript(plain, browser, site, numbers):
    plain.goto("/inloggen")
    plain.locator("button[value^='consulent:']").first.click()
    plain.goto(f"/kandidaten/{numbers[2]}")
    plain.get_by_role("button", name="Maak een inlogcode").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Uw code om in te loggen")
    expect(plain.get_by_text("U mag iemand meenemen die u helpt")).to_be_visible()
    code = plain.locator(".one-time-code").inner_text()
    plain.emulate_media(media="print")
    expect(plain.get_by_text("U ziet deze code alleen nu")).to_be_hidden()
    expect(plain.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    assert plain.locator(".one-time-code").is_visible()
    with browser.new_context(base_url=site, java_script_enabled=False, viewport={"width": 390, "height": 844}) as own:
        page = own.new_page()
        page.goto("/code")
        page.get_by_label("Code van de brief").fill("22222222")
        page.get_by_role("button", name="Log in").click()
        expect(page.locator("#fouten")).to_contain_text("Deze code werkt niet")
        page.get_by_label("Code van de brief").fill(code.lower())
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Mijn pagina")
        expect(page.get_by_role("banner")).to_contain_text(f"{numbers[2]}, kandidaat")


def test_a_code_works_once_and_opens_the_own_page_only(own):
    mine, other = numbers_of(own, status="bemiddelbaar")[:2]
    code = given_code(own, mine)
    assert try_code(own, code).headers["location"] == "/mijn"
    assert mine in own.get("/mijn").text
    assert own.get(f"/kandidaten/{other}").status_code == 403
    assert own.get("/taken").status_code == 403
    assert try_code(own, code).status_code == 400
    told = looks_at(own, mine)
    assert [(one["wat"], one["rol"]) for one in told] == [
        ("inlogcode_gemaakt", "consulent"),
        ("inlogcode_gebruikt", "kandidaat"),
    ]
    assert code not in json.dumps(told)


def test_who_came_in_with_a_code_is_out_again_after_an_hour_whatever_they_do(own, monkeypatch):
    try_code(own, given_code(own, numbers_of(own, status="bemiddelbaar")[0]))
    for minutes, status in ((29, 200), (58, 200), (61, 303)):
        monkeypatch.setattr(sessions, "now", lambda passed=minutes: now() + timedelta(minutes=passed))
        assert own.get("/mijn").status_code == status


def test_a_code_that_is_withdrawn_or_replaced_opens_nothing_and_a_failed_try_is_kept(own):
    number = numbers_of(own, status="bemiddelbaar")[0]
    first = given_code(own, number)
    second = code_for(own, number)
    page = f"/kandidaten/{number}"
    assert "Trek de code in" in own.get(page).text
    assert try_code(own, first).status_code == 400
    log_in(own, "consulent")
    assert own.post(f"{page}/inlogcode/intrekken", data=marks_on(own, page)).headers["location"] == page
    assert "De inlogcode werkt niet meer." in own.get(page).text
    assert try_code(own, second).status_code == 400
    third = given_code(own, number)
    assert try_code(own, third[:-1] + ("2" if third[-1] != "2" else "3")).status_code == 400
    told = [(one["wat"], one["rol"]) for one in looks_at(own, number)]
    assert told[-2:] == [("inlogcode_gemaakt", "consulent"), ("inlogcode_mislukt", "kandidaat")]
    assert ("inlogcode_ingetrokken", "consulent") in told


def test_what_is_said_does_not_tell_whether_a_code_is_of_somebody(own):
    code = given_code(own, numbers_of(own, status="bemiddelbaar")[0])
    half_right = try_code(own, code[:-1] + ("2" if code[-1] != "2" else "3"))
    of_nobody = try_code(own, "2222-3333")

    def without_marks(answer):
        return re.sub(r'name="_(csrf|sleutel)" value="[^"]*"', "", answer.text)

    assert without_marks(half_right) == without_marks(of_nobody)
    assert code[:4] not in half_right.text


def test_only_ones_own_consulent_makes_a_code(own):
    mine = set(numbers_of(own))
    other = next(one for one in numbers_of(own, 1, status="bemiddelbaar") if one not in mine)
    log_in(own, "consulent")
    page = f"/kandidaten/{other}"
    assert "inlogcode" not in own.get(page).text
    refused = own.post(f"{page}/inlogcode", data=marks_on(own, "/mensen"))
    assert refused.status_code == 403
    assert "hoort niet bij u" in refused.text
    log_in(own, "jobhunter")
    assert own.post(f"/kandidaten/{sorted(mine)[0]}/inlogcode", data=marks_on(own, "/mensen")).status_code == 403


def test_over_http_the_answer_has_a_code_once_also_under_the_same_key(own):
    number = numbers_of(own, status="bemiddelbaar")[0]
    headers = as_consulent() | {"X-Passend-Actor": str(consulent(own)), "Idempotency-Key": "een-sleutel"}
    made = [own.post(f"/v1/kandidaten/{number}/inlogcodes", headers=headers) for _ in range(2)]
    assert [one.status_code for one in made] == [201, 201]
    first, second = (one.json() for one in made)
    assert first["code"] != second["code"]
    assert second["adres"].endswith("/code")
    assert try_code(own, first["code"]).status_code == 400
    assert try_code(own, second["code"]).status_code == 303
    third = own.post(f"/v1/kandidaten/{number}/inlogcodes", headers=headers | {"Idempotency-Key": "nog-een"}).json()
    assert own.delete(f"/v1/kandidaten/{number}/inlogcodes", headers=as_consulent()).status_code == 403
    assert own.delete(f"/v1/kandidaten/{number}/inlogcodes", headers=headers).status_code == 204
    assert try_code(own, third["code"]).status_code == 400
    for refused in (
        as_consulent(),
        {"X-Passend-Rol": "jobhunter"},
        {"X-Passend-Rol": "kandidaat", "X-Passend-Actor": number},
    ):
        assert own.post(f"/v1/kandidaten/{number}/inlogcodes", headers=refused).status_code == 403


def test_who_tries_many_codes_from_one_address_waits_and_then_the_right_one_waits_too(furnished, tmp_path):
    with running(shutil.copytree(furnished, tmp_path / "data"), login_codes_an_hour=3) as client:
        code = given_code(client, numbers_of(client, status="bemiddelbaar")[0])
        assert [try_code(client, f"222{n}-2222").status_code for n in range(2, 5)] == [400, 400, 400]
        slowed = try_code(client, code)
        assert slowed.status_code == 429
        assert "3 keer per uur" in slowed.text
        assert re.search(r"Wacht \d+ minuten", slowed.text)


@pytest.mark.parametrize(("acr", "may"), [({}, True), (["hoog"], False), (["hoog", "eenmalige-code"], True)])
def test_where_candidates_log_in_more_strongly_no_code_is_made_or_taken(furnished, tmp_path, acr, may):
    asked = {"kandidaat": acr} if acr else {}
    with running(shutil.copytree(furnished, tmp_path / "data"), acr=asked) as client:
        number = numbers_of(client, status="bemiddelbaar")[0]
        log_in(client, "consulent")
        page = f"/kandidaten/{number}"
        assert ("Maak een inlogcode" in client.get(page).text) is may
        made = client.post(f"{page}/inlogcode", data=marks_on(client, page))
        assert made.status_code == (200 if may else 409)
        assert ("Code van de brief" in client.get("/code").text) is may
        tried = try_code(client, "2222-2222")
        assert tried.status_code == (400 if may else 403)


def test_it_works_beside_a_provider_too(furnished, tmp_path):
    directory = shutil.copytree(furnished, tmp_path / "data")
    with running(directory) as client:
        number = numbers_of(client, status="bemiddelbaar")[0]
        code = given_code(client, number)
    with provider_running() as provider:
        own = {"login": "oidc", "issuer": provider.issuer, "port": provider.port}
        with running(directory, **own) as client, httpx.Client(base_url=client.base_url) as browser:
            asked = browser.get("/code")
            cookie = asked.headers["set-cookie"].partition(";")[0]
            marks = dict(re.findall(r'name="(_\w+)" value="([^"]*)"', asked.text))
            came = browser.post("/code", data=marks | {"code": code}, headers={"Cookie": cookie})
            assert (came.status_code, came.headers["location"]) == (303, "/mijn")
            session = came.headers["set-cookie"]
            assert session.startswith("__Host-passend=")
            page = browser.get("/mijn", headers={"Cookie": session.partition(";")[0]})
            assert f"{number}, kandidaat" in page.text
