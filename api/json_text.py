"""JSON as we read it: strictly, so that two readers of one body never see two things."""

import json
from collections.abc import Iterator

import orjson

from api.faults import one_fault
from api.problems import ProblemError
from api.schemas.problem import Fout
from matching.forms.wording import pointer

DEEPEST = 32
EXACT = 2**53  # below this every whole number is a float of its own


def read_json(raw: bytes) -> object:
    """Read a body.

    Raises:
        ProblemError: 400; it is no JSON in UTF-8, names a key twice, or holds a character that no text has.
    """
    try:
        value = orjson.loads(raw)
        json.loads(raw, object_pairs_hook=_each_once, parse_int=str, parse_float=str)
        faults = tuple(_faults_of_text(value, ()))
    except orjson.JSONDecodeError as error:
        where = f"regel {error.lineno}, teken {error.colno}"
        raise _no_json(f"dit is geen JSON: {where}", "een object tussen accolades") from None
    except RecursionError:
        raise _no_json("dit is te diep genest", "een object zoals in openapi.json") from None
    except _TwiceError as error:
        raise _no_json(f"de sleutel '{error}' staat er twee keer", "elke sleutel één keer") from None
    if faults:
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", faults)
    return _with_whole_numbers(value)


def _with_whole_numbers(value: object) -> object:
    """Read 3.0 as 3: JSON has one kind of number, and a schema calls both an integer."""
    if isinstance(value, float) and value.is_integer() and abs(value) < EXACT:
        return int(value)
    if isinstance(value, dict):
        return {key: _with_whole_numbers(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_with_whole_numbers(member) for member in value]
    return value


class _TwiceError(Exception):
    """A key that stands twice in one object."""


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key[:60])
        found[key] = value
    return found


def _faults_of_text(value: object, steps: tuple[object, ...]) -> Iterator[Fout]:
    """Find the one character that a database cannot keep.

    Raises:
        RecursionError: objects and lists lie deeper in each other than anything we read.
    """
    if len(steps) > DEEPEST:
        raise RecursionError
    if isinstance(value, str) and "\0" in value:
        yield one_fault("body", pointer(steps), "teken", "hierin staat een teken dat niet mag (nul)", "gewone tekst")
    elif isinstance(value, dict):
        for key, member in value.items():
            yield from _faults_of_text(member, (*steps, key))
    elif isinstance(value, list):
        for number, member in enumerate(value):
            yield from _faults_of_text(member, (*steps, number))


def _no_json(problem: str, passes: str) -> ProblemError:
    fault = one_fault("body", "", "json", problem, passes)
    return ProblemError(400, "De body is geen geldige JSON.", (fault,))
