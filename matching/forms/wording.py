"""What pydantic finds wrong, in Dutch: the problem, and what would pass."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from matching.forms.discretion import bsn_in

LONGEST_QUOTE = 60
_TEXT: Mapping[str, tuple[str, str]] = {
    "missing": ("dit ontbreekt", "vul het in"),
    "extra_forbidden": ("dit kennen we hier niet", "laat het weg of controleer de spelling"),
    "string_type": ("dit is geen tekst", "een tekst tussen aanhalingstekens"),
    "string_too_short": ("dit is te kort", "ten minste {min_length} teken(s)"),
    "string_too_long": ("dit is te lang", "ten hoogste {max_length} tekens"),
    "string_pattern_mismatch": ("dit heeft niet de goede vorm", "een tekst met de vorm {pattern}"),
    "string_unicode": ("dit is geen leesbare tekst", "een tekst in UTF-8"),
    "int_type": ("dit is geen geheel getal", "een geheel getal"),
    "int_parsing": ("dit is geen geheel getal", "een geheel getal"),
    "int_parsing_size": ("dit getal is te groot", "een kleiner getal"),
    "int_from_float": ("dit is geen geheel getal", "een geheel getal"),
    "float_type": ("dit is geen getal", "een getal, zoals 16 of 16.5"),
    "float_parsing": ("dit is geen getal", "een getal, zoals 16 of 16.5"),
    "finite_number": ("dit is geen getal", "een getal, zoals 16 of 16.5"),
    "decimal_type": ("dit is geen getal", "een getal, zoals 16 of 16.5"),
    "decimal_parsing": ("dit is geen getal", "een getal, zoals 16 of 16.5"),
    "decimal_max_digits": ("dit getal heeft te veel cijfers", "ten hoogste {max_digits} cijfers"),
    "decimal_max_places": ("dit getal heeft te veel cijfers achter de komma", "ten hoogste {decimal_places}"),
    "decimal_whole_digits": ("dit getal is te groot", "ten hoogste {whole_digits} cijfers voor de komma"),
    "multiple_of": ("dit getal past niet", "een veelvoud van {multiple_of}"),
    "greater_than": ("dit getal is te klein", "meer dan {gt}"),
    "greater_than_equal": ("dit is te klein of te vroeg", "{ge} of meer"),
    "less_than": ("dit getal is te groot", "minder dan {lt}"),
    "less_than_equal": ("dit is te groot of te laat", "{le} of minder"),
    "bool_type": ("dit is geen ja of nee", "true of false"),
    "bool_parsing": ("dit is geen ja of nee", "true of false"),
    "list_type": ("dit is geen lijst", "een lijst tussen vierkante haken"),
    "tuple_type": ("dit is geen lijst", "een lijst tussen vierkante haken"),
    "too_long": ("deze lijst is te lang", "ten hoogste {max_length}"),
    "too_short": ("deze lijst is te kort", "ten minste {min_length}"),
    "dict_type": ("dit is geen object", "een object tussen accolades"),
    "model_type": ("dit is geen object", "een object tussen accolades"),
    "model_attributes_type": ("dit is geen object", "een object tussen accolades"),
    "enum": ("dit kennen we hier niet", "{expected}"),
    "literal_error": ("dit kennen we hier niet", "{expected}"),
    "date_type": ("dit is geen datum", "een datum zoals 2026-11-22"),
    "date_parsing": ("dit is geen datum die bestaat", "een datum zoals 2026-11-22"),
    "date_from_datetime_parsing": ("dit is geen datum die bestaat", "een datum zoals 2026-11-22"),
    "date_from_datetime_inexact": ("dit is een moment, geen datum", "een datum zoals 2026-11-22"),
    "datetime_type": ("dit is geen moment", "een moment zoals 2026-11-22T09:30:00Z"),
    "datetime_parsing": ("dit is geen moment dat bestaat", "een moment zoals 2026-11-22T09:30:00Z"),
    "datetime_from_date_parsing": ("dit is geen moment dat bestaat", "een moment zoals 2026-11-22T09:30:00Z"),
    "timezone_aware": ("bij dit moment staat geen tijdzone", "een moment zoals 2026-11-22T09:30:00Z"),
    "uuid_type": ("dit is geen id", "een id zoals 4e1c9a52-0000-4000-8000-000000000001"),
    "uuid_parsing": ("dit is geen id", "een id zoals 4e1c9a52-0000-4000-8000-000000000001"),
    "none_required": ("dit moet leeg zijn", "null"),
    "json_invalid": ("dit is geen JSON", "een object tussen accolades"),
}
_UNKNOWN_TEXT = ("dit klopt niet", "zie openapi.json voor wat hier mag")
_QUOTED = ("enum", "literal_error", "date_parsing", "date_from_datetime_parsing", "decimal_parsing", "uuid_parsing")


def apart(errors: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Leave out what only follows from another error: a list is not too short because something in it is wrong."""
    for error in errors:
        is_of_a_list = error["type"] == "too_short" and isinstance(error["input"], list | tuple)
        if not is_of_a_list or len(error["input"]) < error["ctx"]["min_length"]:
            yield error


def words_of(error: Mapping[str, Any]) -> tuple[str, str]:
    """Say what is wrong in one error of pydantic, and what would pass.

    A validator of ours says both in one sentence, with "; wel " between them.
    """
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        problem, _, passes = str(context["error"]).partition("; wel ")
        return problem, passes
    problem, passes = _TEXT.get(_kind(error), _UNKNOWN_TEXT)
    if error["type"] in _QUOTED:
        problem = problem.replace("dit", _quote(error.get("input")), 1)
    return problem, passes.format(**context).replace("' or '", "' of '")


def _kind(error: Mapping[str, Any]) -> str:
    """Name the kind of an error; a length that is asked of a text after its own validators is one of a text."""
    kind = str(error["type"])
    of_text = f"string_{kind}"
    return of_text if isinstance(error.get("input"), str) and of_text in _TEXT else kind


def _quote(given: object) -> str:
    """Name what was given, if it is short and no number of a person."""
    if isinstance(given, str) and 0 < len(given) <= LONGEST_QUOTE and not bsn_in(given):
        return f"'{given}'"
    return "dit"


def pointer(steps: Sequence[object]) -> str:
    """Write a JSON pointer (RFC 6901); the empty text is the whole document."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)
