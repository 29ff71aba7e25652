"""Logging in at a real provider, in a real browser: in, to work, away too long, and out again."""

import json
import re
import shutil
from datetime import timedelta

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from notepad import WRITTEN, lay_out
from playwright.sync_api import expect
from provider import Traveller, provider_running
from running_server import running

from matching.storage import sessions
from matching.storage.moment import now

pytestmark = pytest.mark.browser

PEOPLE = {
    "j-1": {"roles": ["jobhunter"]},
    "c-1": {"roles": ["consulent", "rapportage"]},
    "K-2001": {"roles": ["kandidaat"]},
    "w-1": {"roles": ["werkgever"], "organisatie": "W-4"},
    "niemand": {"roles": ["burgemeester", "systeem"]},
}


@pytest.fixture(scope="module")
def provider():
    with provider_running(people=PEOPLE) as started:
        yield started


@pytest.fixture(scope="module")
def locked(provider, furnished, tmp_path_factory):
    """The address of passend where one logs in at the provider."""
    directory = shutil.copytree(furnished, tmp_path_factory.mktemp("dicht") / "data")
    key = directory / "eigen.jwk"
    key.write_text(json.dumps(provider.key.as_dict(private=True)))
    own = {"login": "oidc", "issuer": provider.issuer, "client_key_file": key, "port": provider.port}
    with pytest.MonkeyPatch.context() as patch:
        lay_out(patch)
        with running(directory, **own, acr={"kandidaat": ["hoog"]}) as client:
            yield str(client.base_url)


@pytest.fixture
def new_browser(browser, locked):
    """Open a browser that nobody logged in with; as often as one likes."""
    opened = []

    def open_one():
        opened.append(browser.new_context(base_url=locked))
        return opened[-1].new_page()

    yield open_one
    for context in opened:
        context.close()


@pytest.fixture
def visitor(new_browser):
    return new_browser()


@pytest.fixture
def later(monkeypatch):
    """Let time pass, as far as sessions know."""

    def let_pass(**time):
        monkeypatch.setattr(sessions, "now", lambda: now() + timedelta(**time))

    return let_pass


def log_in(page, who):
    """Fill in the pages of the provider."""
    page.locator("input[name=login]").fill(who)
    page.locator("input[name=password]").fill("geheim")
    page.locator("button[type=submit]").click()
    page.get_by_role("button", name="Continue").click()


def cookie_of(page):
    return next(one for one in page.context.cookies() if one["name"] == "__Host-passend")


def heading(page):
    return page.get_by_role("heading", level=1)


def test_a_jobhunter_logs_in_and_comes_where_they_wanted_to_be(visitor, locked):
    visitor.goto("/vacatures/V-101?van=mail")
    before = cookie_of(visitor)["value"]
    log_in(visitor, "j-1")
    expect(visitor).to_have_url(f"{locked}/vacatures/V-101?van=mail")
    visitor.get_by_role("button", name="Maak ranglijst").click()
    expect(heading(visitor)).to_contain_text("Kandidaten voor")
    cookie = cookie_of(visitor)
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, True, "Lax", "/")
    assert cookie["value"] != before
    assert cookie["expires"] == -1


def test_somebody_with_two_roles_works_in_one_at_a_time(visitor, locked):
    visitor.goto("/vacatures/V-101")
    log_in(visitor, "c-1")
    visitor.get_by_role("button", name="Consulent").click()
    expect(visitor).to_have_url(f"{locked}/vacatures/V-101")
    visitor.get_by_role("link", name="Andere rol").click()
    visitor.get_by_role("button", name="Rapportage").click()
    visitor.goto("/vacatures/V-101")
    expect(visitor.locator("main")).to_contain_text("In de rol 'rapportage' mag u niet vacatures zien.")


def test_an_employer_sees_its_own_vacancies_only(visitor):
    visitor.goto("/regels")
    log_in(visitor, "w-1")
    expect(visitor.get_by_role("banner")).to_contain_text("Wijkbedrijf De Brug, werkgever")
    assert visitor.goto("/vacatures/V-101").status == 403
    expect(visitor.locator("main")).to_contain_text("Dit is van een andere werkgever")


def test_who_has_no_role_here_reads_whom_to_ask(visitor):
    visitor.goto("/")
    log_in(visitor, "niemand")
    expect(visitor.locator("main")).to_contain_text("u hebt geen rol in passend")
    visitor.goto("/regels")
    expect(visitor.locator("main")).to_contain_text("u hebt geen rol in passend")


def test_a_role_that_asks_a_stronger_log_in_is_not_given_for_a_weak_one(visitor):
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.goto("/")
    log_in(visitor, "K-2001")
    expect(visitor.locator("main")).to_contain_text("niet sterk genoeg")
    visitor.get_by_role("link", name="Log sterker in als kandidaat").click()
    expect(visitor.locator("main")).to_contain_text("niet sterk genoeg")  # this provider knows no stronger way
    assert len([url for url in asked if "acr_values=hoog" in url]) == 2


def test_logging_out_is_logging_out_at_the_provider_too(visitor, locked):
    visitor.goto("/")
    log_in(visitor, "j-1")
    old = cookie_of(visitor)
    visitor.get_by_role("button", name="Log uit").click()
    visitor.get_by_role("button", name="Yes, sign me out").click()
    expect(visitor).to_have_url(re.compile(f"{locked}/uitgelogd"))
    expect(heading(visitor)).to_have_text("U bent uitgelogd")
    visitor.context.add_cookies([old])  # whoever kept the cookie, has nothing
    visitor.goto("/")
    expect(visitor.locator("input[name=login]")).to_be_visible()


def test_logging_out_at_the_provider_is_logging_out_here(visitor, provider):
    visitor.goto("/regels")
    log_in(visitor, "j-1")
    expect(heading(visitor)).to_have_text("Regels")
    visitor.goto(f"{provider.issuer}/session/end")
    visitor.get_by_role("button", name="Yes, sign me out").click()
    visitor.wait_for_load_state()
    visitor.goto("/regels")
    expect(visitor.locator("input[name=login]")).to_be_visible()


def test_who_was_away_too_long_finds_back_what_they_typed(visitor, later, locked):
    visitor.goto("/kladblok")
    log_in(visitor, "j-1")
    later(minutes=29)
    visitor.reload()
    visitor.get_by_label("Tekst").fill("een half verhaal")
    later(minutes=29 + 31)
    visitor.get_by_role("button", name="Verstuur").click()
    expect(visitor.locator("main")).to_contain_text("U was te lang weg, of u bent ergens anders uitgelogd.")
    expect(visitor.locator("main")).to_contain_text("Wat u typte is bewaard.")
    visitor.get_by_role("main").get_by_role("link", name="Log in").click()
    expect(visitor).to_have_url(f"{locked}/kladblok")  # the provider still knew them
    expect(visitor.get_by_label("Tekst")).to_have_value("een half verhaal")
    visitor.get_by_role("button", name="Verstuur").click()
    visitor.wait_for_url("**/kladblok?nummer=*")
    assert WRITTEN[-1] == "een half verhaal"
    expect(visitor.get_by_label("Tekst")).to_have_value("")


def test_a_page_that_stays_open_goes_away_when_the_session_would_end_and_can_be_opened_again(visitor, later, locked):
    visitor.goto("/kladblok")
    log_in(visitor, "c-1")
    visitor.get_by_role("button", name="Consulent").click()
    answer = visitor.goto("/mensen?pagina=1")
    seconds, address = answer.headers["refresh"].split("; url=")
    assert (seconds, address) == ("1800", "/uitgelogd?terug=%2Fmensen%3Fpagina%3D1")
    assert "refresh" not in visitor.goto("/kladblok").headers  # what is being typed stays
    later(minutes=20)
    visitor.goto(address)
    expect(heading(visitor)).to_have_text("Deze bladzijde is gesloten")
    expect(visitor.get_by_role("banner")).not_to_contain_text("consulent")
    later(minutes=29)
    visitor.get_by_role("link", name="Ga terug naar de bladzijde").click()
    expect(visitor).to_have_url(f"{locked}/mensen?pagina=1")
    later(minutes=29 + 20)
    visitor.goto(address)  # that a page goes away is no sign of somebody
    later(minutes=29 + 31)
    assert httpx.get(f"{locked}/mensen", cookies=as_cookies(visitor)).headers["location"].startswith("/inloggen")
    assert "refresh" not in httpx.get(f"{locked}/uitgelogd?terug=//elders.example").headers
    assert 'href="/"' in httpx.get(f"{locked}/uitgelogd?terug=//elders.example").text


def test_at_a_provider_one_has_a_few_sessions_at_most_and_reads_how_many(visitor):
    visitor.goto("/sessies")
    log_in(visitor, "w-1")
    expect(visitor.locator("main")).to_contain_text("U kunt op 5 plekken tegelijk ingelogd zijn.")


def test_whatever_one_does_a_session_ends_after_ten_hours(visitor, later, locked):
    visitor.goto("/regels")
    log_in(visitor, "j-1")
    for minutes in range(25, 10 * 60, 25):
        later(minutes=minutes)
        assert httpx.get(f"{locked}/regels", cookies=as_cookies(visitor)).status_code == 200
    later(hours=10)
    assert httpx.get(f"{locked}/regels", cookies=as_cookies(visitor)).headers["location"].startswith("/inloggen")


def as_cookies(page):
    return {"__Host-passend": cookie_of(page)["value"]}


def test_what_the_provider_sent_back_counts_once_and_in_one_browser(locked):
    one, other = Traveller(), Traveller()
    address = one.sent_back(f"{locked}/regels", "j-1")
    other.get(f"{locked}/regels")
    for wrong in (address, address.replace("state=", "state=x"), f"{locked}/inloggen/terug"):
        assert "hoort niet bij deze browser" in other.get(wrong).text
    assert one.get(address).headers["location"] == "/regels"
    assert one.get(f"{locked}/regels").status_code == 200
    assert "is verlopen, of hoort niet" in one.get(address).text


def test_an_answer_in_the_name_of_another_provider_is_refused(locked):
    one = Traveller()
    address = one.sent_back(f"{locked}/regels", "j-1")
    answer = one.get(re.sub("iss=[^&]+", "iss=https%3A%2F%2Felders.example", address))
    assert answer.status_code == 400
    assert "een andere voorziening" in answer.text


def test_a_code_that_is_not_of_the_provider_lets_nobody_in(locked):
    one = Traveller()
    address = one.sent_back(f"{locked}/regels", "j-1")
    answer = one.get(re.sub("code=[^&]+", "code=verzonnen", address))
    assert answer.status_code == 400
    assert "kon u niet inloggen" in answer.text


def test_who_stops_logging_in_reads_what_to_do(visitor):
    visitor.goto("/")
    visitor.get_by_role("link", name="Cancel").click()
    expect(heading(visitor)).to_have_text("Log opnieuw in")
    expect(visitor.locator("main")).to_contain_text("U hebt het inloggen afgebroken")
    expect(visitor.get_by_role("main").get_by_role("link", name="Log in")).to_be_visible()


@pytest.mark.parametrize(
    "back", ["https://elders.example/", "//elders.example", "/%5Celders.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_site_after_logging_in(visitor, locked, back):
    visitor.goto(f"/inloggen?terug={back}")
    log_in(visitor, "j-1")
    expect(visitor).to_have_url(f"{locked}/")


def test_axe_finds_nothing_on_the_pages_around_logging_in_and_nothing_scrolls_sideways(browser, locked):
    with browser.new_context(base_url=locked, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto("/")
        log_in(page, "c-1")
        for path in ("/rol", "/inloggen/terug", "/uitgelogd", "/uitgelogd?terug=/regels"):
            page.goto(path)
            rules = {
                "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
            }
            assert Axe().run(page, options=rules).response["violations"] == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


@pytest.mark.parametrize("token", ["", "geen.geldig.token", "eyJhbGciOiJub25lIn0.e30."])
def test_a_message_of_logging_out_that_the_provider_did_not_sign_ends_nothing(locked, token):
    assert httpx.post(f"{locked}/inloggen/afmelding", data={"logout_token": token}).status_code == 400
