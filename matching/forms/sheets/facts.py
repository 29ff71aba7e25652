"""Facts in cells: a value with who said it and when, as parts of an item or in the column `herkomst`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from matching.domain.fact import FactSource
from matching.domain.tri import Tri
from matching.errors import Fault
from matching.forms.sheets.cells import DAY, TRI, Cell, Value, code, key
from matching.forms.sheets.column import Column, Holder, Many, Path, Reading, Shelf, looked_up
from matching.forms.sheets.items import PLAIN, Item, Main, Part, Shape, main

SOURCE = code(FactSource)
ATTRIBUTION: Mapping[str, Part] = {
    "bron": Part("bron", SOURCE),
    "op": Part("waargenomenOp", DAY),
    "bevestigd": Part("bevestigdOp", DAY),
}
_KEYS = tuple(part.key for part in ATTRIBUTION.values())


def understood(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give who says what stands without attribution, and when: the scan, on its day."""
    taken_on = document.get("afgenomenOp")
    return {} if taken_on is None else {"bron": FactSource.SCAN, "waargenomenOp": taken_on}


def fact_shape(main: Main, parts: Mapping[str, Part] | None = None) -> Shape:
    """Make the shape of an item that is a fact."""
    return Shape(main, {**(parts or {}), **ATTRIBUTION})


@dataclass(frozen=True)
class Facts(Many):
    """A list of facts."""

    is_plain: bool = False

    def made(self, item: Item, reading: Reading) -> Value:
        fact = {**understood(reading.document), **{key: item.pop(key) for key in _KEYS if key in item}}
        return {"waarde": item[PLAIN] if self.is_plain else item, **fact}

    def taken(self, item: Value) -> Item:
        value = {PLAIN: item["waarde"]} if self.is_plain else item["waarde"]
        return {**value, **{key: item.get(key) for key in _KEYS}}

    def understood(self, document: Mapping[str, Any]) -> Mapping[str, Any]:
        return understood(document)


def plain_facts(path: Path, column: Column, cell: Cell) -> Facts:
    """Make the list of facts whose values are single codes."""
    return Facts(path, (Shelf(column, {}, fact_shape(main(PLAIN, cell))),), is_plain=True)


@dataclass(frozen=True)
class FactInCells:
    """One fact, its value in one column or each part of it in a column of its own.

    Attributes:
        name: what `herkomst` calls it.
        parts: each column with the key of its part (None: it is the whole value) and its cell.
        unknown: the value when only `herkomst` speaks of it; None if there is none.
    """

    name: str
    path: Path
    parts: tuple[tuple[Column, str | None, Cell], ...]
    unknown: Value = None

    @property
    def columns(self) -> Sequence[Column]:
        return tuple(column for column, _, _ in self.parts)

    @property
    def places(self) -> Mapping[Path, str]:
        value = {
            (*self.path, "waarde", *((part,) if part else ())): column.name for column, part, _ in reversed(self.parts)
        }
        return {self.path: self.columns[0].name, **value}

    def read(self, cells: Mapping[str, str], reading: Reading) -> None:
        values: dict[str | None, Any] = {}
        for column, part, cell in self.parts:
            text = cells.get(column.name)
            if text and (value := reading.parsed(column.name, cell.read, text)) not in (None, Tri.ONBEKEND):
                values[part] = value
        if values:
            whole = values.get(None, values)
            reading.put(self.path, {"waarde": whole, **understood(reading.document)})

    def write(self, document: Mapping[str, Any], cells: dict[str, str]) -> None:
        value = looked_up(document, (*self.path, "waarde"))
        for column, part, cell in self.parts:
            said = value if part is None or value is None else value.get(part)
            cells[column.name] = "" if said in (None, (), Tri.ONBEKEND) else cell.write(said)

    def is_silent(self, value: Value) -> bool:
        """Whether the cells say nothing of a fact with this value."""
        return all(
            (value if part is None else value.get(part)) in (None, (), Tri.ONBEKEND) for _, part, _ in self.parts
        )


HERKOMST = Column(
    "herkomst",
    "van wie een los gegeven komt en van wanneer, als dat anders is dan hier gebruikelijk: "
    "uren; bron kandidaat; op 2026-05-12",
    ("bron_van_gegevens",),
)


@dataclass(frozen=True)
class Herkomst:
    """Who said the facts that have a column of their own; read after them."""

    facts: tuple[FactInCells, ...]

    @property
    def columns(self) -> Sequence[Column]:
        return (HERKOMST,)

    @property
    def places(self) -> Mapping[Path, str]:
        return {(*fact.path, key): HERKOMST.name for fact in self.facts for key in _KEYS}

    @cached_property
    def _shape(self) -> Shape:
        return fact_shape(main(PLAIN, Cell(self._fact_named, lambda fact: str(fact.name))))

    def _fact_named(self, text: str) -> FactInCells:
        for fact in self.facts:
            if key(text) == key(fact.name):
                return fact
        raise ValueError(f"'{text}' is geen los gegeven; wel {', '.join(fact.name for fact in self.facts)}")

    def read(self, cells: Mapping[str, str], reading: Reading) -> None:
        text = cells.get(HERKOMST.name)
        if not text:
            return
        for item in Many((), ()).items_of(text, Shelf(HERKOMST, {}, self._shape), reading):
            fact: FactInCells = item.pop(PLAIN)
            known = looked_up(reading.document, fact.path)
            if known is None and fact.unknown is None:
                problem = f"hier staat '{fact.name}', maar de kolom {fact.columns[0].name} is leeg"
                reading.faults.append(Fault(HERKOMST.name, problem, f"vul {fact.columns[0].name} in of haal dit weg"))
                continue
            told = known or {"waarde": fact.unknown, **understood(reading.document)}
            reading.put(fact.path, {**told, **item})

    def write(self, document: Mapping[str, Any], cells: dict[str, str]) -> None:
        usual, written = understood(document), []
        for fact in self.facts:
            told = looked_up(document, fact.path)
            if told is None:
                continue
            item = {PLAIN: fact, **{key: told.get(key) for key in _KEYS}}
            is_unusual = any(item[key] not in (None, usual.get(key)) for key in _KEYS)
            if is_unusual or fact.is_silent(told["waarde"]):
                written.append(self._shape.write(item, usual))
        cells[HERKOMST.name] = " | ".join(written)


def tri_fact(name: str, path: Path, column: Column) -> FactInCells:
    """Make a fact that is yes or no."""
    return FactInCells(name, path, ((column, None, TRI),), unknown=Tri.ONBEKEND)


def holders_with_herkomst(facts: tuple[FactInCells, ...]) -> tuple[Holder, ...]:
    """Give the facts, and the column that says who they come from."""
    return (*facts, Herkomst(facts))
