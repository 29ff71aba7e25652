"""A CSV file of somebody else, read by the names of its columns."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from matching.errors import Fault, InvalidInputError


@dataclass(frozen=True)
class CsvTable:
    """Some columns of a CSV file with a header.

    Attributes:
        columns: the names that are read, in the order in which rows give them.
        delimiter: what stands between two cells.
    """

    path: Path
    columns: tuple[str, ...]
    delimiter: str = ","

    def faults(self) -> tuple[Fault, ...]:
        """Tell which columns are not there."""
        header = self._header()
        missing = [name for name in self.columns if name not in header]
        if not missing:
            return ()
        problem = f"de kolom {' en '.join(missing)} ontbreekt; gevonden: {', '.join(header) or 'niets'}"
        return (Fault(self.path.name, problem, f"een eerste regel met de kolommen {', '.join(self.columns)}"),)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Give the cells of every row; a row that is too short has empty cells.

        Raises:
            InvalidInputError: a column is missing, or the file is not text in UTF-8.
        """
        return (cells for _, cells in self.numbered_rows())

    def numbered_rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give the line on which a row ends, and its cells.

        Raises:
            InvalidInputError: a column is missing, or the file is not text in UTF-8.
        """
        if faults := self.faults():
            raise InvalidInputError(faults)
        places = [self._header().index(name) for name in self.columns]
        for line, cells in islice(_cells(self.path, self.delimiter), 1, None):
            yield line, tuple(cells[place] if place < len(cells) else "" for place in places)

    def _header(self) -> Sequence[str]:
        return next((cells for _, cells in _cells(self.path, self.delimiter)), [])


def _cells(path: Path, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Give the line and the cells of every row that is not empty."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter=delimiter)
            yield from ((reader.line_num, cells) for cells in reader if cells)
    except (UnicodeDecodeError, csv.Error) as error:
        raise InvalidInputError(
            (Fault(path.name, f"het bestand is niet te lezen: {error}", "een CSV-bestand in UTF-8"),)
        ) from error
