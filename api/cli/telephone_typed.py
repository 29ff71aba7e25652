"""What is typed of a vacancy while the employer is on the telephone."""

from matching.errors import Fault, InvalidInputError

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


def hours_typed(typed: str) -> tuple[object, object]:
    """Read "24-32" or "24", the least and the most hours a week; what is no number is left to the form."""
    low, _, high = typed.partition("-")
    return _number(low), _number(high or low)


def _number(typed: str) -> object:
    return float(typed.replace(",", ".")) if typed.replace(",", "").replace(".", "").isdigit() else typed or None


def shift_typed(typed: str) -> dict[str, int]:
    """Read "ma 08:00-12:00"; an end before the start is the next day.

    Raises:
        InvalidInputError: it cannot be read.
    """
    try:
        day, _, times = typed.strip().partition(" ")
        start, end = (_minute(one) for one in times.strip().split("-"))
        weekday = DAYS.index(day.lower()) + 1
    except ValueError:
        fault = Fault("--dienst", f"'{typed}' is geen dienst", "'ma 08:00-12:00'")
        raise InvalidInputError((fault,)) from None
    return {"weekdag": weekday, "van": start, "tot": end if end > start else end + 1440}


def _minute(clock: str) -> int:
    hours, _, minutes = clock.strip().partition(":")
    return int(hours) * 60 + int(minutes or 0)
