"""Rows as whole numbers by which they are told apart; two different rows seldom have one."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scoring.lists import Lists
from scoring.pool import Column

Hashes = NDArray[np.uint64]
_MIX = np.uint64(0x9E3779B97F4A7C15)


def hashed(columns: Sequence[Column], salt: int) -> Hashes:
    """Give a hash of every row, (n,): the same for rows that are the same in all of these columns."""
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
