"""Columns in which a few rows are replaced: the stretches between them are copied whole, nothing goes row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

S = TypeVar("S", bound=np.generic)
Rows = NDArray[np.int64]


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
