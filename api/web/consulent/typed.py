"""What people type as a day, an amount or a number."""

import re
from datetime import date

from matching.errors import Fault, InvalidInputError

_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](\d{2}))?", re.ASCII)


def day_typed(text: str, where: str = "/datum") -> date | None:
    """Read a day as a page gives it; None when nothing was typed.

    Raises:
        InvalidInputError: it is no day.
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidInputError((Fault(where, f"'{text}' is geen dag", "bijvoorbeeld 2026-11-27"),)) from None


def int_typed(text: str) -> int:
    """Read a number that our own page wrote; 0 when it is none, which is no version and no half-year."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def cents_typed(text: str) -> int | None:
    """Read an amount in euros as people type it: 1800, 1.800 and 49,95; None when it is none."""
    found = _AMOUNT.fullmatch(text.removeprefix("€").strip())
    return None if found is None else int(found[1].replace(".", "")) * 100 + int(found[2] or 0)
