"""What is typed as an answer: short forms for what is asked most, JSON for all the rest."""

from collections.abc import Callable, Mapping
from typing import Any, get_args, get_origin

import orjson

from matching.domain.dutch import listing
from matching.domain.tri import Tri
from matching.errors import Fault, InvalidInputError
from matching.forms.profile import ProfileForm

_FIELDS = {str(info.alias or name): info for name, info in ProfileForm.model_fields.items()}
_NO_FACTS = ("wilNietZeggen", "volledig")


def tri_typed(said: str) -> Tri:
    """Read ja, nee or onbekend.

    Raises:
        InvalidInputError: it is another word.
    """
    try:
        return Tri(said)
    except ValueError:
        fault = Fault("antwoord", f"'{said}' klopt niet", listing([one.value for one in Tri], "of"))
        raise InvalidInputError((fault,)) from None


def facts_typed(field: str, said: str) -> dict[str, Any]:
    """Give a profile with one fact.

    Raises:
        InvalidInputError: a profile has no such field.
    """
    if field not in _FIELDS or field in _NO_FACTS:
        passes = listing(sorted(set(_FIELDS) - set(_NO_FACTS)), "of")
        raise InvalidInputError((Fault("vraag", f"'{field}' is geen vraag", passes),))
    fact = {"waarde": _SHORT[field](said) if field in _SHORT and "{" not in said else field_typed(said)}
    return {field: [fact] if _is_list(field) else fact}


def field_typed(said: str) -> object:
    """Give a value as JSON; what is no JSON is a text."""
    try:
        return orjson.loads(said)
    except orjson.JSONDecodeError:
        return said


def _is_list(field: str) -> bool:
    annotation = _FIELDS[field].annotation
    return get_origin(annotation) is tuple or any(get_origin(one) is tuple for one in get_args(annotation))


def _range(said: str) -> dict[str, object]:
    low, _, high = said.partition("-")
    return {"minimum": field_typed(low), "maximum": field_typed(high or low)}


def _has(key: str) -> Callable[[str], dict[str, object]]:
    """Make the reader of B=ja; without an answer it is a yes."""

    def read(said: str) -> dict[str, object]:
        name, _, answer = said.partition("=")
        return {key: name, "heeft": answer or Tri.JA.value}

    return read


_SHORT: Mapping[str, Callable[[str], dict[str, object]]] = {
    "uren": _range,
    "rijbewijzen": _has("categorie"),
    "vervoer": _has("soort"),
    "vaardigheden": _has("vaardigheid"),
}
