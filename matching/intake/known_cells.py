"""A row beside what is known: whether it says anything new, and what it leaves open filled in."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from matching.forms.sheets.cells import key
from matching.forms.sheets.column import Many, One
from matching.forms.sheets.facts import HERKOMST, FactInCells, Herkomst
from matching.forms.sheets.items import split
from matching.forms.sheets.sheet import TELEPHONE, Sheet

Cells = Mapping[str, str]


class Notations:
    """Knows that "12-05-2026" and "2026-05-12" are the same day, without making the whole row.

    Most rows of a file that is imported again say nothing new; this finds
    them at a fraction of what reading them takes.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._readers: dict[str, Callable[[str], Any]] = {column.name: cell.read for column, _, cell in sheet.identity}
        for holder in sheet.holders:
            if isinstance(holder, One):
                self._readers[holder.column.name] = holder.cell.read
            elif isinstance(holder, FactInCells):
                self._readers |= {column.name: cell.read for column, _, cell in holder.parts}

    def says_nothing_new(self, given: Cells, known: Cells) -> bool:
        """Whether every cell of a row stands for what is known; when in doubt it does not.

        The telephone of an aanspreekpunt is not about the row.
        """
        return all(self._is_same(name, text, known.get(name, "")) for name, text in given.items())

    def _is_same(self, name: str, text: str, known: str) -> bool:
        if text == known or name == TELEPHONE:
            return True
        read = self._readers.get(name)
        if read is None or not known:
            return False
        try:
            return bool(read(text) == read(known))
        except ValueError:
            return False


def completed(sheet: Sheet, given: Cells, known: Cells) -> dict[str, str]:
    """Give the cells of a row with what is known in the empty ones: an empty cell erases nothing.

    Two columns can speak of the same thing: of a skill that the row calls
    absent the known presence goes, and of a value that the row changes the
    known origin.

    Args:
        given: the filled cells of the row.
        known: every cell of what is stored, as the sheet writes it.
    """
    cells = {**known, **given}
    for holder in sheet.holders:
        if isinstance(holder, Many) and len(holder.columns) > 1:
            _drop_contradicted(cells, given, [column.name for column in holder.columns])
        elif isinstance(holder, Herkomst):
            cells[HERKOMST.name] = " | ".join(_origins(holder, given, known))
    return cells


def _drop_contradicted(cells: dict[str, str], given: Cells, columns: list[str]) -> None:
    """Take out of the known cells of a list what the row says in another column of that list."""
    said = {_subject(piece) for column in columns for piece in _pieces(given.get(column, ""))}
    if said:
        for column in columns:
            if column not in given:
                left = [piece for piece in _pieces(cells.get(column, "")) if _subject(piece) not in said]
                cells[column] = " | ".join(left)


def _origins(holder: Herkomst, given: Cells, known: Cells) -> Iterator[str]:
    """Give what the row says of origins, and what is known of the values that it leaves as they are."""
    own = _pieces(given.get(HERKOMST.name, ""))
    yield from own
    changed = {
        key(fact.name)
        for fact in holder.facts
        if any(given.get(column.name, known.get(column.name)) != known.get(column.name) for column in fact.columns)
    }
    spoken_of = {_subject(piece) for piece in own} | changed
    yield from (piece for piece in _pieces(known.get(HERKOMST.name, "")) if _subject(piece) not in spoken_of)


def _pieces(text: str) -> list[str]:
    return [piece for piece in split(text, "|") if piece]


def _subject(piece: str) -> str:
    """Give what an item speaks of: its main words."""
    return key(split(piece, ";")[0])
