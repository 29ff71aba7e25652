"""Join what is asked with what is held: one join for n x 1, 1 x m, 1 x 1 and k x k."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scoring.lists import AskedList, Listed, Rows

S = TypeVar("S", bound=np.generic)
E = TypeVar("E")

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

    A side of one row is repeated for every pair. Words that only one side has
    cannot meet, so the shorter side gives the vocabulary.
    """
    pair, item = spread(asked.starts, k)
    vocabulary = np.unique(min(asked.ids, held.ids, key=len))
    entry, key = _held_keys(held, vocabulary)
    row = pair if len(held) == k else np.zeros_like(pair)
    word = _words(vocabulary, asked.ids)[item]
    wanted = np.where(word == ABSENT, ABSENT, row * len(vocabulary) + word)
    return Lookup(pair, item, _find(wanted, key, entry))


def meetings(asked: AskedList, held: Listed, k: int) -> Lookup:
    """Give only the asked items that are on the list of the same pair; in any order.

    Of one place and many people who hold little of what is asked, only what they hold is looked at.
    """
    if len(asked) != 1 or len(held) != k:
        found = lookup(asked, held, k)
        hit = found.found
        return Lookup(found.pair[hit], found.item[hit], found.entry[hit])
    order = np.argsort(asked.ids)
    word = _words(asked.ids[order], held.ids)
    entry = np.flatnonzero(word != ABSENT)
    return Lookup(np.searchsorted(held.starts, entry, side="right") - 1, order[word[entry]], entry)


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


def by_pair(pair: Rows, entries: Sequence[E], k: int) -> list[list[E]]:
    """Give the entries of each of k pairs; `pair` rises."""
    ends = np.searchsorted(pair, np.arange(k + 1)).tolist()
    return [list(entries[first:last]) for first, last in pairwise(ends)]


def _words(vocabulary: NDArray[np.int64], ids: NDArray[np.int64]) -> Rows:
    """Give the place of every id in the vocabulary, -1 where it is not there."""
    if not len(vocabulary):
        return np.full(len(ids), ABSENT, dtype=np.int64)
    word = np.searchsorted(vocabulary, ids)
    word[word == len(vocabulary)] = 0
    return np.where(vocabulary[word] == ids, word, ABSENT)


def _held_keys(held: Listed, vocabulary: NDArray[np.int64]) -> tuple[Rows, Rows]:
    """Give the entries whose id is in the vocabulary, and their (row, word) as one number, sorted."""
    word = _words(vocabulary, held.ids)
    entry = np.flatnonzero(word != ABSENT)
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
