"""A filled-in example of a sheet, to be overwritten with one's own rows."""

import csv
from collections.abc import Iterator
from enum import StrEnum
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from matching.exchange.tables.spreadsheet_text import escaped
from matching.forms.sheets.column import One
from matching.forms.sheets.sheet import Sheet

EXPLANATION = "Uitleg"
_TEXT = "@"  # a column of text: a spreadsheet makes no days or numbers of what is typed there
_WIDEST = 40
_LONGEST_CHOICE = 255
LAST_CHOOSING_ROW = 5_000


def as_csv(sheet: Sheet) -> bytes:
    """Write the example as a CSV that a Dutch spreadsheet opens as it should."""
    written = StringIO(newline="")
    csv.writer(written, delimiter=";").writerows(_rows(sheet))
    return written.getvalue().encode("utf-8-sig")


def as_workbook(sheet: Sheet) -> bytes:
    """Write the example as a workbook; a second worksheet explains every column."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _fill(book.create_sheet(sheet.name), sheet)
    _explain(book.create_sheet(EXPLANATION), sheet)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def explained(sheet: Sheet) -> list[tuple[str, str, str, str]]:
    """Give of every column its name, whether it must be filled in, what goes in it, and its other names."""
    return [
        (
            column.name,
            "verplicht" if column.name in sheet.required else "",
            column.explanation,
            ", ".join(column.aliases),
        )
        for column in sheet.columns
    ]


def _rows(sheet: Sheet) -> list[list[str]]:
    names = [column.name for column in sheet.columns]
    return [names, *([escaped(example.get(name, "")) for name in names] for example in sheet.examples)]


def _fill(page: Worksheet, sheet: Sheet) -> None:
    rows = _rows(sheet)
    for row in rows:
        page.append(row)
    for number, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(number)
        page.column_dimensions[letter].number_format = _TEXT
        page.column_dimensions[letter].width = min(_WIDEST, 2 + max(len(row[number - 1]) for row in rows))
        for line in range(1, len(rows) + 1):
            page.cell(line, number).number_format = _TEXT
        page.cell(1, number).font = Font(bold=True)
        page.cell(1, number).comment = Comment(column.explanation, "passend")
    for name, words in _choices(sheet):
        choice = DataValidation("list", formula1=f'"{",".join(words)}"', errorStyle="warning", allow_blank=True)
        letter = get_column_letter(1 + [column.name for column in sheet.columns].index(name))
        choice.add(f"{letter}2:{letter}{LAST_CHOOSING_ROW}")
        page.add_data_validation(choice)
    page.freeze_panes = "A2"


def _choices(sheet: Sheet) -> Iterator[tuple[str, list[str]]]:
    """Give the columns that hold one word of a closed list, with the list; a spreadsheet takes 255 characters of it."""
    types = {info.alias or name: info.annotation for name, info in sheet.form.model_fields.items()}
    for holder in sheet.holders:
        if isinstance(holder, One):
            kind = types.get(holder.path[0])
            if len(holder.path) == 1 and isinstance(kind, type) and issubclass(kind, StrEnum):
                words = [str(word) for word in kind]
                if len(",".join(words)) < _LONGEST_CHOICE:
                    yield holder.column.name, words


def _explain(page: Worksheet, sheet: Sheet) -> None:
    page.append(("kolom", "", "uitleg", "ook goed als kolomnaam"))
    for row in explained(sheet):
        page.append(row)
    for letter, width in zip("ABCD", (28, 11, 90, 50), strict=True):
        page.column_dimensions[letter].width = width
    for cells in page.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=cell.row == 1)
    page.freeze_panes = "A2"
