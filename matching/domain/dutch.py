"""Days, hours and lists as a Dutch reader expects them."""

from collections.abc import Iterable
from datetime import date, datetime

from matching.domain.today import AMSTERDAM

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def day_text(day: date | None) -> str:
    """Write a day as "3 maart 2026"; None is "onbekend"."""
    return "onbekend" if day is None else f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_text(first: date, last: date | None) -> str:
    """Write from when to when: "3 maart 2026 tot en met 2 mei 2026", or without an end "vanaf 3 maart 2026"."""
    return f"{day_text(first)} tot en met {day_text(last)}" if last else f"vanaf {day_text(first)}, zonder einddatum"


def moment_text(at: datetime) -> str:
    """Write a moment as the clock in the Netherlands says it: "3 maart 2026 om 14:05"."""
    here = at.astimezone(AMSTERDAM)
    return f"{day_text(here.date())} om {here:%H:%M}"


def count_text(number: int) -> str:
    """Write a number with points: 13275 is "13.275"."""
    return f"{number:,}".replace(",", ".")


def hours_text(quarters: int) -> str:
    """Write a number of quarters of an hour as hours: 90 is "22,5 uur"."""
    return f"{quarters / 4:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " uur"


def euros_text(cents: int) -> str:
    """Write an amount: 147100 is "€ 1.471,00"."""
    return f"€ {count_text(cents // 100)},{cents % 100:02d}"


def listing(words: Iterable[str], last: str = "en") -> str:
    """Join words as "a, b en c"."""
    *head, tail = list(words) or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def clock_text(minute: int) -> str:
    """Write minutes after midnight as "22:00"; past 24 hours it is the next day's clock."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def counted(number: int, one: str, more: str) -> str:
    """Write a count with its noun: "1 plek", "3 plekken"."""
    return f"{number} {one if number == 1 else more}"
