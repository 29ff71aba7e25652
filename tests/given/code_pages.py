"""One-time codes as the pages give them and take them."""

import re

from logging_in import log_in, marks_on

_SHOWN = re.compile(r'class="one-time-code">([^<]+)<')


def code_for(client, number) -> str:
    """Make a code for one's own candidate, as who is logged in."""
    page = f"/kandidaten/{number}"
    answer = client.post(f"{page}/inlogcode", data=marks_on(client, page))
    assert answer.status_code == 200, answer.text
    return _SHOWN.search(answer.text)[1]


def try_code(client, code):
    """Type a code, in a browser without a session."""
    client.cookies.clear()
    return client.post("/code", data=marks_on(client, "/code") | {"code": code})


def given_code(client, number) -> str:
    """Be the first consulent of the demo and make a code."""
    log_in(client, "consulent")
    return code_for(client, number)
