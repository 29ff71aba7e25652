"""A CSV file of somebody else, read by the names of its columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.tables.delimited import Delimited, open_delimited
from matching.exchange.tables.encoding import WINDOWS


@dataclass(frozen=True)
class CsvTable:
    """Some columns of a CSV file in UTF-8 with a header, whatever its delimiter.

    Attributes:
        columns: the names that are read, in the order in which rows give them.
    """

    path: Path
    columns: tuple[str, ...]

    def faults(self) -> tuple[Fault, ...]:
        """Tell which columns are not there, or that it is not in UTF-8."""
        if self._file.encoding == WINDOWS:
            return (Fault(self.path.name, "het bestand is niet te lezen als UTF-8", "een CSV-bestand in UTF-8"),)
        header = self._file.header
        missing = [name for name in self.columns if name not in header]
        if not missing:
            return ()
        problem = f"de kolom {' en '.join(missing)} ontbreekt; gevonden: {', '.join(header) or 'niets'}"
        return (Fault(self.path.name, problem, f"een eerste regel met de kolommen {', '.join(self.columns)}"),)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Give the cells of every row; a row that is too short has empty cells.

        Raises:
            InvalidInputError: a column is missing, or the file cannot be read to its end.
        """
        return (cells for _, cells in self.numbered_rows())

    def numbered_rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give the line on which a row begins, and its cells.

        Raises:
            InvalidInputError: a column is missing, or the file cannot be read to its end.
        """
        if faults := self.faults():
            raise InvalidInputError(faults)
        places = [self._file.header.index(name) for name in self.columns]
        for row in self._file.rows():
            yield row.line, tuple(row.cells[place] for place in places)

    @cached_property
    def _file(self) -> Delimited:
        return open_delimited(self.path, lambda header: sum(name in header for name in self.columns))
