"""Join what is asked with what is held: one join for n x 1, 1 x m, 1 x 1 and k x k."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scoring.lists import AskedList, Listed, Rows

S = TypeVar("S", bound=np.generic)

ABSENT = -1


@dataclass(frozen=True, slots=True)
class Lookup:
    """Every asked item of every pair, with the held entry that answers it.

    Attributes:
        pair: (t,) int64, 0..k-1, rising.
        item: (t,) int64, index into the asked entries.
        entry: (t,) int64, index into the held entries; -1 is not on the list.
    """

    pair: Rows
    item: Rows
    entry: Rows

    @property
    def found(self) -> NDArray[np.bool_]:
        """Which asked items are on the list, (t,)."""
        found: NDArray[np.bool_] = self.entry != ABSENT
        return found


def lookup(asked: AskedList, held: Listed, k: int) -> Lookup:
    """Find every asked item of k pairs on the list of the same pair.

    A side of one row is repeated for every pair.
    """
    pair, item = spread(asked.starts, k)
    vocabulary, word = np.unique(asked.ids, return_inverse=True)
    entry, key = _held_keys(held, vocabulary)
    row = pair if len(held) == k else np.zeros_like(pair)
    return Lookup(pair, item, _find(row * len(vocabulary) + word[item], key, entry))


def spread(starts: NDArray[np.int64], k: int) -> tuple[Rows, Rows]:
    """Give the pair and the entry number of every entry of k pairs, pair by pair.

    A list of one row is repeated k times; a list of k rows is given as it is.
    """
    rows, length = len(starts) - 1, int(starts[-1])
    if rows == k:
        return np.repeat(np.arange(k), np.diff(starts)), np.arange(length)
    return np.repeat(np.arange(k), length), np.tile(np.arange(length), k)


def cross(one: NDArray[np.int64], other: NDArray[np.int64], k: int) -> tuple[Rows, Rows, Rows, Rows]:
    """Put every entry of one list beside every entry of the other list of the same pair.

    Args:
        one, other: starts of lists of one row or of k rows.

    Returns:
        The pair and the entry of every entry of `one`, (t,); then for every
        combination, (u,), the number of that entry in 0..t-1, rising, and the
        entry of `other`.
    """
    pair, entry = spread(one, k)
    row = pair if len(other) - 1 == k else np.zeros_like(pair)
    lengths = np.diff(other)[row]
    ends = np.cumsum(lengths)
    joined = np.repeat(np.arange(len(pair)), lengths)
    beside = np.arange(len(joined)) - np.repeat(ends - lengths, lengths) + other[row][joined]
    return pair, entry, joined, beside


def of_pairs(column: NDArray[S], k: int) -> NDArray[S]:
    """Repeat a column of one row for k pairs; leave a column of k rows."""
    return column if len(column) == k else np.broadcast_to(column, (k,))


def _held_keys(held: Listed, vocabulary: NDArray[np.int64]) -> tuple[Rows, Rows]:
    """Give the entries whose id is asked somewhere, and their (row, word) as one number, sorted."""
    word = np.searchsorted(vocabulary, held.ids)
    word[word == len(vocabulary)] = 0
    if not len(vocabulary):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    entry = np.flatnonzero(vocabulary[word] == held.ids)
    key = held.row_of[entry] * len(vocabulary) + word[entry]
    order = np.argsort(key, kind="stable")
    return entry[order], key[order]


def _find(wanted: Rows, key: Rows, entry: Rows) -> Rows:
    """Give the entry of every wanted key, -1 where there is none."""
    if not len(key):
        return np.full(len(wanted), ABSENT, dtype=np.int64)
    place = np.searchsorted(key, wanted)
    place[place == len(key)] = 0
    return np.where(key[place] == wanted, entry[place], ABSENT)
