"""Whether a column of numbers holds bronnummers, or numbers that nobody may keep here."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from stdnum.nl import bsn

from matching.errors import Fault

FEWEST = 3
"""Of two numbers one cannot tell: both pass by chance in one of 121 files."""

_NINE = re.compile(r"\d{9}")
USE_INSTEAD = "een nummer uit uw eigen systeem, zoals het cliëntnummer; nooit het BSN"


class NumberColumns:
    """Counts, per column of numbers, how many of nine digits pass the test of a BSN.

    One in eleven does so by chance. When most do, they are what they look
    like. Source: UAVG 46 and the Wabb, law.md B.3.
    """

    def __init__(self, columns: Collection[str]) -> None:
        self._columns = tuple(columns)
        self._nine: Counter[str] = Counter()
        self._passing: Counter[str] = Counter()

    def count(self, cells: Mapping[str, str]) -> None:
        """Take note of one row."""
        for column in self._columns:
            number = cells.get(column, "").strip()
            if _NINE.fullmatch(number):
                self._nine[column] += 1
                self._passing[column] += bsn.is_valid(number)

    def faults(self, cells: Mapping[str, str]) -> Iterator[Fault]:
        """Refuse the numbers of a row that cannot be kept; the fault does not repeat them."""
        for column in self._columns:
            if self._holds_bsns(column) and bsn.is_valid(cells.get(column, "").strip()):
                counted = f"{self._passing[column]} van de {self._nine[column]} nummers van negen cijfers"
                problem = f"dit is een BSN, en dat bewaren wij niet: {counted} in deze kolom voldoen aan de proef voor"
                yield Fault(column, f"{problem} een BSN, en bij toeval is dat een op de elf", USE_INSTEAD)

    def notices(self) -> Iterator[str]:
        """Say of the columns that are taken for bronnummers how many of their numbers pass the test all the same."""
        for column in self._columns:
            if self._passing[column] and not self._holds_bsns(column):
                yield (
                    f"Kolom {column}: {self._passing[column]} van de {self._nine[column]} nummers van negen cijfers "
                    "voldoen aan de proef voor een BSN. Bij toeval is dat een op de elf; ze zijn gelezen als "
                    "bronnummer. Zijn het toch BSN's, gebruik dan " + USE_INSTEAD + "."
                )

    def _holds_bsns(self, column: str) -> bool:
        return self._passing[column] >= FEWEST and self._passing[column] * 2 > self._nine[column]
