"""Rows that say the same in some columns, once: what is judged of one of them holds for all.

Shapes: n rows, d kinds of row.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scoring.hashing import Hashes, hashed
from scoring.lists import Lists, Rows
from scoring.pool import Column, joined
from scoring.splicing import Stretches

S = TypeVar("S", bound=np.generic)
_SALTS = (1, 2, 3)
_FEW = 1 << 16
_TABLE = 1 << 20
_SPARE = 256
_GROWING = Lock()
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
        _, rows, kind = np.unique(hashed(columns, salt), return_index=True, return_inverse=True)
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
    if find is distinct:
        hashes, mine = found.hashes or _hashes_of(found, columns), hashed(fresh, _SALTS[0])
        comes = _by_hash(found, hashes, columns, mine, fresh)
        if comes is not None:
            return _with_hashes(_numbered(found, gone, comes), found, hashes, comes, mine)
    return _numbered(found, gone, _by_looking(found, columns, fresh, find))


def _hashes_of(found: Distinct, columns: Sequence[Column]) -> tuple[Hashes, Rows]:
    """Give the hashes of all kinds that somebody is, from the columns that they were found of."""
    lived = np.flatnonzero(found.sizes)
    hashes = hashed([_taken(column, found.rows[lived]) for column in columns], _SALTS[0])
    order = np.argsort(hashes)
    return hashes[order], lived[order]


def _with_hashes(now: Distinct, before: Distinct, hashes: tuple[Hashes, Rows], comes: Rows, mine: Hashes) -> Distinct:
    """Take the hashes of kinds along, as far as these kept their number."""
    if now.line is not before.line:
        return now
    new, first = np.unique(comes, return_index=True)
    is_new = new >= len(before)
    every, kinds = np.append(hashes[0], mine[first[is_new]]), np.append(hashes[1], new[is_new])
    order = np.argsort(every, kind="stable")
    order = order[now.sizes[kinds[order]] > 0]
    taken = replace(now, hashes=(every[order], kinds[order]))
    vars(taken)["sizes"] = now.sizes  # or they would be counted again
    return taken


def _by_looking(found: Distinct, columns: Sequence[Column], fresh: Sequence[Column], find: Find) -> Rows:
    """Give the kind of every fresh row, by looking at one row of each kind beside them."""
    lived = np.flatnonzero(found.sizes)
    one_of_each = [_taken(column, found.rows[lived]) for column in columns]
    both = find([joined([old, new]) for old, new in zip(one_of_each, fresh, strict=True)])
    number = np.full(len(both), -1, dtype=np.int64)
    number[both.kind[: len(lived)]] = lived
    is_new = number < 0
    number[is_new] = len(found) + np.arange(np.count_nonzero(is_new))
    comes: Rows = number[both.kind[len(lived) :]]
    return comes


def _by_hash(
    found: Distinct, hashes: tuple[Hashes, Rows], columns: Sequence[Column], mine: Hashes, fresh: Sequence[Column]
) -> Rows | None:
    """Give the same, by looking at the kinds with the same hash only; None when two kinds have one hash."""
    every, kinds = hashes
    place = np.searchsorted(every, mine)
    known = (np.append(every, 0)[place] == mine) & (place < len(every))
    number = np.where(known, np.append(kinds, 0)[place], -1)
    old, new = found.rows[number[known]], np.flatnonzero(known)
    if not all(_are_same(column, old, comes, new) for column, comes in zip(columns, fresh, strict=True)):
        return None
    rest = np.flatnonzero(~known)
    if len(rest):
        number[rest] = len(found) + distinct([_taken(column, rest) for column in fresh]).kind
    return np.asarray(number, dtype=np.int64)


def _are_same(column: Column, old: Rows, other: Column, new: Rows) -> bool:
    """Tell whether these rows of a column are these rows of another one."""
    mine, theirs = _taken(column, old), _taken(other, new)
    if not isinstance(mine, Lists):
        return np.array_equal(np.asarray(mine), np.asarray(theirs))
    return all(np.array_equal(getattr(mine, name), getattr(theirs, name)) for name in ("starts", *mine.columns()))


def _numbered(before: Distinct, gone: Rows, comes: Rows) -> Distinct:
    """Give the kinds of rows without some, followed by rows of these kinds; they go on where those before ended."""
    size = max(len(before), int(comes.max(initial=-1)) + 1)
    kind = Stretches.without(gone, len(before.kind)).of(before.kind, _narrow(comes, size))
    sizes = np.bincount(comes, minlength=size)
    sizes[: len(before)] += before.sizes - np.bincount(before.kind[gone], minlength=len(before))
    lives = int(np.count_nonzero(sizes))
    if size - lives > max(_SPARE, lives) or not lives or not before.line.grows(len(before), size):
        there = sizes > 0
        row_of = np.zeros(size, dtype=np.int64)
        row_of[kind] = np.arange(len(kind))
        return Distinct(_narrow(np.cumsum(there) - 1, lives).take(kind), row_of[there])
    found = Distinct(_narrow(kind, size), _one_of_each(before, gone, kind, comes, sizes), before.line)
    vars(found)["sizes"] = sizes  # or they would be counted again
    return found


def _one_of_each(
    before: Distinct, gone: Rows, kind: NDArray[np.integer], comes: Rows, sizes: NDArray[np.int64]
) -> Rows:
    """Give a row of every kind: the one before, as far as it did not go; any row for a kind that nobody is any more."""
    place = np.searchsorted(gone, before.rows)
    has_gone = np.append(gone, -1)[place] == before.rows
    rows = np.full(len(sizes), -1, dtype=np.int64)
    rows[: len(before)] = np.where(has_gone, -1, before.rows - place)
    stayed = len(kind) - len(comes)
    rows[comes] = np.where(rows[comes] < 0, stayed + np.arange(len(comes)), rows[comes])
    for one in np.flatnonzero((rows < 0) & (sizes > 0)).tolist():
        rows[one] = int(np.argmax(kind == one))
    rows[sizes == 0] = 0
    return rows


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


def _is_same(column: Column, found: Distinct) -> bool:
    """Tell whether every row is the same as the row that stands for its kind."""
    of_row = found.rows[found.kind]
    if not isinstance(column, Lists):
        return np.array_equal(column, column[of_row])
    taken = column.take(of_row)
    names = ("starts", *column.columns())
    return all(np.array_equal(getattr(column, name), getattr(taken, name)) for name in names)
