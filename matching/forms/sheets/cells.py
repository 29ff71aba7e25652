"""One cell as a value and back. A cell forgives what people and spreadsheets do; what it cannot read it says."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from typing import Any

from matching.domain.dutch import MONTHS, listing
from matching.domain.tri import Tri
from matching.forms.spelling import word_key

EXCEL_DAY_0 = date(1899, 12, 30)
EXCEL_DAYS = range(10_000, 110_000)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_DUTCH = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: 0?0:00(?::00)?)?")
_SPOKEN = re.compile(r"(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SERIAL = re.compile(r"(\d{5,6})(?:[.,]0+)?")
_MONTH = {name: number for number, name in enumerate(MONTHS, 1)}
_MONTH |= {name[:3]: number for name, number in _MONTH.items()} | {"mrt": 3, "sept": 9}
_NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d{1,6})?")

Value = Any
"""What a cell holds, or a place in a document."""


@dataclass(frozen=True)
class Cell:
    """How one kind of cell is read and written.

    Attributes:
        read: raises ValueError with what would pass after "; wel ".
        write: gives the text that `read` makes the same value of.
    """

    read: Callable[[str], Any]
    write: Callable[[Any], str] = str


@lru_cache(maxsize=65536)
def day(text: str) -> date:
    """Read a day in one of the notations of people, or as the serial number of a spreadsheet.

    Raises:
        ValueError: it is no day.
    """
    try:
        return _day(text.lower())
    except (ValueError, KeyError):
        raise ValueError(
            f"'{text}' is geen datum die bestaat; wel bijvoorbeeld 2026-05-12, 12-05-2026 of 12 mei 2026"
        ) from None


def _day(text: str) -> date:
    if found := _ISO.fullmatch(text) or _DIGITS.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DUTCH.fullmatch(text):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if found := _SPOKEN.fullmatch(text):
        return date(int(found[3]), _MONTH[found[2]], int(found[1]))
    if (found := _SERIAL.fullmatch(text)) and int(found[1]) in EXCEL_DAYS:
        return EXCEL_DAY_0 + timedelta(days=int(found[1]))
    raise ValueError(text)


@lru_cache(maxsize=4096)
def number(text: str) -> Decimal:
    """Read a number with a comma or a point.

    Raises:
        ValueError: it is no number.
    """
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"'{text}' is geen getal; wel bijvoorbeeld 16 of 16,5")
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise ValueError(f"'{text}' is geen getal; wel bijvoorbeeld 16 of 16,5") from None


def whole(text: str) -> int:
    """Read a whole number; a spreadsheet may have made "16.0" of it.

    Raises:
        ValueError: it is no whole number.
    """
    value = number(text)
    if value != int(value):
        raise ValueError(f"'{text}' is geen geheel getal; wel bijvoorbeeld 16")
    return int(value)


def number_text(value: Decimal) -> str:
    """Write a number with a comma, without zeros at the end."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def cents(text: str) -> int:
    """Read an amount in euro as cents: "14,50" is 1450.

    Raises:
        ValueError: it is no amount.
    """
    value = number(text.replace("€", "").strip()) * 100
    if value != int(value):
        raise ValueError(f"'{text}' is geen bedrag in euro; wel bijvoorbeeld 14,50")
    return int(value)


def euros(value: int) -> str:
    """Write cents as euro: 1450 is "14,50"."""
    return f"{value // 100},{value % 100:02d}"


def key(text: str) -> str:
    """Give what every spelling of a code has in common, also that of JSON: "wilNiet", "wil niet" and "wil_niet"."""
    return word_key(text).replace("_", "")


def code(values: Collection[StrEnum] | type[StrEnum], also: Mapping[str, StrEnum] | None = None) -> Cell:
    """Make the cell of a closed list of words; capitals, accents, spaces and hyphens do not matter."""
    known: dict[str, StrEnum] = {key(value): value for value in values} | {
        key(text): value for text, value in (also or {}).items()
    }
    exact: dict[str, StrEnum] = {str(value): value for value in values}
    allowed = listing((str(value) for value in values), "of")

    def read(text: str) -> StrEnum:
        found = exact.get(text) or known.get(key(text))
        if found is None:
            raise ValueError(f"'{text}' kennen we hier niet; wel {allowed}")
        return found

    return Cell(read)


def boolean(text: str) -> bool:
    """Read a yes or a no.

    Raises:
        ValueError: it is neither.
    """
    answer = TRI.read(text)
    if not answer.is_known:
        raise ValueError(f"'{text}' is geen ja of nee; wel ja of nee")
    return bool(answer is Tri.JA)


_ANSWERS: Mapping[str, StrEnum] = {
    **dict.fromkeys(("j", "true", "1", "1.0", "x", "waar", "yes"), Tri.JA),
    **dict.fromkeys(("n", "false", "0", "0.0", "onwaar", "no"), Tri.NEE),
    **dict.fromkeys(("?", "leeg", "weet niet", "n.b."), Tri.ONBEKEND),
    "wil ik niet zeggen": Tri.WIL_NIET_ZEGGEN,
}
TEXT = Cell(str)
DAY = Cell(day)
WHOLE = Cell(whole)
NUMBER = Cell(number, number_text)
EURO = Cell(cents, euros)
TRI = code(Tri, _ANSWERS)
PLAIN_TRI = Cell(TRI.read, lambda answer: "" if answer is Tri.ONBEKEND else str(answer))
YES_NO = Cell(boolean, lambda value: "ja" if value else "nee")
