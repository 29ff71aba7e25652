"""A day as it was typed in the address of a page."""

from datetime import date

from matching.errors import Fault, InvalidInputError


def day_of(typed: str, name: str) -> date | None:
    """Read a day; None when nothing was typed.

    Raises:
        InvalidInputError: it is no day.
    """
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise InvalidInputError((Fault(name, f"'{typed}' is geen dag", "een dag zoals 2026-12-31"),)) from None
