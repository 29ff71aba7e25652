"""What people type as a day or a number."""

from datetime import date

from matching.errors import Fault, InvalidInputError


def day_typed(text: str, where: str = "/datum") -> date | None:
    """Read a day as a browser sends it; None when nothing was typed.

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
