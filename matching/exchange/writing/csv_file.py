"""CSV as a Dutch spreadsheet opens it: UTF-8 with a mark, semicolons, and no cell that can be a formula."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from matching.exchange.tables.spreadsheet_text import escaped


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table, a row at a time."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow([escaped(name) for name in header])
        writer.writerows([escaped(cell) for cell in row] for row in rows)
