"""Fields of JSON in words: their names with spaces, their values on one line, and nothing that is empty.

Ids are left out: they say nothing to the person, and the JSON has them.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from matching.domain.dutch import day_text
from matching.domain.today import AMSTERDAM

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CODE = re.compile(r"[a-z]+(_[a-z]+)+")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|/v1/\S*")
_EMPTY: tuple[object, ...] = (None, "", [], {})
_FACT = {"waarde", "bron", "waargenomenOp"}


def spaced(name: str) -> str:
    """Write the name of a field or a code as words: beschikbaarVanaf is "beschikbaar vanaf"."""
    return _CAPITAL.sub(" ", name).replace("_", " ").lower()


def flat(said: Mapping[str, Any], before: str = "") -> list[tuple[str, str]]:
    """Give every field that says something, with the names of the fields around it."""
    return [pair for name, value in said.items() for pair in _pairs(f"{before}{spaced(name)}", value)]


def _pairs(name: str, value: object) -> Iterator[tuple[str, str]]:
    if value in _EMPTY or (isinstance(value, str) and _ID.fullmatch(value)):
        return
    if isinstance(value, Mapping):
        yield from [(name, _fact(value))] if value.keys() >= _FACT else flat(value, f"{name}, ")
    elif isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
        for number, one in enumerate(value, 1):
            yield from _pairs(f"{name} {number}", one)
    else:
        yield name, _text(value)


def _fact(said: Mapping[str, Any]) -> str:
    """Write a fact as one line: what, from whom and of which day."""
    value, when = said["waarde"], said["waargenomenOp"]
    what = "; ".join(": ".join(pair) for pair in flat(value)) if isinstance(value, Mapping) else _text(value)
    confirmed = f", bevestigd op {_text(said['bevestigdOp'])}" if said.get("bevestigdOp") else ""
    return f"{what} (bron: {_text(said['bron'])}, {_text(when)}{confirmed})"


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_text(one) for one in value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if not isinstance(value, str):
        return str(value)
    if _MOMENT.fullmatch(value):
        return moment_text(value)
    if _DAY.fullmatch(value):
        return day_text(date.fromisoformat(value))
    return spaced(value) if _CODE.fullmatch(value) else value


def moment_text(written: str) -> str:
    """Write a moment of JSON as a day and an hour here."""
    here = datetime.fromisoformat(written).astimezone(AMSTERDAM)
    return f"{day_text(here.date())}, {here:%H:%M} uur"
