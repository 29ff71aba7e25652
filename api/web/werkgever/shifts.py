"""Shifts (diensten) of a week in a form: a row for each pair of times, with the days on which it is worked."""

import re

from api.web.dagdelen import DAYS
from api.web.filled import Filled
from api.web.werkgever.fields import Json, Texts
from matching.domain.dutch import clock_text
from matching.errors import Fault, InvalidInputError

_DAY, _FROM, _TO = "dienst-dag-", "dienst-van-", "dienst-tot-"
_ROW = re.compile(rf"{_FROM}(\d{{1,3}})", re.ASCII)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)", re.ASCII)
_NUMBER = {code: number for number, (code, _) in enumerate(DAYS, 1)}
_MINUTES_A_DAY = 1440


def show(form: Json) -> Texts:
    """Give the rows of fields: one for each pair of times, in the order of the week."""
    fields: Texts = {}
    times = dict.fromkeys((one["van"], one["tot"]) for one in form["diensten"])
    for row, (start, end) in enumerate(times):
        days = {one["weekdag"] for one in form["diensten"] if (one["van"], one["tot"]) == (start, end)}
        fields[f"{_DAY}{row}"] = tuple(code for code, number in _NUMBER.items() if number in days)
        fields[f"{_FROM}{row}"] = (clock_text(start),)
        fields[f"{_TO}{row}"] = (clock_text(end % _MINUTES_A_DAY),)
    return fields


def rows(filled: Filled) -> range:
    """Number the rows of a form: to the last with something in it, and an empty one."""
    return range(max((row for row in _rows(filled) if _is_filled(filled, row)), default=-1) + 2)


def read(filled: Filled) -> Json:
    """Give the shifts as they were filled in; nothing when the form has no rows.

    Raises:
        InvalidInputError: of a row the days or a time are missing, or are none.
    """
    if not any(name.startswith(_FROM) for name in filled.values):
        return {}
    return {"diensten": [one for row in _rows(filled) if _is_filled(filled, row) for one in _shifts(filled, row)]}


def _shifts(filled: Filled, row: int) -> list[Json]:
    days = [_NUMBER[code] for code in filled.texts(f"{_DAY}{row}") if code in _NUMBER]
    start, end = (_minute(filled.text(f"{name}{row}")) for name in (_FROM, _TO))
    if not days or start is None or end is None:
        problem = "van een dienst ontbreekt een dag of een tijd"
        raise InvalidInputError((Fault("/diensten", problem, "een of meer dagen, en tijden zoals 07:00 en 15:30"),))
    until = end if end > start else end + _MINUTES_A_DAY
    return [{"weekdag": day, "van": start, "tot": until} for day in days]


def _rows(filled: Filled) -> list[int]:
    found = (_ROW.fullmatch(name) for name in filled.values)
    return sorted(int(match[1]) for match in found if match)


def _is_filled(filled: Filled, row: int) -> bool:
    return any(filled.text(f"{name}{row}") for name in (_DAY, _FROM, _TO))


def _minute(typed: str) -> int | None:
    """Read a time of the day as minutes after midnight, 0-1439; None when it is none."""
    found = _CLOCK.fullmatch(typed)
    return int(found[1]) * 60 + int(found[2]) if found else None
