"""Collect rows of different length and give them as columns."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.profiles.told import Entries, Table
from scoring.lists import AskedList, Listed, Rows

Number = TypeVar("Number", bound=np.integer)
Bands = Mapping[int, tuple[int, int, int]]


def column(values: Iterable[int], kind: type[Number]) -> NDArray[Number]:
    """Give whole numbers as a column of this kind."""
    return np.fromiter(values, dtype=kind)


def starts_of(lengths: Iterable[int]) -> NDArray[np.int64]:
    """Give the row starts of lists of these lengths, (rows + 1,)."""
    return np.concatenate([[0], np.cumsum(np.fromiter(lengths, dtype=np.int64))]).astype(np.int64)


def listed_of(entries: Entries, complete: NDArray[np.bool_], grades: type[np.signedinteger] = np.int16) -> Listed:
    """Make a Listed of entries (id, low, expected, high), ordered by row and then by id, which stands in a row once.

    Args:
        complete: (n,) of every row.
        grades: wide enough for what stands in the list: milli, or the few steps of a scale.
    """
    ids, low, expected, high = entries.table.T
    return Listed(
        starts=starts_of(np.bincount(entries.row, minlength=len(complete))).astype(np.int32),
        ids=_narrowed(ids),
        low=low.astype(grades),
        expected=expected.astype(grades),
        high=high.astype(grades),
        complete=complete,
    )


def listed(rows: Sequence[Bands], complete: Sequence[bool], grades: type[np.signedinteger] = np.int16) -> Listed:
    """Make a Listed of id -> (low, expected, high) per row; ids in rising order, so that order says nothing."""
    entries = [(row, key, *held[key]) for row, held in enumerate(rows) for key in sorted(held)]
    return listed_of(Entries.of(entries, 4), np.array(complete, dtype=bool), grades)


def highest(entries: Entries) -> Entries:
    """Keep of every id in a row the entry with the highest numbers, the first number counting most."""
    if not len(entries.row):
        return entries
    numbers = entries.table.T
    return _last_in(entries, np.lexsort((*numbers[::-1], entries.row)))


def last(entries: Entries) -> Entries:
    """Keep of every id in a row the entry that comes last."""
    if not len(entries.row):
        return entries
    return _last_in(entries, np.lexsort((entries.table[:, 0], entries.row)))


def widest(entries: Entries) -> Entries:
    """Give of every id in a row the highest of each number."""
    if not len(entries.row):
        return entries
    order = np.lexsort((entries.table[:, 0], entries.row))
    row, table = entries.row[order], entries.table[order]
    starts = np.flatnonzero(_differs(row, table[:, 0])[:-1])
    return Entries(row[starts], np.maximum.reduceat(table, starts, axis=0))


def _last_in(entries: Entries, order: Rows) -> Entries:
    row, table = entries.row[order], entries.table[order]
    ends = _differs(row, table[:, 0])[1:]
    return Entries(row[ends], table[ends])


def _differs(row: Rows, ids: Table) -> NDArray[np.bool_]:
    """Tell of every entry, and of the end, whether it is about something else than the one before, (e + 1,)."""
    edge = np.ones(len(row) + 1, dtype=bool)
    edge[1:-1] = (row[1:] != row[:-1]) | (ids[1:] != ids[:-1])
    return edge


def _narrowed(ids: NDArray[np.int64]) -> NDArray[np.signedinteger]:
    """Take the fewest bytes that hold every id: there are millions of them."""
    most = int(ids.max(initial=0))
    return ids.astype(next((kind for kind in (np.int16, np.int32) if most <= np.iinfo(kind).max), np.int64))


Asked = tuple[int, int, int, bool, int]


def asked_list(rows: Sequence[Sequence[Asked]]) -> AskedList:
    """Make an AskedList of (id, weight, threshold, required, adaptable) per row, in the order given."""
    table = np.array([entry for row in rows for entry in row], dtype=np.int64).reshape(-1, 5)
    return AskedList(
        starts=starts_of(map(len, rows)),
        ids=table[:, 0].copy(),
        weight=table[:, 1].astype(np.int32),
        threshold=table[:, 2].astype(np.int16),
        required=table[:, 3].astype(bool),
        adaptable=table[:, 4].astype(np.int8),
    )
