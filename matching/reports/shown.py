"""A report as it is shown: small figures hidden, shares as numerator, denominator and percentage."""

from dataclasses import dataclass
from enum import StrEnum

from matching.domain.dutch import count_text
from matching.reports.shapes import Cell, Counts, LetterFigure, Report, Table, percentage
from matching.reports.suppression import LEAST, hidden_in

HIDDEN_NOTE = (
    f"Aantallen van 1 tot en met {LEAST - 1} mensen staan er niet, en ook niet waaruit die zijn uit te rekenen: "
    "'niet getoond'."
)


class Standing(StrEnum):
    """Whether a figure is there."""

    BEKEND = "bekend"
    NIET_GETOOND = "niet_getoond"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as it is shown.

    Attributes:
        value: None unless it is `bekend`.
        of: the denominator; None has none, or it is not shown.
        percentage: whole, half rounded up; None without a denominator.
    """

    value: int | None
    standing: Standing
    counts: Counts
    of: int | None = None
    percentage: int | None = None

    @property
    def text(self) -> str:
        """Write it as a Dutch reader expects."""
        if self.value is None:
            return "niet getoond" if self.standing is Standing.NIET_GETOOND else "onbekend"
        share = "" if not self.of else f" van {count_text(self.of)}"
        percent = "" if self.percentage is None else f" ({self.percentage}%)"
        return f"{count_text(self.value)}{share}{percent}"


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One line of a table as it is shown."""

    code: str
    label: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table as it is shown; see `Table`."""

    code: str
    title: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[ShownRow, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report as it is shown.

    Attributes:
        made: the report, for its day, position and version; its own tables are not shown.
    """

    made: Report
    tables: tuple[ShownTable, ...]
    remarks: tuple[str, ...]

    @property
    def letters(self) -> tuple[LetterFigure, ...]:
        """Figures of the letters to compare with: they were published, so none is hidden."""
        return self.made.letters


def shown(report: Report) -> ShownReport:
    """Show a report."""
    hidden = hidden_in(report.tables)
    tables = tuple(
        _shown_table(table, {cell for code, cell in hidden if code == table.code}) for table in report.tables
    )
    return ShownReport(report, tables, (*report.remarks, *((HIDDEN_NOTE,) if hidden else ())))


def _shown_table(table: Table, hidden: set[str]) -> ShownTable:
    cells = table.cells()
    rows = tuple(
        ShownRow(row.code, row.label, tuple(_figure(f"{row.code}.{name}", cells, hidden) for name, _ in table.columns))
        for row in table.rows
    )
    return ShownTable(table.code, table.title, table.columns, rows, table.notes)


def _figure(key: str, cells: dict[str, Cell], hidden: set[str]) -> Figure:
    cell = cells[key]
    if cell.value is None:
        return Figure(None, Standing.ONBEKEND, cell.counts)
    if key in hidden:
        return Figure(None, Standing.NIET_GETOOND, cell.counts)
    whole = cells[cell.of].value if cell.of and cell.of not in hidden else None
    percent = None if whole is None else percentage(cell.value, whole)
    return Figure(cell.value, Standing.BEKEND, cell.counts, whole, percent)
