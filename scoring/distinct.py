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

from scoring.lists import Lists, Rows
from scoring.pool import Column, joined
from scoring.splicing import Stretches

S = TypeVar("S", bound=np.generic)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SALTS = (1, 2, 3)
_FEW = 1 << 16
_TABLE = 1 << 20
_SPARE = 256
_GROWING = Lock()
Hashes = NDArray[np.uint64]
Find = Callable[[Sequence[Column]], "Distinct"]


class Line:
    """Numbers of kinds that only grow: what was found of the first kinds holds as long as rows come and go."""

    def __init__(self) -> None:
        self._last = 0

    def grows(self, was: int, now: int) -> bool:
        """Give new kinds the next numbers; no when others, of another change of the same rows, have them already."""
        with _GROWING:
            may = now == was or was >= self._last
            self._last = max(self._last, now) if may else self._last
            return may


@dataclass(frozen=True, eq=False)
class Distinct:
    """Which rows are alike.

    Attributes:
        kind: (n,) uint16 or int32, the kind of every row, 0..d-1.
        rows: (d,) int64, one row of every kind; any row for a kind that nobody is any more.
        line: the same for kinds of which the lower numbers mean the same.
    """

    kind: NDArray[np.integer]
    rows: Rows
    line: Line = field(default_factory=Line)

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
        return int(self.sizes[of_kind].sum()) if of_kind.any() else 0

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
    for salt in _SALTS:
        _, rows, kind = np.unique(_hashed(columns, salt), return_index=True, return_inverse=True)
        found = Distinct(_narrow(kind, len(rows)), rows)
        if all(_is_same(column, found) for column in columns):
            return found
    n = len(columns[0])
    return Distinct(np.arange(n, dtype=np.int32), np.arange(n))


def renewed(found: Distinct, columns: Sequence[Column], gone: Rows, fresh: Sequence[Column], find: Find) -> Distinct:
    """Give the kinds of rows without some, rising, followed by fresh ones; one row of each kind is looked at again.

    Kinds keep their number, and new ones come after them; when too many are of nobody, all are numbered anew.

    Args:
        columns: of which the kinds were found; fresh: the same columns of the rows that come.
        find: how they were found.
    """
    lived = np.flatnonzero(found.sizes)
    one_of_each = [_taken(column, found.rows[lived]) for column in columns]
    both = find([joined([old, new]) for old, new in zip(one_of_each, fresh, strict=True)])
    number = np.full(len(both), -1, dtype=np.int64)
    number[both.kind[: len(lived)]] = lived
    is_new = number < 0
    number[is_new] = len(found) + np.arange(np.count_nonzero(is_new))
    comes = number[both.kind[len(lived) :]]
    size = len(found) + int(np.count_nonzero(is_new))
    stays = Stretches.without(gone, len(found.kind))
    return _numbered(stays.of(found.kind, _narrow(comes, size)), found, size)


def _numbered(kind: NDArray[np.integer], before: Distinct, size: int) -> Distinct:
    """Give the kinds with these numbers, 0..size-1, that go on where those before ended."""
    row_of = np.full(size, -1, dtype=np.int64)
    row_of[kind] = np.arange(len(kind))
    there = row_of >= 0
    lives = int(np.count_nonzero(there))
    if size - lives > max(_SPARE, lives) or not lives or not before.line.grows(len(before), size):
        return Distinct(_narrow(np.cumsum(there) - 1, lives).take(kind), row_of[there])
    return Distinct(_narrow(kind, size), np.maximum(row_of, 0), before.line)


def _taken(column: Column, rows: Rows) -> Column:
    return column.take(rows) if isinstance(column, Lists) else column[rows]


def of_codes(codes: NDArray[np.int64], size: int) -> Distinct:
    """Find the rows with the same number, 0..size-1."""
    if size > _TABLE:
        _, rows, kind = np.unique(codes, return_index=True, return_inverse=True)
        return Distinct(_narrow(kind, len(rows)), rows)
    row_of = np.full(size, -1, dtype=np.int64)
    row_of[codes] = np.arange(len(codes))
    there = row_of >= 0
    number = _narrow(np.cumsum(there) - 1, int(there.sum()))
    return Distinct(number.take(codes, mode="clip"), row_of[there])


def _narrow(kind: NDArray[np.integer], kinds: int) -> NDArray[np.integer]:
    return kind.astype(np.uint16 if kinds <= _FEW else np.int32, copy=False)


def _hashed(columns: Sequence[Column], salt: int) -> Hashes:
    total = np.full(len(columns[0]), salt, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for column in columns:
            total = _mixed(total * _MIX + (_of_lists(column) if isinstance(column, Lists) else _whole(column)))
    return total


def _of_lists(lists: Lists) -> Hashes:
    """Hash the entries of every row, with their place in the row; then what a row has once."""
    place = np.arange(int(lists.starts[-1])) - np.repeat(lists.starts[:-1], np.diff(lists.starts))
    entries, whole = _mixed(_whole(place)), _whole(np.diff(lists.starts))
    for name in lists.columns():
        column = _whole(getattr(lists, name))
        if name in lists.per_row:
            whole = _mixed(whole * _MIX + column)
        else:
            entries = _mixed(entries * _MIX + column)
    sums = np.concatenate([np.zeros(1, dtype=np.uint64), np.cumsum(entries, dtype=np.uint64)])
    return whole + _mixed(sums[lists.starts[1:]] - sums[lists.starts[:-1]])


def _whole(column: NDArray[np.generic]) -> Hashes:
    return column.astype(np.int64).view(np.uint64)


def _mixed(values: Hashes) -> Hashes:
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _is_same(column: Column, found: Distinct) -> bool:
    """Tell whether every row is the same as the row that stands for its kind."""
    of_row = found.rows[found.kind]
    if not isinstance(column, Lists):
        return np.array_equal(column, column[of_row])
    taken = column.take(of_row)
    names = ("starts", *column.columns())
    return all(np.array_equal(getattr(column, name), getattr(taken, name)) for name in names)
