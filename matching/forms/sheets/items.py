"""A list in one cell: items between `|`, parts of an item between `;`, and a backslash before a literal one.

The first part holds the main words, the other parts a label and a value:
`magazijnmedewerker; van 2019-03-01; taken orders verzamelen, laden`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from matching.domain.dutch import listing
from matching.forms.sheets.cells import TEXT, Cell, Value, key

Item = dict[str, Any]
_ESCAPED = re.compile(r"\\([|;,\\])")
_SPECIAL = re.compile(r"([|;\\])")
_SPECIAL_IN_LIST = re.compile(r"([|;,\\])")


def split(text: str, sign: str) -> list[str]:
    """Split at a sign that has no backslash before it; the pieces keep their backslashes."""
    pieces: list[str] = []
    for piece in text.split(sign):
        if pieces and _is_open(pieces[-1]):
            pieces[-1] += sign + piece
        else:
            pieces.append(piece)
    return [piece.strip() for piece in pieces]


def _is_open(piece: str) -> bool:
    """Whether a piece ends with a backslash that makes the next sign a literal one."""
    return (len(piece) - len(piece.rstrip("\\"))) % 2 == 1


def literal(text: str) -> str:
    """Give a piece as it was meant."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def escaped(text: str) -> str:
    """Write a text so that it stays in one piece."""
    return _SPECIAL.sub(r"\\\1", text)


def words(text: str) -> tuple[str, ...]:
    """Read "orders verzamelen, laden" as two texts."""
    return tuple(literal(piece) for piece in split(text, ",") if piece)


def words_text(texts: Iterable[str]) -> str:
    """Write texts with commas between them."""
    return ", ".join(_SPECIAL_IN_LIST.sub(r"\\\1", text) for text in texts)


@dataclass(frozen=True)
class Part:
    """One part of an item: the key in the document, and its cell.

    Attributes:
        is_raw: the cell itself takes care of backslashes.
    """

    key: str
    cell: Cell
    is_raw: bool = False

    def read(self, text: str) -> Value:
        return self.cell.read(text if self.is_raw else literal(text))

    def write(self, value: object) -> str:
        return self.cell.write(value) if self.is_raw else escaped(self.cell.write(value))


@dataclass(frozen=True)
class Shape:
    """How an item is written.

    Attributes:
        main: reads the main words into the document and writes them from it.
        parts: the part of each label.
    """

    main: "Main"
    parts: Mapping[str, Part] = field(default_factory=dict)
    _labels: Mapping[str, Part] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_labels", {key(label): part for label, part in self.parts.items()})

    def read(self, text: str) -> Item:
        """Read one item.

        Raises:
            ValueError: a part cannot be read.
        """
        if ";" not in text:
            return self.main.read(literal(text))
        first, *others = split(text, ";")
        item = self.main.read(literal(first)) if first else {}
        for part in others:
            if part:
                item |= self._part(part)
        return item

    def _part(self, text: str) -> Item:
        label, _, value = text.partition(" ")
        part = self._labels.get(key(label))
        if part is None or not value.strip():
            raise ValueError(f"'{literal(text)}' kennen we hier niet; wel {self.help}")
        return {part.key: part.read(value.strip())}

    @property
    def help(self) -> str:
        """Which parts may follow the main words."""
        return listing((f"'{label} ...'" for label in self.parts), "of") or "een enkel woord of een enkele naam"

    def write(self, item: Mapping[str, Any], defaults: Mapping[str, Any]) -> str:
        """Write one item; what is empty or stands in `defaults` is left out."""
        said = [escaped(self.main.write(item))]
        for label, part in self.parts.items():
            value = item.get(part.key)
            if value not in (None, "", ()) and value != defaults.get(part.key):
                said.append(f"{label} {part.write(value)}")
        return "; ".join(said)


@dataclass(frozen=True)
class Main:
    """The main words of an item."""

    read: Callable[[str], Item]
    write: Callable[[Mapping[str, Any]], str]


def main(key: str, cell: Cell) -> Main:
    """Make main words that are one value of the document."""
    return Main(
        lambda text: {key: cell.read(text)},
        lambda item: "" if item.get(key) is None else cell.write(item[key]),
    )


PLAIN = "tekst"
TEXTS = Shape(main(PLAIN, TEXT))
