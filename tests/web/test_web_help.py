"""Help in context: on the page that it is about, and of pages that there are."""

import re

import pytest
from logging_in import log_in

from api.web.doors import DOORS
from api.web.help import HELP

SUMMARY = "Hulp bij deze bladzijde"


def test_help_is_about_pages_that_there_are_and_is_short_enough_to_read():
    assert HELP.keys() <= DOORS.keys()
    sentences = [one for said in HELP.values() for line in said for one in re.split(r"(?<=[.:?!]) ", line)]
    assert max(len(one.split()) for one in sentences) <= 20


@pytest.mark.parametrize(
    ("role", "path", "page"),
    [
        ("jobhunter", "/", "show_vacancies"),
        ("werkgever", "/werkgever", "show_own_work"),
        ("kandidaat", "/mijn", "show_self"),
    ],
)
def test_help_stands_on_its_page_and_on_no_page_without(client, role, path, page):
    log_in(client, role)
    text = client.get(path).text
    assert SUMMARY in text
    assert all(line in text for line in HELP[page])
    assert SUMMARY not in client.get("/regels").text
    assert SUMMARY not in client.get("/bestaat-niet").text
