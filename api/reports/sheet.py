"""A report for a spreadsheet: one line a figure."""

from collections.abc import Iterator
from pathlib import Path

from matching.exchange.writing.csv_file import write_csv
from matching.reports.letters import LETTERS
from matching.reports.shown import ShownReport, Standing

HEADER = (
    "rapportage",
    "peildatum",
    "stand_grootboek",
    "tabel",
    "regel",
    "omschrijving",
    "kolom",
    "wat",
    "aantal",
    "van",
    "procent",
    "bron",
)
_WORDS = {Standing.NIET_GETOOND: "niet getoond", Standing.ONBEKEND: "onbekend"}


def write_report(path: Path, report: ShownReport) -> None:
    """Write a report as CSV, as a Dutch spreadsheet opens it."""
    write_csv(path, HEADER, _lines(report))


def _lines(report: ShownReport) -> Iterator[list[str]]:
    made = report.made
    head = [made.code, made.day.isoformat(), str(made.position)]
    for table in report.tables:
        for row in table.rows:
            for (column, _), figure in zip(table.columns, row.figures, strict=True):
                value = _WORDS.get(figure.standing) or str(figure.value)
                share = [_number(figure.of), _number(figure.percentage)]
                yield [*head, table.code, row.code, row.label, column, figure.counts.value, value, *share, "passend"]
    for one in report.letters:
        source = f"{LETTERS[one.letter]}: {one.said}"
        yield [*head, "brieven", one.code, one.label, "aantal", "", str(one.value), _number(one.of), "", source]


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
