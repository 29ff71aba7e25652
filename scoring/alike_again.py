"""Who is alike after a change: kinds keep their number, and only what fresh rows say is looked at.

Shapes: n rows, d kinds of row.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scoring.distinct import SALTS, Distinct, Find, distinct, narrow
from scoring.hashing import Hashes, hashed
from scoring.lists import Lists, Rows
from scoring.pool import Column, joined
from scoring.splicing import Change

_SPARE = 256


def renewed(
    found: Distinct, columns: Sequence[Column], change: Change, fresh: Sequence[Column], find: Find
) -> Distinct:
    """Give the kinds of rows after a change; one row of each kind is looked at again.

    Kinds keep their number, and new ones come after them; when too many are of nobody, all are numbered anew. When
    everybody stays of the same kind, these are the very kinds that were found.

    Args:
        columns: of which the kinds were found; fresh: the same columns of the rows that come.
        find: how they were found.
    """
    if find is distinct:
        hashes, mine = found.hashes or _hashes_of(found, columns), hashed(fresh, SALTS[0])
        comes = _by_hash(found, hashes, columns, mine, fresh)
        if comes is not None:
            comes = _as_no_other(found, comes)
            return _with_hashes(_numbered(found, change, comes), found, hashes, comes, mine)
    return _numbered(found, change, _as_no_other(found, _by_looking(found, columns, fresh, find)))


def _hashes_of(found: Distinct, columns: Sequence[Column]) -> tuple[Hashes, Rows]:
    """Give the hashes of all kinds that somebody is, from the columns that they were found of."""
    lived = np.flatnonzero(found.sizes)
    hashes = hashed([_taken(column, found.rows[lived]) for column in columns], SALTS[0])
    order = np.argsort(hashes)
    return hashes[order], lived[order]


def _with_hashes(now: Distinct, before: Distinct, hashes: tuple[Hashes, Rows], comes: Rows, mine: Hashes) -> Distinct:
    """Take the hashes of kinds along, as far as these kept their number."""
    if now.line is not before.line or (now is before and before.hashes is not None):
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


def _as_no_other(before: Distinct, comes: Rows) -> Rows:
    """Give new kinds, which come after those before, numbers that no other change of the same rows has."""
    many = int(comes.max(initial=-1)) + 1 - len(before)
    if many <= 0:
        return comes
    first = before.line.take(many, at_least=len(before))
    return np.where(comes < len(before), comes, comes + first - len(before))


def _are_same(column: Column, old: Rows, other: Column, new: Rows) -> bool:
    """Tell whether these rows of a column are these rows of another one."""
    mine, theirs = _taken(column, old), _taken(other, new)
    if isinstance(mine, Lists) and isinstance(theirs, Lists):
        return mine.is_same(theirs)
    return np.array_equal(np.asarray(mine), np.asarray(theirs))


def _numbered(before: Distinct, change: Change, comes: Rows) -> Distinct:
    """Give the kinds of rows after a change, where the fresh rows are of these kinds."""
    size = max(len(before), int(comes.max(initial=-1)) + 1)
    kind = change.of(before.kind, narrow(comes, size))
    if kind is before.kind:
        return before
    sizes = np.bincount(comes, minlength=size)
    sizes[: len(before)] += before.sizes - np.bincount(before.kind[change.left], minlength=len(before))
    lives = int(np.count_nonzero(sizes))
    if size - lives > max(_SPARE, lives) or not lives:
        there = sizes > 0
        return Distinct(narrow(np.cumsum(there) - 1, lives).take(kind), _any_row_of(kind, size)[there])
    found = Distinct(narrow(kind, size), _one_of_each(before, change, kind, comes, sizes), before.line)
    vars(found)["sizes"] = sizes  # or they would be counted again
    return found


def _one_of_each(
    before: Distinct, change: Change, kind: NDArray[np.integer], comes: Rows, sizes: NDArray[np.int64]
) -> Rows:
    """Give a row of every kind: the one before, as far as it stayed; any row for a kind that nobody is any more."""
    has_left = np.append(change.left, -1)[np.searchsorted(change.left, before.rows)] == before.rows
    rows = np.full(len(sizes), -1, dtype=np.int64)
    rows[: len(before)] = np.where(has_left, -1, change.now(before.rows))
    rows[comes] = np.where(rows[comes] < 0, change.at, rows[comes])
    lacking = (rows < 0) & (sizes > 0)
    if lacking.any():
        rows[lacking] = _any_row_of(kind, len(sizes))[lacking]
    rows[sizes == 0] = 0
    return rows


def _any_row_of(kind: NDArray[np.integer], size: int) -> Rows:
    """Give a row of every kind, (size,); 0 for a kind that nobody is."""
    row_of = np.zeros(size, dtype=np.int64)
    row_of[kind] = np.arange(len(kind))
    return row_of


def _taken(column: Column, rows: Rows) -> Column:
    return column.take(rows) if isinstance(column, Lists) else column[rows]
