"""Tables of a municipality of which each row holds for a time: read whole or not at all."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TypeVar

from matching.domain.dated_table import DatedRow
from matching.errors import Fault, InvalidInputError
from matching.exchange.csv_table import CsvTable

R = TypeVar("R", bound=DatedRow)
FaultsOf = Callable[..., Iterator[tuple[str, str, str]]]


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


def read_rows(path: Path, columns: tuple[str, ...], faults_of: FaultsOf) -> dict[int, tuple[str, ...]]:
    """Read the rows of a table by line; one faulty row refuses all of it.

    Args:
        faults_of: says of the cells of a row what is wrong: column, problem, and what passes.

    Raises:
        InvalidInputError: every faulty row: line, column, reason and what would pass.
    """
    if not path.is_file():
        expected = f"een CSV-bestand met de kolommen {', '.join(columns)}, gescheiden door ; of ,"
        raise InvalidInputError((Fault(str(path), "dit bestand is er niet", expected),))
    rows = {line: tuple(map(str.strip, row)) for line, row in CsvTable(path, columns).numbered_rows()}
    faults = [
        Fault(f"regel {line}, kolom {column}", problem, passes)
        for line, row in rows.items()
        for column, problem, passes in faults_of(*row)
    ]
    if faults:
        raise InvalidInputError(tuple(faults))
    return rows


def at_once(rows: Mapping[int, R]) -> Iterator[tuple[int, int, R, R]]:
    """Give every two lines that hold on one day: the earlier line, the later one, and what stands there."""
    for (earlier, other), (line, one) in combinations(rows.items(), 2):
        if one.overlaps(other):
            yield earlier, line, other, one
