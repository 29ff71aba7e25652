"""Columns of any table, by the names that its maker gave them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.tables.opening import open_table
from matching.exchange.tables.rows import Table


class OwnTable:
    """A table of which a few columns are read."""

    def __init__(self, path: Path, wanted: Sequence[str]) -> None:
        """Open it.

        Args:
            wanted: the names of the columns.

        Raises:
            InvalidInputError: the file cannot be read, or it has no such column, or more than one.
        """
        self._path = path
        self._table: Table = open_table(
            path, lambda cells: sum(name in [cell.strip() for cell in cells] for name in wanted)
        )
        self._places = [self._place(name) for name in wanted]

    def rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give the line of every row that is not empty, and what it says in the wanted columns.

        Raises:
            InvalidInputError: the file ends halfway.
        """
        for row in self._table.rows():
            yield row.line, tuple(row.cells[place].strip() for place in self._places)

    def fault(self, line: int, column: str, problem: str, passes: str) -> Fault:
        """Say what is wrong in a row."""
        return Fault(f"{self._path.name}, regel {line}, {column}", problem, passes)

    def _place(self, name: str) -> int:
        names = [cell.strip() for cell in self._table.header]
        if names.count(name) == 1:
            return names.index(name)
        problem = f"heeft twee of meer kolommen '{name}'" if name in names else f"heeft geen kolom '{name}'"
        raise InvalidInputError((Fault(self._path.name, problem, f"één kolom, een van: {', '.join(names)}"),))
