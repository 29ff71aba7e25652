"""A user's own travel times, read from CSV: van_pc4, naar_pc4, vervoermiddel, minuten."""

from dataclasses import dataclass
from pathlib import Path

from matching.domain.travel_table import TravelTable
from matching.domain.work import Transport
from matching.errors import Fault, InvalidInputError
from matching.exchange.csv_table import CsvTable
from matching.exchange.progress import Progress, silent

COLUMNS = ("van_pc4", "naar_pc4", "vervoermiddel", "minuten")
LONGEST = 600
Journey = tuple[str, str, Transport, int]


@dataclass(frozen=True)
class TravelTimesImport:
    """A travel table, with the number of rows it was made from."""

    table: TravelTable
    rows: int


def read_travel_times(path: Path, progress: Progress = silent) -> TravelTimesImport:
    """Read a table; one faulty row refuses all of it, so that nobody works with half a table.

    Raises:
        InvalidInputError: every faulty row: line, column, reason and what would pass.
    """
    if not path.is_file():
        raise InvalidInputError((Fault(str(path), "dit bestand is er niet", _expected()),))
    progress("reistijden lezen", 0, 1)
    read = {line: _journey(line, row) for line, row in CsvTable(path, COLUMNS).numbered_rows()}
    journeys = {line: result for line, result in read.items() if isinstance(result, tuple)}
    faults = tuple(fault for result in read.values() if isinstance(result, list) for fault in result)
    faults += _contradictions(journeys)
    if faults or not journeys:
        raise InvalidInputError(faults or (Fault(path.name, "er staat geen enkele reistijd in", _expected()),))
    progress("klaar", 1, 1)
    return TravelTimesImport(TravelTable.build("reistijden", journeys.values()), len(journeys))


def _expected() -> str:
    return f"een CSV-bestand met de kolommen {', '.join(COLUMNS)}, gescheiden door ; of ,"


def _journey(line: int, row: tuple[str, ...]) -> Journey | list[Fault]:
    """Read one row, or say everything that is wrong with it."""
    start, end, means, minutes = (cell.strip() for cell in row)
    faults = [
        Fault(f"regel {line}, kolom {column}", f"'{cell}' {problem}", passes)
        for column, cell, holds, problem, passes in (
            (COLUMNS[0], start, _is_pc4(start), "is geen postcode van vier cijfers", "bijvoorbeeld 9711"),
            (COLUMNS[1], end, _is_pc4(end), "is geen postcode van vier cijfers", "bijvoorbeeld 9711"),
            (COLUMNS[2], means, means in set(Transport), "is geen vervoermiddel", ", ".join(Transport)),
            (
                COLUMNS[3],
                minutes,
                _is_duration(minutes),
                "is geen reistijd",
                f"een heel getal van 0 tot en met {LONGEST}",
            ),
        )
        if not holds
    ]
    return faults or (start, end, Transport(means), int(minutes))


def _is_pc4(cell: str) -> bool:
    return len(cell) == 4 and cell.isascii() and cell.isdigit() and cell >= "1000"


def _is_duration(cell: str) -> bool:
    return len(cell) <= 4 and cell.isascii() and cell.isdigit() and int(cell) <= LONGEST


def _contradictions(journeys: dict[int, Journey]) -> tuple[Fault, ...]:
    """Name the lines that give another time for a journey than an earlier line."""
    first: dict[tuple[str, str, Transport], tuple[int, int]] = {}
    faults = []
    for line, (start, end, means, minutes) in journeys.items():
        earlier, said = first.setdefault((start, end, means), (line, minutes))
        if minutes != said:
            problem = f"'{minutes}' is een andere tijd voor dezelfde reis dan '{said}' op regel {earlier}"
            faults.append(Fault(f"regel {line}, kolom minuten", problem, "elke reis één keer"))
    return tuple(faults)
