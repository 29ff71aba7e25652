"""Where somebody is logged in: seen by nobody else, and ended there from here."""

import re
from contextlib import ExitStack

import httpx
import pytest
from logging_in import log_in, marks_on

PAGE = "/sessies"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"
PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"


@pytest.fixture
def browsers(site):
    """Three browsers, on which nobody is logged in yet; none uses a connection again that the server may be closing."""
    fresh = httpx.Limits(max_keepalive_connections=0)
    with ExitStack() as opened:
        yield [
            opened.enter_context(httpx.Client(base_url=site, timeout=60, limits=fresh, headers={"User-Agent": agent}))
            for agent in (FIREFOX, PHONE, "een programma")
        ]


def references(client):
    return re.findall(r'name="welke" value="([0-9a-f]{16})"', client.get(PAGE).text)


def end(client, which):
    return client.post(PAGE, data=marks_on(client, PAGE) | {"welke": which})


def is_in(client):
    return client.get("/begeleiding").status_code == 200


def test_everybody_sees_where_they_are_logged_in_and_logs_out_there(browsers):
    here, phone, third = browsers
    for one in browsers:
        log_in(one, "jobcoach")
    assert end(here, "andere").status_code == 303  # whoever of the demo was here before
    log_in(phone, "jobcoach")
    page = here.get(PAGE).text
    assert ("Firefox op Windows" in page, "Chrome op Android" in page, "dit is deze sessie" in page) == (True,) * 3
    (reference,) = references(here)
    assert here.cookies["passend-demo"] not in page
    assert end(here, reference).status_code == 303
    assert "Die sessie is beëindigd." in here.get(PAGE).text
    assert [is_in(one) for one in browsers] == [True, False, False]
    log_in(third, "jobcoach")
    assert "Onbekende browser" in here.get(PAGE).text
    end(here, "andere")
    assert "U bent uitgelogd op 1 andere plek." in here.get(PAGE).text
    assert "U bent nergens anders ingelogd." in here.get(PAGE).text


def test_nobody_ends_a_session_of_somebody_else(browsers):
    mine, theirs, _ = browsers
    log_in(theirs, "jobcoach")
    again = httpx.Client(base_url=theirs.base_url)
    with again:
        log_in(again, "jobcoach")
        (reference, *_) = references(theirs)
        log_in(mine, "beheerder")
        assert reference not in mine.get(PAGE).text
        end(mine, reference)
        assert "Die sessie was al beëindigd." in mine.get(PAGE).text
        end(mine, "andere")
        assert is_in(again)
        assert is_in(theirs)
