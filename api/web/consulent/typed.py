"""What people type as a day."""

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
