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


def listed(rows: Sequence[Entries], complete: Sequence[bool]) -> Listed:
    """Make a Listed of id -> (low, expected, high) per row; ids in rising order, so that order says nothing."""
    entries = [(identifier, *row[identifier]) for row in rows for identifier in sorted(row)]
    table = np.array(entries, dtype=np.int64).reshape(-1, 4)
    return Listed(
        starts=starts_of(map(len, rows)),
        ids=table[:, 0].copy(),
        low=table[:, 1].astype(np.int16),
        expected=table[:, 2].astype(np.int16),
        high=table[:, 3].astype(np.int16),
        complete=np.array(complete, dtype=bool),
    )


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
