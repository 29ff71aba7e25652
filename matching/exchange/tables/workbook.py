"""XLSX: the first visible worksheet whose first row has our columns."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetMetadata, SheetTypeEnum
from python_calamine import SheetVisibleEnum as Visible

from matching.domain.dutch import listing
from matching.errors import Fault
from matching.exchange.tables.announced import refuse_boasts
from matching.exchange.tables.cell_text import cell_text
from matching.exchange.tables.limits import MOST_COLUMNS
from matching.exchange.tables.recognition import refusal
from matching.exchange.tables.rows import Knows, TableRow, is_filled, table_row
from matching.exchange.tables.sheet_scan import SheetScan, UnreadableSheetError, column_letters, scan
from matching.exchange.tables.unpacking import Package

_NAMESPACES = {
    "main": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "strict": "http://purl.oclc.org/ooxml/spreadsheetml/main",
}
_RELATION_ID = re.compile(r"\{http://[^}]*/relationships\}id")
_TARGETS = "xl/_rels/workbook.xml.rels"
_NAMING_SHEETS = ("xl/workbook.xml", _TARGETS)


@dataclass(frozen=True)
class Worksheet:
    """One worksheet of a workbook."""

    path: Path
    sheet: CalamineSheet
    scan: SheetScan
    notices: tuple[str, ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The first row that is not empty, from column A on."""
        return tuple(cell.strip() for cell in next((cells for _, cells in self._filled()), []))

    def rows(self) -> Iterator[TableRow]:
        """Give every row after the header; see `Table`."""
        header, filled = self.header, self._filled()
        next(filled, None)
        for line, cells in filled:
            yield table_row(line, header, cells, self._faults(header, line))

    def _filled(self) -> Iterator[tuple[int, list[str]]]:
        before = [""] * (self.sheet.start[1] if self.sheet.start else 0)
        for line, values in enumerate(self.sheet.iter_rows(), start=1):
            cells = before + [cell_text(value) for value in values]
            for column, shown in self.scan.errors.get(line, {}).items():
                cells[column:column] = [""] * (column + 1 - len(cells))
                cells[column] = shown
            if is_filled(cells):
                yield line, cells

    def _faults(self, header: Sequence[str], line: int) -> Iterator[Fault]:
        formulas = self.scan.formulas.get(line, [])
        for column in formulas:
            if column < len(header):
                problem = f"heeft in cel {column_letters(column)}{line} een formule"
                yield Fault(header[column], problem, "de waarde zelf: kopieer de cel en kies 'Plakken als waarde'")
        for column, shown in self.scan.errors.get(line, {}).items():
            if column < len(header) and column not in formulas:
                problem = f"heeft in cel {column_letters(column)}{line} een foutwaarde ({shown})"
                yield Fault(header[column], problem, "de waarde zelf, of een lege cel als die niet bekend is")


def open_workbook(path: Path, knows: Knows) -> Worksheet:
    """Find the worksheet with our columns; hidden ones are passed by.

    Raises:
        InvalidInputError: the workbook is not safe, not whole, or the sheet has merged cells.
    """
    package = Package(path)
    _look_through(path, package, [name for name in _NAMING_SHEETS if name in package.names])
    parts = _parts_of_sheets(package)
    _look_through(path, package, set(package.names) - set(parts.values()))
    try:
        book = CalamineWorkbook.from_path(path)
        return _chosen(path, book, package, parts, knows)
    except CalamineError as error:
        raise package.broken() from error


def _look_through(path: Path, package: Package, names: Iterable[str]) -> None:
    """Unpack parts that are no worksheets; those are looked through when they are read.

    Raises:
        InvalidInputError: one is larger than it says, or says that it holds more than it can.
    """
    for name in names:
        pieces = package.unpack(name)
        try:
            if name.lower().endswith((".xml", ".rels")):
                refuse_boasts(pieces, package.size_of(name))
            else:
                deque(pieces, maxlen=0)
        except UnreadableSheetError as error:
            problem = f"is niet te lezen: onderdeel {name} {error}"
            raise refusal(path, problem, "alleen de gegevens, in een nieuwe werkmap of als CSV") from error


def _chosen(path: Path, book: CalamineWorkbook, package: Package, parts: dict[str, str], knows: Knows) -> Worksheet:
    """Give the first worksheet whose header has a column of ours, else the first with anything in it."""
    visible = [sheet for sheet in book.sheets_metadata if _is_readable(sheet)]
    if not {sheet.name for sheet in visible} <= parts.keys():
        raise package.broken()
    opened = []
    for sheet in visible:
        found = _scanned(path, package, parts[sheet.name], sheet.name)
        opened.append(Worksheet(path, book.get_sheet_by_name(sheet.name), found))
        if knows(opened[-1].header):
            break
    filled = [sheet for sheet in opened if sheet.header]
    if not filled:
        raise refusal(path, "heeft geen zichtbaar blad waar iets op staat", "een blad met een regel kolomnamen")
    chosen = next((sheet for sheet in filled if knows(sheet.header)), filled[0])
    if chosen.scan.merged:
        problem = f"heeft samengevoegde cellen op blad '{chosen.sheet.name}': {listing(chosen.scan.merged[:5])}"
        raise refusal(path, problem, "elke cel apart: maak het samenvoegen ongedaan en vul elke cel")
    return Worksheet(path, chosen.sheet, chosen.scan, tuple(_notices(chosen.sheet.name, book.sheets_metadata)))


def _is_readable(sheet: SheetMetadata) -> bool:
    return sheet.visible is Visible.Visible and sheet.typ is SheetTypeEnum.WorkSheet


def _notices(chosen: str, sheets: Sequence[SheetMetadata]) -> Iterator[str]:
    others = [
        f"'{sheet.name}'" + ("" if sheet.visible is Visible.Visible else " (verborgen)")
        for sheet in sheets
        if sheet.name != chosen
    ]
    if others:
        yield f"Gelezen is blad '{chosen}'. Niet gelezen: {listing(others)}."


def _scanned(path: Path, package: Package, part: str, name: str) -> SheetScan:
    try:
        found = scan(package.unpack(part))
    except UnreadableSheetError as error:
        problem = f"is niet te lezen: blad '{name}' {error}"
        raise refusal(path, problem, "alleen de gegevens, in een nieuwe werkmap of als CSV") from error
    if found.last_column > MOST_COLUMNS:
        problem = f"heeft {found.last_column} kolommen op blad '{name}'"
        raise refusal(path, problem, f"ten hoogste {MOST_COLUMNS} kolommen; verwijder wat naast de gegevens staat")
    return found


def _parts_of_sheets(package: Package) -> dict[str, str]:
    """Give in which part of the package each worksheet is."""
    try:
        book = ElementTree.fromstring(b"".join(package.unpack("xl/workbook.xml")))
        relations = ElementTree.fromstring(b"".join(package.unpack(_TARGETS)))
    except (ElementTree.ParseError, KeyError) as error:
        raise package.broken() from error
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    sheets = [sheet for space in _NAMESPACES.values() for sheet in book.iter(f"{{{space}}}sheet")]
    parts = {sheet.get("name", ""): _part(targets.get(_relation(sheet), "")) for sheet in sheets}
    if not set(parts.values()) <= set(package.names):
        raise package.broken()
    return parts


def _relation(sheet: ElementTree.Element) -> str | None:
    return next((value for key, value in sheet.attrib.items() if _RELATION_ID.fullmatch(key)), None)


def _part(target: str) -> str:
    """Give the name of a part that is named from the root or from the folder of the workbook."""
    return target[1:] if target.startswith("/") else f"xl/{target}"
