"""The statutory minimum wage an hour, by date: a table that the municipality fills in; outside it nothing is known.

The percentages for young people are those of law.md B.2. An amount for somebody below 21 that is not in the table is
worked out from them, to a whole cent.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

from matching.errors import Fault, InvalidInputError

ADULT = 21
SHARES: Mapping[int, int] = {20: 800, 19: 600, 18: 500, 17: 395, 16: 345, 15: 300}
"""Thousandths of the adult wage, by age. Source: law.md B.2 (vertiadvies.nl)."""
APPRENTICE_SHARES: Mapping[int, int] = {20: 615, 19: 525, 18: 455}
"""The same for a leerbaan (bbl). Source: law.md B.1, sharper readings."""
COLUMNS = ("vanaf", "tot_en_met", "cent", "bron")
_SHIPPED = Path(__file__).with_suffix(".csv")


@dataclass(frozen=True, slots=True)
class WagePeriod:
    """What an adult earns at least, in these days.

    Attributes:
        cents: gross an hour, 21 and older, in euro cents.
        source: where the amount was found.
    """

    first: date
    last: date
    cents: int
    source: str

    def least_at(self, age: int, is_apprentice: bool = False) -> int:
        """Give the least wage an hour at an age, in cents; below fifteen that of 15."""
        if age >= ADULT:
            return self.cents
        shares = {**SHARES, **APPRENTICE_SHARES} if is_apprentice else SHARES
        return (self.cents * shares[max(age, min(shares))] + 500) // 1000

    def oldest_for(self, cents: int, is_apprentice: bool = False) -> int | None:
        """Give the oldest age that may be paid this wage; None when it is too low at every age."""
        ages = (age for age in range(ADULT, min(SHARES) - 1, -1) if self.least_at(age, is_apprentice) <= cents)
        return next(ages, None)


WageTable = tuple[WagePeriod, ...]


def wages_on(table: WageTable, day: date) -> WagePeriod | None:
    """Give the period that a day is in; None when the table says nothing of it."""
    return next((period for period in table if period.first <= day <= period.last), None)


@cache
def shipped_wages() -> WageTable:
    """Give the amounts that come with passend."""
    return read_wages(_SHIPPED)


def read_wages(file: Path) -> WageTable:
    """Read a table: a line per period, columns divided by `;`.

    Raises:
        InvalidInputError: it cannot be read, a line does not hold, or two periods overlap.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter=";"))
    except (OSError, UnicodeDecodeError):
        raise InvalidInputError(
            (Fault(str(file), "deze tabel kunnen wij niet lezen", "een bestand met CSV"),)
        ) from None
    periods = sorted((_period(row, line, file.name) for line, row in enumerate(rows, 2)), key=lambda one: one.first)
    for earlier, later in pairwise(periods):
        if later.first <= earlier.last:
            fault = Fault(
                file.name, f"de periodes vanaf {earlier.first} en {later.first} overlappen", "een periode per dag"
            )
            raise InvalidInputError((fault,))
    return tuple(periods)


def _period(row: Mapping[str, str], line: int, name: str) -> WagePeriod:
    try:
        first, last, cents = date.fromisoformat(row["vanaf"]), date.fromisoformat(row["tot_en_met"]), int(row["cent"])
        if last < first or cents <= 0:
            raise ValueError(cents)
        return WagePeriod(first, last, cents, row["bron"])
    except (KeyError, TypeError, ValueError):
        passes = f"de kolommen {', '.join(COLUMNS)}, zoals 2026-01-01;2026-06-30;1471;vertiadvies.nl"
        raise InvalidInputError((Fault(f"{name}, regel {line}", "deze regel klopt niet", passes),)) from None
