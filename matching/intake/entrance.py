"""Where a row comes in: its cells under our names, its key, and no BSN in any text."""

from collections.abc import Iterator
from dataclasses import replace

from matching.domain.candidate import SourceKey
from matching.errors import Fault
from matching.exchange.tables.columns import Arrangement, Columns, spelled
from matching.exchange.tables.rows import TableRow
from matching.exchange.tables.spreadsheet_text import unescaped
from matching.forms.discretion import bsn_in, without_bsn
from matching.forms.sheets.sheet import BRON, BRONNUMMER, Sheet
from matching.intake.decision import Arrival
from matching.intake.number_columns import NumberColumns
from matching.intake.refused_rows import LINE, REASON
from matching.intake.seen_keys import SeenKeys

BY_CHANCE = "Eén op de elf getallen van negen cijfers voldoet bij toeval aan de proef voor een BSN."


def columns_of(sheet: Sheet) -> Columns:
    """Give the columns that a file of this sheet may have; only the bronnummer must be there.

    A column that is absent changes nothing, so a file with a few columns can bring changes.
    """
    names = {spelled(alias): column.name for column in sheet.columns for alias in column.aliases}
    names |= {spelled(column.name): column.name for column in sheet.columns}
    return Columns(names, (BRONNUMMER.name,), frozenset({LINE, REASON}))


class Entrance:
    """Takes in the rows of one file, in order."""

    def __init__(self, sheet: Sheet, arrangement: Arrangement, default_source: str, numbers: NumberColumns) -> None:
        self._places = tuple(arrangement.places.items())
        self._source = default_source
        self._numbers = numbers
        self._texts = [column.name for column in sheet.columns if column.is_text]
        self.seen = SeenKeys()

    def cells(self, row: TableRow) -> dict[str, str]:
        """Give the filled cells of a row under our names; without NUL, for which the row is refused already."""
        found = ((name, unescaped(row.cells[place]).replace("\x00", "").strip()) for name, place in self._places)
        return {name: text for name, text in found if text}

    def admit(self, row: TableRow) -> Arrival:
        """Read a row as text and see whether an earlier one has its key."""
        cells = self.cells(row)
        faults = (*row.faults, *self._numbers.faults(cells))
        number = cells.get(BRONNUMMER.name)
        has_key = bool(number) and not any(fault.where == BRONNUMMER.name for fault in faults)
        key = SourceKey(cells.get(BRON.name, self._source), number or "") if has_key else None
        arrival = Arrival(row, cells, key, faults, tuple(self._without_bsns(row.line, cells)))
        return arrival if key is None else self._among_others(arrival, key)

    def _among_others(self, arrival: Arrival, key: SourceKey) -> Arrival:
        line = arrival.row.line
        first, is_same = self.seen.first_line(key, line, [f"{name}\x00{text}" for name, text in arrival.cells.items()])
        if first == line:
            return arrival
        if is_same:
            return replace(arrival, is_repeated=True)
        fault = Fault(BRONNUMMER.name, f"dit nummer staat al op regel {first}, met iets anders", "één rij per nummer")
        return replace(arrival, faults=(*arrival.faults, fault))

    def _without_bsns(self, line: int, cells: dict[str, str]) -> Iterator[Fault]:
        """Take the BSNs out of the texts of a row, and say so without repeating them."""
        for name in self._texts:
            text = cells.get(name)
            if text and bsn_in(text):
                left = without_bsn(text)
                cells.pop(name)
                if left:
                    cells[name] = left
                problem = f"hier stond een getal dat een BSN lijkt; dat is weggelaten, de rest is gelezen. {BY_CHANCE}"
                yield Fault(f"regel {line}, kolom {name}", problem)
