"""What pydantic and matching find wrong, as Dutch faults: the place, the problem, and what would pass."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from api.schemas.problem import Fout
from matching.errors import Fault

_TEXT: Mapping[str, tuple[str, str]] = {
    "missing": ("dit ontbreekt", "vul het in"),
    "extra_forbidden": ("dit kennen we hier niet", "laat het weg of controleer de spelling"),
    "string_type": ("dit is geen tekst", "een tekst tussen aanhalingstekens"),
    "string_too_short": ("dit is te kort", "ten minste {min_length} teken(s)"),
    "string_too_long": ("dit is te lang", "ten hoogste {max_length} tekens"),
    "string_pattern_mismatch": ("dit heeft niet de goede vorm", "een tekst met de vorm {pattern}"),
    "int_type": ("dit is geen geheel getal", "een geheel getal"),
    "int_parsing": ("dit is geen geheel getal", "een geheel getal"),
    "int_parsing_size": ("dit getal is te groot", "een kleiner getal"),
    "int_from_float": ("dit is geen geheel getal", "een geheel getal"),
    "float_type": ("dit is geen getal", "een getal, zoals 16 of 16.5"),
    "finite_number": ("dit is geen getal", "een getal, zoals 16 of 16.5"),
    "multiple_of": ("dit getal past niet", "een veelvoud van {multiple_of}"),
    "greater_than": ("dit getal is te klein", "meer dan {gt}"),
    "greater_than_equal": ("dit is te klein of te vroeg", "{ge} of meer"),
    "less_than": ("dit getal is te groot", "minder dan {lt}"),
    "less_than_equal": ("dit is te groot of te laat", "{le} of minder"),
    "bool_type": ("dit is geen ja of nee", "true of false"),
    "list_type": ("dit is geen lijst", "een lijst tussen vierkante haken"),
    "too_long": ("deze lijst is te lang", "ten hoogste {max_length}"),
    "model_type": ("dit is geen object", "een object tussen accolades"),
    "model_attributes_type": ("dit is geen object", "een object tussen accolades"),
    "date_type": ("dit is geen datum", "een datum zoals 2026-11-22"),
    "date_parsing": ("dit is geen datum die bestaat", "een datum zoals 2026-11-22"),
    "date_from_datetime_parsing": ("dit is geen datum die bestaat", "een datum zoals 2026-11-22"),
    "date_from_datetime_inexact": ("dit is een moment, geen datum", "een datum zoals 2026-11-22"),
}
_UNKNOWN_TEXT = ("dit klopt niet", "zie openapi.json voor wat hier mag")


def faults_of_body(errors: Iterable[Mapping[str, Any]]) -> list[Fout]:
    """Turn the errors of pydantic on a body into faults with a JSON pointer."""
    return [_fault(error, "body", pointer(error["loc"])) for error in errors]


def faults_of_parameters(errors: Iterable[Mapping[str, Any]]) -> list[Fout]:
    """Turn the errors of FastAPI on parameters into faults with their name."""
    return [_fault(e, str(e["loc"][0]), ".".join(str(step) for step in e["loc"][1:])) for e in errors]


def faults_of_input(faults: Iterable[Fault]) -> list[Fout]:
    """Turn the faults of matching into faults of the body."""
    return [
        {"plek": "body", "pointer": f.where, "code": "ongeldig", "probleem": f.problem, "goedIs": f.passes}
        for f in faults
    ]


def one_fault(place: str, where: str, code: str, problem: str, passes: str) -> Fout:
    """Make a single fault."""
    return {"plek": place, "pointer": where, "code": code, "probleem": problem, "goedIs": passes}


def pointer(steps: Sequence[object]) -> str:
    """Write a JSON pointer (RFC 6901); the empty text is the whole document."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)


def _fault(error: Mapping[str, Any], place: str, where: str) -> Fout:
    """Turn one error into a fault."""
    problem, passes = _words(error)
    return one_fault(place, where, str(error["type"]), problem, passes)


def _words(error: Mapping[str, Any]) -> tuple[str, str]:
    """Say what is wrong and what would pass."""
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        problem, _, passes = str(context["error"]).partition("; wel ")
        return problem, passes
    problem, passes = _TEXT.get(str(error["type"]), _UNKNOWN_TEXT)
    return problem, passes.format(**context)
