"""Days as people type them: 31-12-2026, in a form and in an address; behind this door they are 2026-12-31."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, urlencode

from starlette.types import ASGIApp, Receive, Scope, Send

_DUTCH = re.compile(r"\s*(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4})\s*", re.ASCII)
_IN_ADDRESS = re.compile(rb"=\+*\d{1,2}(?:[-/.+]|%2F|%20)", re.IGNORECASE)


def day_read(text: str) -> str:
    """Give a Dutch day as 2026-12-31; any other text, and a day that is not in the calendar, as it is."""
    found = _DUTCH.fullmatch(text)
    if found is None:
        return text
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return text


def day_shown(text: str) -> str:
    """Give 2026-12-31 as 31-12-2026; any other text as it is."""
    try:
        return f"{date.fromisoformat(text):%d-%m-%Y}"
    except ValueError:
        return text


@dataclass(frozen=True)
class DaysInAddress:
    """Let a page read a day of an address that somebody typed in a form."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _IN_ADDRESS.search(scope.get("query_string", b"")):
            typed = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
            said = urlencode([(name, day_read(value)) for name, value in typed])
            scope = {**scope, "query_string": said.encode("latin-1")}
        await self.app(scope, receive, send)
