"""Rows that say the same in some columns, once: what is judged of one of them holds for all.

Shapes: n rows, d kinds of row.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scoring.hashing import Hashes, hashed
from scoring.lists import Lists, Rows
from scoring.pool import Column

S = TypeVar("S", bound=np.generic)
SALTS = (1, 2, 3)
_FEW = 1 << 16
_TABLE = 1 << 20
_GROWING = Lock()
Find = Callable[[Sequence[Column]], "Distinct"]


class Line:
    """Numbers of kinds that only grow: what was found of the first kinds holds as long as rows come and go.

    The same rows may be changed more than once, each time otherwise, as when somebody looks back at an earlier moment.
    """

    def __init__(self) -> None:
        self._next = 0

    def take(self, many: int, at_least: int) -> int:
        """Give so many new kinds numbers that no other change of the same rows has, and tell the first of them."""
        with _GROWING:
            first = max(self._next, at_least)
            self._next = first + many
            return first


@dataclass(frozen=True, eq=False)
class Distinct:
    """Which rows are alike.

    Attributes:
        kind: (n,) uint16 or int32, the kind of every row, 0..d-1.
        rows: (d,) int64, one row of every kind; any row for a kind that nobody is any more.
        line: the same for kinds of which the lower numbers mean the same.
        hashes: of every kind that somebody is, rising, and which kind it is; None where that was not asked yet.
    """

    kind: NDArray[np.integer]
    rows: Rows
    line: Line = field(default_factory=Line)
    hashes: tuple[Hashes, Rows] | None = field(default=None, repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    def spread(self, of_kind: NDArray[S], rows: Rows | None = None) -> NDArray[S]:
        """Give to every row, or to these rows, what its kind has; (d,) to (n,)."""
        kinds = self.kind if rows is None else self.kind.take(rows)
        return of_kind.take(kinds, mode="clip")  # the fastest way: every kind is in range

    def count_where(self, of_kind: NDArray[np.bool_], among: NDArray[np.bool_] | None = None) -> int:
        """Count the rows of these kinds, (d,) bool; only among these rows, (n,) bool, if any are named."""
        if among is not None:
            return int(np.count_nonzero(self.spread(of_kind) & among))
        return int(self.sizes @ of_kind)

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """Count the rows of every kind, (d,)."""
        return np.bincount(self.kind, minlength=len(self))


def all_alike(n: int) -> Distinct:
    """Take all rows for one kind, for what does not depend on the row."""
    return Distinct(np.zeros(n, dtype=np.uint16), np.zeros(min(n, 1), dtype=np.int64))


def distinct(columns: Sequence[Column]) -> Distinct:
    """Find the rows that are the same in all of these columns.

    Rows are told apart by a hash and then compared, so that a collision costs time and never an answer.
    """
    for salt in SALTS:
        _, rows, kind = np.unique(hashed(columns, salt), return_index=True, return_inverse=True)
        found = Distinct(narrow(kind, len(rows)), rows)
        if all(_is_same(column, found) for column in columns):
            return found
    n = len(columns[0])
    return Distinct(np.arange(n, dtype=np.int32), np.arange(n))


def of_codes(codes: NDArray[np.int64], size: int) -> Distinct:
    """Find the rows with the same number, 0..size-1."""
    if size > _TABLE:
        _, rows, kind = np.unique(codes, return_index=True, return_inverse=True)
        return Distinct(narrow(kind, len(rows)), rows)
    row_of = np.full(size, -1, dtype=np.int64)
    row_of[codes] = np.arange(len(codes))
    there = row_of >= 0
    number = narrow(np.cumsum(there) - 1, int(there.sum()))
    return Distinct(number.take(codes, mode="clip"), row_of[there])


def narrow(kind: NDArray[np.integer], kinds: int) -> NDArray[np.integer]:
    """Give numbers of so many kinds, as wide as they need."""
    return kind.astype(np.uint16 if kinds <= _FEW else np.int32, copy=False)


def _is_same(column: Column, found: Distinct) -> bool:
    """Tell whether every row is the same as the row that stands for its kind."""
    of_row = found.rows[found.kind]
    if not isinstance(column, Lists):
        return np.array_equal(column, column[of_row])
    return column.is_same(column.take(of_row))
