"""Lists the other way round: of every id, which rows hold it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from scoring.lists import Listed, Rows


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The entries of a list, ordered by id and then by row.

    Attributes:
        ids: (v,) int64, every id that is held, rising.
        starts: (v + 1,) int64; id i has entries starts[i]:starts[i + 1].
        row: (t,) int32, who holds it; once a row.
        low, expected, high: (t,) int16, as in the list.
    """

    ids: Rows
    starts: Rows
    row: NDArray[np.int32]
    low: NDArray[np.int16]
    expected: NDArray[np.int16]
    high: NDArray[np.int16]

    @classmethod
    def of(cls, held: Listed) -> Self:
        """Turn a list round."""
        order = np.argsort(held.ids, kind="stable")
        ids, first = np.unique(held.ids[order], return_index=True)
        row = held.row_of.astype(np.int32)
        starts = np.append(first, len(order)).astype(np.int64)
        return cls(ids, starts, row[order], held.low[order], held.expected[order], held.high[order])

    def entries(self, identifier: int) -> slice:
        """Give which entries are about an id; none where nobody holds it."""
        place = int(np.searchsorted(self.ids, identifier))
        if place == len(self.ids) or self.ids[place] != identifier:
            return slice(0, 0)
        return slice(int(self.starts[place]), int(self.starts[place + 1]))

    def ends(self, identifiers: Rows) -> Rows:
        """Give the first and the last entry of these ids, (a, 2)."""
        place = np.searchsorted(self.ids, identifiers)
        there = np.append(self.ids, -1)[place] == identifiers
        return np.stack([self.starts[place], self.starts[place + there]], axis=1)

    def renewed(self, rows: int, kept: Rows, fresh: Listed) -> "Postings":
        """Give the postings of these rows, in this order, followed by those of fresh rows.

        Args:
            rows: how many rows there were.
            kept: rising.
        """
        place = np.full(rows, -1, dtype=np.int32)
        place[kept] = np.arange(len(kept), dtype=np.int32)
        row = place[self.row]
        stays = row >= 0
        identifiers = np.repeat(self.ids, np.diff(self.starts))[stays]
        order = np.argsort(fresh.ids, kind="stable")
        at = np.searchsorted(identifiers, fresh.ids[order], side="right")
        ids = np.insert(identifiers, at, fresh.ids[order])
        first = np.flatnonzero(np.diff(ids, prepend=ids[:1] - 1))
        new_row = (fresh.row_of + len(kept)).astype(np.int32)
        old: tuple[NDArray[np.integer], ...] = (row, self.low, self.expected, self.high)
        new: tuple[NDArray[np.integer], ...] = (new_row, fresh.low, fresh.expected, fresh.high)
        starts = np.append(first, len(ids)).astype(np.int64)
        return Postings(ids[first], starts, *_inserted(old, new, (stays, at, order)))


def _inserted(
    old: Sequence[NDArray[np.integer]],
    new: Sequence[NDArray[np.integer]],
    where: tuple[NDArray[np.bool_], Rows, Rows],
) -> Iterator[NDArray[Any]]:
    """Leave entries out of each column, and put new ones in their places."""
    stays, at, order = where
    for was, comes in zip(old, new, strict=True):
        yield np.insert(was[stays], at, comes[order])
