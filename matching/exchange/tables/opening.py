"""Opening a table, whatever it was written in."""

from pathlib import Path

from matching.exchange.tables.delimited import open_delimited
from matching.exchange.tables.limits import MOST_COLUMNS
from matching.exchange.tables.recognition import Format, recognise, refusal
from matching.exchange.tables.rows import Knows, Table
from matching.exchange.tables.workbook import open_workbook


def open_table(path: Path, knows: Knows) -> Table:
    """Open a CSV file or a workbook.

    Args:
        knows: counts the names of columns among the cells of a first row; decides on a delimiter and a worksheet.

    Raises:
        InvalidInputError: the file cannot be read; one fault that says what it is and what would pass.
    """
    is_workbook = recognise(path) is Format.WORKBOOK
    table: Table = open_workbook(path, knows) if is_workbook else open_delimited(path, knows)
    if len(table.header) > MOST_COLUMNS:
        raise refusal(path, f"heeft {len(table.header)} kolommen", f"ten hoogste {MOST_COLUMNS} kolommen")
    return table
