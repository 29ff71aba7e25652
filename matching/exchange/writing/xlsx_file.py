"""XLSX: every cell is text, so that nothing becomes a formula, a number or a day of another year.

Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring): a sign that XML cannot hold is
written as _x000D_, and an underscore that would begin such a thing as _x005F_.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from matching.errors import Fault, InvalidInputError
from matching.exchange.tables.spreadsheet_text import escaped

MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
NARROWEST, WIDEST = 8, 60  # characters
ROWS_JUDGED = 100  # of which the cells decide how wide a column is
_STRANGE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_AS_CSV = "hetzelfde als CSV of JSON"


def write_xlsx(path: Path, title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table to one worksheet, a row at a time, below a header that stays in sight.

    Raises:
        InvalidInputError: there are more rows, or longer cells, than a worksheet can hold.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    source = iter(rows)
    first = list(islice(source, ROWS_JUDGED))
    sheet.freeze_panes = "A2"
    for place, width in enumerate(_widths(header, first), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    try:
        sheet.append([_bold(sheet, escaped(name)) for name in header])
        for line, row in enumerate(chain(first, source), start=2):
            _refuse_oversized(header, line, row)
            sheet.append([_cell(sheet, escaped(cell)) for cell in row])
    finally:
        sheet.close()
    book.save(path)


def _bold(sheet: WriteOnlyWorksheet, name: str) -> Cell:
    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: WriteOnlyWorksheet, text: str) -> Cell | str | None:
    """Give what becomes a cell of text, whatever it looks like; an empty one is no cell at all."""
    plain = _STRANGE.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text)
    if plain not in ERROR_CODES:
        return plain or None
    cell = WriteOnlyCell(sheet, plain)
    cell.data_type = "s"
    return cell


def _widths(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[int]:
    for place, name in enumerate(header):
        longest = max([len(name), *(len(row[place]) for row in rows)])
        yield min(max(longest + 2, NARROWEST), WIDEST)


def _refuse_oversized(header: Sequence[str], line: int, row: Sequence[str]) -> None:
    if line > MOST_ROWS:
        raise InvalidInputError((Fault("het werkblad", f"er passen ten hoogste {MOST_ROWS} rijen in", _AS_CSV),))
    for name, cell in zip(header, row, strict=True):
        if len(cell) >= LONGEST_CELL:
            problem = f"een cel van {len(cell)} tekens past niet in een werkblad"
            raise InvalidInputError((Fault(f"rij {line}, kolom {name}", problem, _AS_CSV),))
