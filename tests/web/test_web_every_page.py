"""Everybody can use every page in every state: axe finds nothing, also after dark, and nothing scrolls sideways."""

import pytest
from broken_page import WRONG, lay_out
from page_states import STATES, states_of
from page_table import MAY
from running_server import running
from usable import faults_of
from walked_people import people_and_work

from api.web.app import SCREENS

pytestmark = pytest.mark.browser
FILES = {"send_report_paper", "send_report_sheet", "send_all_kept_paper", "send_all_kept_data", "send_talk"}
FILES |= {"send_refused_rows", "send_example"}


@pytest.fixture(scope="module")
def filled(anybody):
    return people_and_work(anybody)


@pytest.fixture(scope="module")
def desk(browser, site):
    """One page for the whole walk."""
    with browser.new_context(base_url=site, viewport={"width": 1280, "height": 900}) as context:
        context.set_default_navigation_timeout(120_000)  # ms; what groups got is counted anew when it is asked
        yield context.new_page()


def enter(page, role):
    page.context.clear_cookies()
    if role:
        page.goto("/inloggen")
        page.locator(f"button[value^='{role}:']").first.click()


def press(page, name):
    """Send a form as it is, whatever the browser thinks of it."""
    page.evaluate("document.querySelectorAll('form').forEach(one => one.noValidate = true)")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    inside = page.locator("main") if name.endswith("#main") else page
    with page.expect_navigation():
        inside.get_by_role("button", name=name.removesuffix("#main"), exact=True).first.click()


@pytest.mark.parametrize("role", STATES)
def test_everybody_can_use_every_state(desk, filled, role):
    enter(desk, role)
    wrong, titles = {}, {}
    for state in states_of(role, **filled):
        assert desk.goto(state.address).status == state.status, state
        titles.setdefault(desk.title(), set()).add(state.address.partition("?")[0])
        if state.press:
            press(desk, state.press)
        if found := faults_of(desk):
            wrong[state] = found
    assert wrong == {}
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


@pytest.mark.parametrize("code", WRONG)
def test_everybody_can_use_what_is_shown_when_something_goes_wrong(browser, broken, code):
    with browser.new_context(base_url=broken) as context:
        page = context.new_page()
        assert page.goto(f"/stuk/{code}").status == int(code)
        assert faults_of(page) == []


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The address of a server of which some pages break down."""
    with pytest.MonkeyPatch.context() as patch:
        lay_out(patch)
        with running(tmp_path_factory.mktemp("stuk")) as client:
            yield str(client.base_url)


def test_the_walk_comes_by_every_page(filled):
    routes = [page for screen in SCREENS for page in screen.router.routes if "GET" in page.methods]
    walked = {state.address.partition("?")[0] for role in STATES for state in states_of(role, **filled)}
    missed = {page.name for page in routes if not any(page.path_regex.fullmatch(one) for one in walked)}
    assert missed & set(MAY) == FILES
