"""A list for every row, of different length, as flat columns.

Shapes: t list entries in all.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from scoring.splicing import Change, Rows, Stretches

__all__ = ["PER_ROW", "AskedList", "Listed", "Lists", "Rows"]

PER_ROW = frozenset({"complete"})


@dataclass(frozen=True, slots=True)
class Lists:
    """A list of entries for every row, as flat columns; base of every kind of list.

    Attributes:
        starts: (rows + 1,) whole; row r owns entries starts[r]:starts[r + 1].
    """

    starts: NDArray[np.signedinteger]

    @property
    def per_row(self) -> frozenset[str]:
        """Which columns have one value a row; the others have one an entry."""
        return PER_ROW

    @property
    def row_of(self) -> Rows:
        """The row of every entry, (t,)."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def take(self, rows: Rows) -> Self:
        """Give these rows, in this order."""
        first = self.starts[rows]
        lengths = self.starts[rows + 1] - first
        starts = np.concatenate([[0], np.cumsum(lengths)]).astype(self.starts.dtype)
        entries = np.arange(starts[-1]) + np.repeat(first - starts[:-1], lengths)
        columns = {name: getattr(self, name) for name in self.columns()}
        taken = {name: column[rows if name in PER_ROW else entries] for name, column in columns.items()}
        return replace(self, starts=starts, **taken)

    def row(self, row: int) -> Self:
        """Give one row, without copying."""
        first, last = int(self.starts[row]), int(self.starts[row + 1])
        parts = {name: slice(row, row + 1) if name in PER_ROW else slice(first, last) for name in self.columns()}
        taken = {name: getattr(self, name)[part] for name, part in parts.items()}
        return type(self)(starts=np.array([0, last - first], dtype=self.starts.dtype), **taken)

    def joined(self, *others: Self) -> Self:
        """Give these rows followed by those of other lists of the same kind."""
        every = (self, *others)
        lengths = np.concatenate([np.diff(one.starts) for one in every])
        starts = np.concatenate([self.starts[:1], np.cumsum(lengths, dtype=self.starts.dtype)])
        parts = {name: np.concatenate([getattr(one, name) for one in every]) for name in self.columns()}
        return replace(self, starts=starts, **parts)

    def changed(self, change: Change, fresh: Self) -> Self:
        """Give these rows after a change, with what another list of the same kind has in the fresh rows.

        It is this very list when nothing in it changes.
        """
        if not change.moves and self.take(change.rewritten).is_same(fresh):
            return self
        lengths = change.of(np.diff(self.starts), np.diff(fresh.starts))
        starts = np.concatenate([self.starts[:1], np.cumsum(lengths, dtype=self.starts.dtype)])
        entries = self._entries_changed(change, fresh)
        both = {name: (getattr(self, name), getattr(fresh, name)) for name in self.columns()}
        parts = {name: (change.of if name in PER_ROW else entries)(*columns) for name, columns in both.items()}
        return replace(self, starts=starts, **parts)

    def _entries_changed(self, change: Change, fresh: Self) -> Callable[[NDArray[Any], NDArray[Any]], NDArray[Any]]:
        """Give how a column with one value an entry goes through a change."""
        left, ends = change.left, fresh.starts.tolist()
        stays = Stretches.between(self.starts[left], self.starts[left + 1], int(self.starts[-1]))
        places = {row: place for place, row in enumerate(change.rewritten.tolist())}
        found = [places.get(row) for row in left.tolist()]
        pieces = [slice(0, 0) if place is None else slice(ends[place], ends[place + 1]) for place in found]
        last = slice(ends[len(change.rewritten)], None)

        def changed(column: NDArray[Any], comes: NDArray[Any]) -> NDArray[Any]:
            return np.concatenate([stays.with_between(column, [comes[piece] for piece in pieces]), comes[last]])

        return changed

    def is_same(self, other: Self) -> bool:
        """Tell whether every row is that of another list of the same kind."""
        return all(np.array_equal(getattr(self, name), getattr(other, name)) for name in ("starts", *self.columns()))

    def columns(self) -> tuple[str, ...]:
        """Name every column beside the starts."""
        return tuple(name for name in self.__dataclass_fields__ if name != "starts")


@dataclass(frozen=True, slots=True)
class Listed(Lists):
    """What every person holds as a list, each entry with a band.

    Attributes:
        ids: (t,) int16 to int64, as wide as they need; a row holds an id at most once.
        low, expected, high: (t,) int16 milli for shares; int8, the scale's own steps, for grades.
        complete: (rows,) bool; only a complete list says "no" about what is not on it.
    """

    ids: NDArray[np.signedinteger]
    low: NDArray[np.signedinteger]
    expected: NDArray[np.signedinteger]
    high: NDArray[np.signedinteger]
    complete: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class AskedList(Lists):
    """What every place asks as a list: skills of the work, or items of the employer.

    Attributes:
        ids: (t,) int64; a place asks an id at most once.
        weight: (t,) int32, above 0; relative within the place.
        threshold: (t,) int16; the grade from which an item is met (1 for yes/no).
        required: (t,) bool; the employer calls it vereist.
        adaptable: (t,) int8; 1 yes, 0 no, -1 not asked yet.
    """

    ids: NDArray[np.int64]
    weight: NDArray[np.int32]
    threshold: NDArray[np.int16]
    required: NDArray[np.bool_]
    adaptable: NDArray[np.int8]
