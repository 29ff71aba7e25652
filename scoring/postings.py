"""Lists the other way round: of every id, which rows hold it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED
from scoring.lists import Listed, Rows
from scoring.splicing import Change, Stretches


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The entries of a list, ordered by id and then by row.

    Attributes:
        ids: (v,) int64, every id that is held, rising.
        starts: (v + 1,) int64; id i has entries starts[i]:starts[i + 1].
        row: (t,) int32, who holds it; once a row.
        low, expected, high: (t,) int16, as in the list.
        known, gain: (t,) int16, what naming a skill adds to what is known and to what is expected without it, in milli.
    """

    ids: Rows
    starts: Rows
    row: NDArray[np.int32]
    low: NDArray[np.int16]
    expected: NDArray[np.int16]
    high: NDArray[np.int16]
    known: NDArray[np.int16]
    gain: NDArray[np.int16]

    @classmethod
    def of(cls, held: Listed) -> Self:
        """Turn a list round."""
        order = np.argsort(held.ids, kind="stable")
        ids, first = np.unique(held.ids[order], return_index=True)
        starts = np.append(first, len(order)).astype(np.int64)
        return cls(ids, starts, held.row_of.astype(np.int32)[order], *(column[order] for column in _columns(held)))

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

    def changed(self, change: Change, fresh: Listed) -> "Postings":
        """Give the postings of the rows after a change, with what fresh rows hold."""
        is_left = np.zeros(change.size, dtype=np.bool_)
        is_left[change.left] = True
        cut = np.flatnonzero(is_left.take(self.row))
        at = change.at[fresh.row_of]
        order = np.lexsort((at, fresh.ids))
        comes, many = np.unique(fresh.ids[order].astype(np.int64), return_counts=True)
        ids, starts = self._counted(cut, comes, many)
        before = np.append(change.rewritten, np.full(change.comes, change.size))[fresh.row_of]
        where = self._places_of(fresh.ids[order], before[order])
        splice = _Splice.of(cut, where, order, len(self.row))
        new: tuple[NDArray[np.integer], ...] = (at.astype(np.int32), *_columns(fresh))
        old: tuple[NDArray[np.integer], ...] = (
            self._rows_after(change),
            self.low,
            self.expected,
            self.high,
            self.known,
            self.gain,
        )
        return Postings(ids, starts, *(splice.into(was, comes) for was, comes in zip(old, new, strict=True)))

    def _rows_after(self, change: Change) -> NDArray[np.int32]:
        """Give where who holds every entry stands after a change, (t,); of who goes it says nothing."""
        if not change.moves:
            return self.row
        number = np.zeros(change.size, dtype=np.int32)
        number[change.stays.of(np.arange(change.size))] = np.arange(change.size - len(change.gone), dtype=np.int32)
        return number.take(self.row)

    def _counted(self, cut: Rows, comes: Rows, many: Rows) -> tuple[Rows, Rows]:
        """Give every id that is held after a change, and where its entries start."""
        holders = np.diff(self.starts)
        np.subtract.at(holders, np.searchsorted(self.starts, cut, side="right") - 1, 1)
        ids = np.union1d(self.ids, comes)
        counts = np.zeros(len(ids), dtype=np.int64)
        counts[np.searchsorted(ids, self.ids)] = holders
        counts[np.searchsorted(ids, comes)] += many
        held = counts > 0
        return ids[held], np.append(0, np.cumsum(counts[held])).astype(np.int64)

    def _places_of(self, ids: Rows, rows: Rows) -> Rows:
        """Give before which entry an entry of each id and row, as they were numbered, comes."""
        first, last = (self.starts[np.searchsorted(self.ids, ids, side=side)].tolist() for side in ("left", "right"))
        found = zip(first, last, rows.tolist(), strict=True)
        places = (start + int(np.searchsorted(self.row[start:end], row)) for start, end, row in found)
        return np.fromiter(places, dtype=np.int64, count=len(ids))


def named(held: Listed) -> tuple[Rows, Rows, Rows]:
    """Give low, expected and high of every entry, as a skill that somebody names counts, (t,) milli."""
    low, expected, high = (part.astype(np.int64) for part in (held.low, held.expected, held.high))
    likely = np.where(high > 0, np.maximum(expected, PRIOR_SKILL_NOT_LISTED), 0)
    return low, likely, np.maximum(high, likely)


def _columns(held: Listed) -> tuple[NDArray[np.int16], ...]:
    """Give what postings keep of every entry beside who holds it."""
    (low, likely, most), is_open = named(held), ~held.complete[held.row_of]
    known, gain = KNOWN * is_open - (most - low), likely - PRIOR_SKILL_NOT_LISTED * is_open
    return tuple(column.astype(np.int16) for column in (held.low, held.expected, held.high, known, gain))


@dataclass(frozen=True, slots=True)
class _Splice:
    """Where entries are cut out, and which come in their places.

    Attributes:
        stays: the stretches of what was there.
        pieces: which of the new entries come after every stretch but the last.
    """

    stays: Stretches
    pieces: Sequence[Rows]

    @classmethod
    def of(cls, cut: Rows, where: Rows, comes: Rows, size: int) -> Self:
        """Cut single entries out, and put new ones in, each before another entry or after the last."""
        none = comes[:0]
        first, last = np.concatenate([cut, where]), np.concatenate([cut + 1, where])
        order = np.lexsort((last, first))  # what comes before an entry comes before that entry is cut
        every = [*(none for _ in cut), *np.split(comes, np.arange(1, len(comes)))][: len(first)]
        return cls(Stretches.between(first[order], last[order], size), [every[one] for one in order.tolist()])

    def into(self, column: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
        """Give a column after the change."""
        return self.stays.with_between(column, [new[piece] for piece in self.pieces])
