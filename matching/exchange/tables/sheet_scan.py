"""What a worksheet holds that its values do not tell: formulas, errors, and how far its cells reach.

Read from the XML itself before the sheet is opened. One cell in the far
corner would otherwise make the reader lay out a whole sheet of empty ones.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from matching.exchange.tables.limits import MOST_CELLS, MOST_ROWS

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,7})")
_ROW = re.compile(r"[1-9][0-9]{0,7}")


class UnreadableSheetError(Exception):
    """The XML of a sheet does not hold; the reason is Dutch."""


@dataclass
class SheetScan:
    """What was found in one worksheet.

    Attributes:
        last_row, last_column: counted from 1; 0 when there is no cell.
        formulas: per row (from 1) the columns (from 0).
        errors: per row and column what is shown there, such as "#N/A".
        merged: ranges of cells that are one, such as "B2:B4".
    """

    last_row: int = 0
    last_column: int = 0
    formulas: dict[int, list[int]] = field(default_factory=dict)
    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)


def scan(pieces: Iterable[bytes]) -> SheetScan:
    """Walk through the XML of a sheet.

    Raises:
        UnreadableSheetError: it is no XML, has a DOCTYPE, or its cells reach too far.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    walk = _Walk(parser)
    try:
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise UnreadableSheetError("is beschadigd") from error
    return walk.found


class _Walk:
    """The handlers of one walk; text is listened to inside a cell with an error only, because that is slow."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.found = SheetScan()
        self._parser = parser
        self._row = 0
        self._column = -1
        self._error_at = (0, 0)
        parser.StartElementHandler = self._start
        parser.StartDoctypeDeclHandler = refuse_doctype

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._cell(attributes)
        elif tag == "f":
            self.found.formulas.setdefault(self._row, []).append(self._column)
        elif tag == "row":
            number = attributes.get("r", "")
            self._row = int(number) if _ROW.fullmatch(number) else self._row + 1
            self._column = -1
        elif tag == "mergeCell":
            self.found.merged.append(attributes.get("ref", ""))

    def _cell(self, attributes: dict[str, str]) -> None:
        """Take note of a cell; without a reference it stands after the one before."""
        place = _REFERENCE.fullmatch(attributes.get("r", ""))
        if place:
            self._column, self._row = column_number(place[1]), int(place[2])
        else:
            self._column += 1
        self._reach(max(self.found.last_row, self._row), max(self.found.last_column, self._column + 1))
        if attributes.get("t") == "e":
            self._error_at = (self._row, self._column)
            self.found.errors.setdefault(self._row, {})[self._column] = ""
            self._parser.CharacterDataHandler = self._error
            self._parser.EndElementHandler = self._end

    def _error(self, text: str) -> None:
        row, column = self._error_at
        self.found.errors[row][column] += text

    def _end(self, name: str) -> None:
        if name.rpartition(" ")[2] == "c":
            self._parser.CharacterDataHandler = self._parser.EndElementHandler = None

    def _reach(self, rows: int, columns: int) -> None:
        self.found.last_row, self.found.last_column = rows, columns
        if rows > MOST_ROWS or rows * columns > MOST_CELLS:
            raise UnreadableSheetError(f"loopt door tot rij {rows} en kolom {column_letters(columns - 1)}")


def refuse_doctype(*_: object) -> None:
    """Refuse what declares a type of its own, and with it entities that grow without end or name files.

    Raises:
        UnreadableSheetError: always.
    """
    raise UnreadableSheetError("heeft een DOCTYPE, en dat hoort niet in een werkmap")


def column_letters(column: int) -> str:
    """Name a column as a spreadsheet does: 0 is A, 27 is AB."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Give the place of a column: A is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
