"""A row of a table as it came in, and a table that gives its rows as often as one asks."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from matching.errors import Fault
from matching.exchange.tables.limits import LONGEST_CELL

Knows = Callable[[Sequence[str]], int]
"""Says of the cells of a first row how many of them are names of columns that we know."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row that is not empty.

    Attributes:
        line: as the user sees it: of the text file the line on which the row begins, of a spreadsheet the row.
        cells: as text, as many as the header has.
        faults: cells that cannot be read as they stand; `Fault.where` is the name of the column.
        surplus: cells beyond the header, kept so that they are not lost.
    """

    line: int
    cells: tuple[str, ...]
    faults: tuple[Fault, ...] = ()
    surplus: tuple[str, ...] = ()


class Table(Protocol):
    """A table of text with a header.

    Attributes:
        header: the names of the columns as they were written.
        notices: what one should know of how it was read, in Dutch.
    """

    @property
    def header(self) -> tuple[str, ...]: ...

    @property
    def notices(self) -> tuple[str, ...]: ...

    def rows(self) -> Iterator[TableRow]:
        """Give the rows from the first one on, without holding them.

        Raises:
            InvalidInputError: the file ends halfway, or cannot be read further.
        """
        ...


def cell_faults(header: Sequence[str], cells: Sequence[str]) -> Iterator[Fault]:
    """Name what makes the cells of a row unreadable."""
    surplus = [cell for cell in cells[len(header) :] if cell.strip()]
    if surplus:
        yield Fault(
            "rij",
            f"heeft {len(header) + len(surplus)} gevulde cellen of meer, en er zijn {len(header)} kolommen",
            "elke waarde in één cel; zet aanhalingstekens om een tekst met een scheidingsteken",
        )
    for name, cell in zip(header, cells, strict=False):
        if "\x00" in cell:
            yield Fault(name, "bevat een teken dat niet te lezen is (NUL)", "typ de tekst opnieuw")
        if len(cell) > LONGEST_CELL:
            yield Fault(name, f"heeft {len(cell)} tekens", f"een tekst van ten hoogste {LONGEST_CELL} tekens")


def table_row(line: int, header: Sequence[str], cells: Sequence[str], more: Iterable[Fault] = ()) -> TableRow:
    """Make a row with exactly as many cells as the header has.

    Args:
        more: what is wrong with it that its cells do not tell.
    """
    width = len(header)
    fitted = tuple(cells[:width]) + ("",) * (width - len(cells))
    surplus = tuple(cells[width:]) if is_filled(cells[width:]) else ()
    return TableRow(line, fitted, (*cell_faults(header, cells), *more), surplus)


def is_filled(cells: Sequence[str]) -> bool:
    """Whether there is anything in a row."""
    return any(cell and not cell.isspace() for cell in cells)
