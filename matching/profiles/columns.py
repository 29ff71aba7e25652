"""Collect rows of different length and give them as columns."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scoring.lists import AskedList, Listed

Number = TypeVar("Number", bound=np.integer)
Entries = Mapping[int, tuple[int, int, int]]


def column(values: Iterable[int], kind: type[Number]) -> NDArray[Number]:
    """Give whole numbers as a column of this kind."""
    return np.fromiter(values, dtype=kind)


def starts_of(lengths: Iterable[int]) -> NDArray[np.int64]:
    """Give the row starts of lists of these lengths, (rows + 1,)."""
    return np.concatenate([[0], np.cumsum(np.fromiter(lengths, dtype=np.int64))]).astype(np.int64)


def listed(rows: Sequence[Entries], complete: Sequence[bool], grades: type[np.signedinteger] = np.int16) -> Listed:
    """Make a Listed of id -> (low, expected, high) per row; ids in rising order, so that order says nothing.

    Args:
        grades: wide enough for what stands in the list: milli, or the few steps of a scale.
    """
    entries = [(identifier, *row[identifier]) for row in rows for identifier in sorted(row)]
    ids, low, expected, high = np.array(entries, dtype=np.int64).reshape(-1, 4).T
    return Listed(
        starts=starts_of(map(len, rows)).astype(np.int32),
        ids=_narrowed(ids),
        low=low.astype(grades),
        expected=expected.astype(grades),
        high=high.astype(grades),
        complete=np.array(complete, dtype=bool),
    )


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
