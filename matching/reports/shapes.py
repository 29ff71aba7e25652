"""What a report is made of: tables of counts that know which of them add up."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

AMOUNT = "aantal"


class Counts(StrEnum):
    """What a figure counts; only a number of people or of their trajecten can point at somebody."""

    MENSEN = "mensen"
    PLAATSEN = "plaatsen"
    PLEKKEN = "plekken"
    DAGEN = "dagen"
    DOEL = "doel"  # laid down and public: never hidden
    KEREN = "keren"


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure.

    Attributes:
        value: None is not known.
        of: the cell in the same table of which it is a part, as "row.column"; "" has no denominator.
    """

    value: int | None
    counts: Counts = Counts.MENSEN
    of: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a cell for every column of its table."""

    code: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure that is its parts together; cells as "row.column", of another table as "table/row.column".

    With one part it says that two figures are the same one.

    Attributes:
        is_all: the parts are everything; else they leave something over that is not printed.
    """

    whole: str
    parts: tuple[str, ...]
    is_all: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a report.

    Attributes:
        columns: code and heading of each.
        sums: what adds up, beside what follows from `Cell.of`.
        notes: how it was counted, and what is not known.
    """

    code: str
    title: str
    rows: tuple[Row, ...]
    columns: tuple[tuple[str, str], ...] = ((AMOUNT, "aantal"),)
    sums: tuple[Sum, ...] = ()
    notes: tuple[str, ...] = ()

    def adding(self, *sums: Sum) -> "Table":
        """Give the table with more that adds up, such as that a figure is one of another table."""
        return replace(self, sums=(*self.sums, *sums))

    def cells(self) -> dict[str, Cell]:
        """Give every cell, by "row.column"."""
        return {
            f"{row.code}.{column}": cell
            for row in self.rows
            for (column, _), cell in zip(self.columns, row.cells, strict=True)
        }


@dataclass(frozen=True, slots=True)
class LetterFigure:
    """A figure of one of the letters, as it stood there.

    Attributes:
        letter: which letter, as requirements name it: S0 to S4.
        said: the words around it.
        day: its day as far as known: a year, a month or "onbekend".
    """

    report: str
    code: str
    label: str
    value: int
    of: int | None
    letter: str
    day: str
    said: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report of one day.

    Attributes:
        day: the reference date: everything up to and with this day is counted.
        position: where the ledger stood for what was known.
        position_on_day: where it stood at the end of `day`: with this, what was known then.
        version: of passend and of the numbers that the municipality set.
        letters: figures of the letters to compare with.
        remarks: what a reader has to know.
    """

    code: str
    title: str
    day: date
    position: int
    position_on_day: int
    version: str
    tables: tuple[Table, ...]
    letters: tuple[LetterFigure, ...] = ()
    remarks: tuple[str, ...] = ()


def same_as(cell: str, other: str) -> Sum:
    """Say that a figure is the same as one of another table, so that hiding one hides both."""
    return Sum(cell, (other,))


def lines(code: str, title: str, counted: dict[str, tuple[str, int]], whole: tuple[str, int], note: str = "") -> Table:
    """Make a table of parts that add up to a whole.

    Args:
        counted: label and number of each part, by code.
        whole: label and number of all of them together.
    """
    total = Row("totaal", whole[0], (Cell(whole[1]),))
    parts = [Row(key, label, (Cell(number, of=f"totaal.{AMOUNT}"),)) for key, (label, number) in counted.items()]
    adds = Sum(f"totaal.{AMOUNT}", tuple(f"{row.code}.{AMOUNT}" for row in parts))
    return Table(code, title, (total, *parts), sums=(adds,), notes=(note,) if note else ())


def share(code: str, label: str, part: int, of: str) -> Row:
    """Make a line that is a part of another line."""
    return Row(code, label, (Cell(part, of=f"{of}.{AMOUNT}"),))


def number(code: str, label: str, value: int | None, counts: Counts = Counts.MENSEN) -> Row:
    """Make a line of one figure."""
    return Row(code, label, (Cell(value, counts),))


def percentage(part: int, whole: int) -> int | None:
    """Give a share as a whole percentage, half rounded up (A-16); None of nothing."""
    return None if whole <= 0 else (200 * part + whole) // (2 * whole)
