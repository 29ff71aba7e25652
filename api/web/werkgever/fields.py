"""Fields of a form and the document of a vacancy: from one to the other, and back."""

from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from api.schemas.values import hours_as_typed
from api.web.filled import Filled
from matching.domain.demand import DemandKind
from matching.domain.words import CONDITIONS, LEVELS, WORKING_LEVELS, werksoort_text
from matching.domain.work import Occurrence, Werksoort

Json = dict[str, Any]
Texts = dict[str, tuple[str, ...]]

YES_NO = (("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Weet ik nog niet"))
KINDS = (
    (DemandKind.RIJBEWIJS, "Rijbewijs"),
    (DemandKind.CERTIFICAAT, "Certificaat"),
    (DemandKind.DIPLOMA, "Diploma"),
    (DemandKind.TAAL, "Taal"),
    (DemandKind.VAARDIGHEID, "Vaardigheid"),
)
WERKSOORTEN = tuple((one.value, werksoort_text(one).capitalize()) for one in Werksoort)
OCCURRING = tuple((one.value, words[0].upper() + words[1:]) for one, words in CONDITIONS.items())
DIPLOMA_LEVELS = tuple((str(level), words) for level, words in LEVELS.items() if level)

LEVELS_OF_WORK = tuple((str(level), words.capitalize()) for level, words in WORKING_LEVELS.items())


def shown(form: Json, *names: str) -> Texts:
    """Give fields of a vacancy as they stand in a form."""
    return {name: _texts(form[name]) for name in names if form[name] is not None}


def optional(filled: Filled, *names: str) -> Json:
    """Give fields as they were typed; what is empty is left out of the vacancy."""
    return {name: filled.text(name) or None for name in names}


def hours(filled: Filled, *names: str) -> Json:
    """Give hours as numbers where they are, else as typed, so that the fault names what was typed."""
    return {name: hours_as_typed(filled.text(name)) if filled.text(name) else None for name in names}


def whole(filled: Filled, name: str) -> int | str | None:
    """Give a whole number where it is one, else what was typed."""
    typed = filled.text(name)
    return int(typed) if typed.isascii() and typed.isdecimal() else typed or None


def cents(typed: str) -> int | str | None:
    """Give euros as cents where it is an amount, else what was typed."""
    try:
        amount = Decimal(typed.replace("€", "").strip().replace(",", ".")) * 100
    except InvalidOperation:
        return typed or None
    return int(amount) if amount.is_finite() and amount == int(amount) else typed


def euros(amount: int | None) -> str:
    """Write cents as euros; "" when it is not known."""
    return "" if amount is None else f"{amount // 100},{amount % 100:02}"


def lines(typed: str) -> list[str]:
    """Give each line that says something."""
    return [line.strip(" -•*\t") for line in typed.splitlines() if line.strip(" -•*\t")]


def conditions(filled: Filled) -> list[Json]:
    """Give what was ticked: it occurs, or it occurs and can be left out."""
    adaptable = filled.texts("aanpasbaar")
    ticked = dict.fromkeys((*filled.texts("komtVoor"), *adaptable))
    return [
        {"werkvoorwaarde": one, "voorkomen": Occurrence.AANPASBAAR if one in adaptable else Occurrence.KOMT_VOOR}
        for one in ticked
    ]


def occurring(form: Json, *occurrences: Occurrence) -> tuple[str, ...]:
    """Give the conditions of work that occur in one of these ways."""
    return tuple(one["werkvoorwaarde"] for one in form["werkvoorwaarden"] if one["voorkomen"] in occurrences)


def _texts(value: object) -> tuple[str, ...]:
    one: Callable[[Any], str] = lambda it: f"{it:g}" if isinstance(it, float) else str(it)  # noqa: E731
    return tuple(map(one, value)) if isinstance(value, Iterable) and not isinstance(value, str) else (one(value),)
