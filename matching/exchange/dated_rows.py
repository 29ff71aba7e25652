"""The two days of a row that holds for a time, as they stand in a table of a municipality: vanaf and tot."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import TypeVar

from matching.domain.dated_table import DatedRow

R = TypeVar("R", bound=DatedRow)


def day_of(text: str) -> date | None:
    """Read a day; None where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def day_faults(since: str, until: str) -> Iterator[tuple[str, str, str]]:
    """Say what is wrong with the days of a row: column, problem, and what passes."""
    first, last = day_of(since), day_of(until)
    if first is None:
        yield "vanaf", f"'{since}' is geen datum", "zoals 2027-01-01"
    if until and last is None:
        yield "tot", f"'{until}' is geen datum", "zoals 2027-12-31, of leeg"
    if first and last and last < first:
        yield "tot", f"'{until}' is voor '{since}'", f"{since} of later, of leeg"


def at_once(rows: Mapping[int, R]) -> Iterator[tuple[int, int, R, R]]:
    """Give every two lines that hold on one day: the earlier line, the later one, and what stands there."""
    for (earlier, other), (line, one) in combinations(rows.items(), 2):
        if one.overlaps(other):
            yield earlier, line, other, one
