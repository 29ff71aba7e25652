"""Columns of which a few rows change: what stays is copied whole, in stretches; nothing goes row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

S = TypeVar("S", bound=np.generic)
Rows = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Change:
    """Which rows of a group say something else from now on, which go, and how many come.

    What comes is one side of fresh rows: first one for every rewritten row, in that order, then those at the end. Who
    stays keeps the order, and while nobody goes and nobody comes also the row.

    Attributes:
        size: how many rows there were.
        rewritten, gone: rows, rising; none is in both.
        comes: how many rows come at the end.
    """

    size: int
    rewritten: Rows
    gone: Rows
    comes: int

    @property
    def moves(self) -> bool:
        """Whether rows come or go."""
        return len(self.gone) > 0 or self.comes > 0

    @cached_property
    def left(self) -> Rows:
        """The rows of which nothing stays, rising."""
        return np.sort(np.concatenate([self.rewritten, self.gone])) if len(self.gone) else self.rewritten

    @cached_property
    def stays(self) -> "Stretches":
        """What is between the rows that go."""
        return Stretches.without(self.gone, self.size)

    @cached_property
    def at(self) -> Rows:
        """Where every fresh row stands afterwards."""
        kept = self.size - len(self.gone)
        return np.concatenate([self.now(self.rewritten), np.arange(kept, kept + self.comes)])

    def now(self, rows: Rows) -> Rows:
        """Give where rows that do not go stand afterwards."""
        return rows - np.searchsorted(self.gone, rows) if len(self.gone) else rows

    def of(self, column: NDArray[S], fresh: NDArray[S]) -> NDArray[S]:
        """Give a column after the change; the very same one when nothing in it changes."""
        many = len(self.rewritten)
        if many and not np.array_equal(column[self.rewritten], fresh[:many]):
            column = column.astype(np.result_type(column, fresh))
            column[self.rewritten] = fresh[:many]
        return self.stays.of(column, fresh[many:]) if self.moves else column


@dataclass(frozen=True, slots=True)
class Stretches:
    """What stays of a column: everything between what goes.

    Attributes:
        ends: first (inclusive) and last (exclusive) row of every stretch, rising; a stretch may be empty.
    """

    ends: Sequence[tuple[int, int]]

    @classmethod
    def without(cls, gone: Rows, size: int) -> Self:
        """Leave out these rows, rising, of so many."""
        return cls.between(gone, gone + 1, size)

    @classmethod
    def between(cls, first: NDArray[np.integer], last: NDArray[np.integer], size: int) -> Self:
        """Leave out every row from each first up to its last."""
        return cls(list(zip((0, *last.tolist()), (*first.tolist(), size), strict=True)))

    def of(self, column: NDArray[S], *then: NDArray[S]) -> NDArray[S]:
        """Give what stays of a column, followed by these."""
        return np.concatenate([*(column[first:last] for first, last in self.ends if first < last), column[:0], *then])

    def with_between(self, column: NDArray[S], pieces: Sequence[NDArray[S]]) -> NDArray[S]:
        """Give what stays, with a piece after every stretch but the last."""
        return np.concatenate(list(self._in_turn(column, pieces)))

    def _in_turn(self, column: NDArray[S], pieces: Sequence[NDArray[S]]) -> Iterator[NDArray[S]]:
        for (first, last), piece in zip(self.ends, (*pieces, column[:0]), strict=True):
            yield column[first:last]
            yield piece
