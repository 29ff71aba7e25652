"""A column of a sheet, and the ways in which columns hold the fields of a form."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from matching.errors import Fault
from matching.forms.sheets.cells import TEXT, Cell, Value
from matching.forms.sheets.items import PLAIN, TEXTS, Item, Shape, main, split

Path = tuple[str, ...]
Document = dict[str, Any]


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        name: Dutch, in small letters with underscores.
        aliases: what other systems call it.
        explanation: what goes in it, for the one who fills it in.
        is_text: holds words of people; a BSN is looked for.
        about_person: holds free text about a person; words about health are looked for.
    """

    name: str
    explanation: str
    aliases: tuple[str, ...] = ()
    is_text: bool = False
    about_person: bool = False


@dataclass
class Reading:
    """What has been read of one row so far.

    Attributes:
        document: what the form will be made of.
        faults: what could not be read.
        origins: of each list the column of each item.
    """

    document: Document = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    origins: dict[Path, list[str]] = field(default_factory=dict)

    def parsed(self, column: str, read: Callable[[str], Any], text: str) -> Value:
        """Read a text, or note the fault and give None."""
        try:
            return read(text)
        except ValueError as error:
            problem, _, passes = str(error).partition("; wel ")
            self.faults.append(Fault(column, problem, passes))
            return None

    def put(self, path: Path, value: object) -> None:
        """Put a value in the document."""
        place = self.document
        for step in path[:-1]:
            place = place.setdefault(step, {})
        place[path[-1]] = value


def looked_up(document: Mapping[str, Any], path: Path) -> Value:
    """Give what stands at a place in a document; None if nothing does."""
    value: Value = document
    for step in path:
        if value is None:
            return None
        value = value.get(step)
    return value


class Holder(Protocol):
    """What holds one field of a form in one or more columns."""

    @property
    def columns(self) -> Sequence[Column]: ...
    @property
    def places(self) -> Mapping[Path, str]:
        """The column to name for what is wrong at a place of the document."""
        ...

    def read(self, cells: Mapping[str, str], reading: Reading) -> None: ...
    def write(self, document: Mapping[str, Any], cells: dict[str, str]) -> None: ...


@dataclass(frozen=True)
class One:
    """One value in one column; an empty cell leaves the field as the form has it."""

    column: Column
    path: Path
    cell: Cell

    @property
    def columns(self) -> Sequence[Column]:
        return (self.column,)

    @property
    def places(self) -> Mapping[Path, str]:
        return {self.path: self.column.name}

    def read(self, cells: Mapping[str, str], reading: Reading) -> None:
        text = cells.get(self.column.name)
        if text and (value := reading.parsed(self.column.name, self.cell.read, text)) is not None:
            reading.put(self.path, value)

    def write(self, document: Mapping[str, Any], cells: dict[str, str]) -> None:
        value = looked_up(document, self.path)
        cells[self.column.name] = "" if value in (None, "") else self.cell.write(value)


@dataclass(frozen=True)
class Shelf:
    """A column for the items of a list that have the same given values, such as an explicit no."""

    column: Column
    given: Mapping[str, Any]
    shape: Shape


@dataclass(frozen=True)
class Many:
    """A list in one or more columns.

    Items whose order would be lost over several columns all stand in the first one, written in full.
    """

    path: Path
    shelves: tuple[Shelf, ...]

    @property
    def columns(self) -> Sequence[Column]:
        return tuple(shelf.column for shelf in self.shelves)

    @property
    def places(self) -> Mapping[Path, str]:
        return {self.path: self.shelves[0].column.name}

    def read(self, cells: Mapping[str, str], reading: Reading) -> None:
        items: list[Any] = []
        origins: list[str] = []
        for shelf in self.shelves:
            text = cells.get(shelf.column.name)
            if text:
                for item in self.items_of(text, shelf, reading):
                    items.append(item)
                    origins.append(shelf.column.name)
        if items:
            reading.put(self.path, tuple(items))
            reading.origins[self.path] = origins

    def items_of(self, text: str, shelf: Shelf, reading: Reading) -> list[Any]:
        """Read the items of one cell."""
        items = []
        for piece in split(text, "|"):
            if piece and (item := reading.parsed(shelf.column.name, shelf.shape.read, piece)) is not None:
                items.append(self.made({**shelf.given, **item}, reading))
        return items

    def made(self, item: Item, reading: Reading) -> Value:
        """Give the item as it stands in the document."""
        return item

    def taken(self, item: Value) -> Item:
        """Give what `made` was given."""
        return dict(item)

    def understood(self, document: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give what need not be written, because it follows from the row."""
        return {}

    def write(self, document: Mapping[str, Any], cells: dict[str, str]) -> None:
        understood = self.understood(document)
        items = [self.taken(item) for item in looked_up(document, self.path) or ()]
        places = [self._shelf_of(item) for item in items]
        if places != sorted(places):
            places = [0] * len(items)
        written: list[list[str]] = [[] for _ in self.shelves]
        for item, place in zip(items, places, strict=True):
            shelf = self.shelves[place]
            written[place].append(shelf.shape.write(item, {**shelf.given, **understood}))
        for shelf, texts in zip(self.shelves, written, strict=True):
            cells[shelf.column.name] = " | ".join(texts)

    def _shelf_of(self, item: Item) -> int:
        for number, shelf in enumerate(self.shelves):
            if shelf.given and all(item.get(key) == value for key, value in shelf.given.items()):
                return number
        return 0


@dataclass(frozen=True)
class Texts(Many):
    """A list whose items are plain texts or codes."""

    def made(self, item: Item, reading: Reading) -> Value:
        return item[PLAIN]

    def taken(self, item: Value) -> Item:
        return {PLAIN: item}


def texts(path: Path, column: Column, cell: Cell = TEXT) -> Texts:
    """Make the list of texts or codes in one column."""
    return Texts(path, (Shelf(column, {}, TEXTS if cell is TEXT else Shape(main(PLAIN, cell))),))
