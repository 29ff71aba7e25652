"""People and places as columns: the only facts a score may see.

One row is one person or one place. A question has many rows on one side and
one on the other, or one on both: `People` x 1, 1 x `Places`, 1 x 1. Everything
that judges a pair is written once over two sides and works for all three.

Shapes: n people, m places, t list entries of one side, k pairs. Figures in
[0, 1] are stored as milli (0..1000). Unknown has a code of its own (-1, or a
dagdeel outside `known`); it is never 0, False or an empty list.
"""

from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
UNKNOWN = -1
C = TypeVar("C", bound="Columns")


@dataclass(frozen=True, slots=True)
class Band:
    """What is known of figures in [0, 1]: low <= expected <= high, in milli.

    Attributes:
        low, expected, high: (k,) int32, 0..1000. Known: all equal.
    """

    low: NDArray[np.int32]
    expected: NDArray[np.int32]
    high: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.expected)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of ids for every row, each entry with a band.

    Attributes:
        starts: (rows + 1,) int64; row r owns entries starts[r]:starts[r + 1].
        ids: (t,) int64; a row holds an id at most once.
        low, expected, high: (t,) int16; milli for shares, the scale's own steps for grades.
        complete: (rows,) bool; only a complete list says "no" about what is not on it.
    """

    starts: NDArray[np.int64]
    ids: NDArray[np.int64]
    low: NDArray[np.int16]
    expected: NDArray[np.int16]
    high: NDArray[np.int16]
    complete: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def row_of(self) -> Rows:
        """The row of every entry, (t,)."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def take(self, rows: Rows) -> Self:
        """Give these rows, in this order."""
        starts, entries = gather(self.starts, rows)
        return type(self)(
            starts,
            self.ids[entries],
            self.low[entries],
            self.expected[entries],
            self.high[entries],
            self.complete[rows],
        )


@dataclass(frozen=True, slots=True)
class AskedList:
    """What every place asks as a list: skills of the work, or items of the employer.

    Attributes:
        starts: (m + 1,) int64.
        ids: (t,) int64; a place asks an id at most once.
        weight: (t,) int32, above 0; relative within the place.
        threshold: (t,) int16; the grade from which an item is met (1 for yes/no).
        required: (t,) bool; the employer calls it vereist.
        adaptable: (t,) int8; 1 yes, 0 no, -1 not asked yet.
    """

    starts: NDArray[np.int64]
    ids: NDArray[np.int64]
    weight: NDArray[np.int32]
    threshold: NDArray[np.int16]
    required: NDArray[np.bool_]
    adaptable: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def row_of(self) -> Rows:
        """The place of every entry, (t,)."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def take(self, rows: Rows) -> Self:
        """Give these rows, in this order."""
        starts, entries = gather(self.starts, rows)
        return type(self)(
            starts,
            self.ids[entries],
            self.weight[entries],
            self.threshold[entries],
            self.required[entries],
            self.adaptable[entries],
        )


class Columns:
    """Rows of equal length under several names; base of every side."""

    def take(self, rows: Rows) -> Self:
        """Give these rows, in this order."""
        parts = {}
        for field in fields(self):  # type: ignore[arg-type]
            column = getattr(self, field.name)
            parts[field.name] = column[rows] if isinstance(column, np.ndarray) else column.take(rows)
        return type(self)(**parts)

    def __len__(self) -> int:
        return len(getattr(self, fields(self)[0].name))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class People(Columns):
    """What a score may see of n people.

    Attributes:
        level: (n,) int8, werk- en denkniveau 1-6, -1 unknown.
        skills: skill concepts; an explicit no is an entry (0, 0, 0).
        occupations: occupation concepts of work done; an uncertain text link lies between.
        wished_occupations: occupation concepts somebody would like.
        wished_werksoorten: index of the werksoort somebody would like.
        possessions: graded items an employer may ask (`possession_id`); low and high are grades.
        complete_kinds: (n,) uint8; bit i: the list of possessions of kind i is complete.
        hours_min, hours_max: (n,) int16, quarters of an hour a week, -1 unknown.
        available, available_known: (n,) uint32, 28-bit masks of dagdelen.
    """

    level: NDArray[np.int8]
    skills: Listed
    occupations: Listed
    wished_occupations: Listed
    wished_werksoorten: Listed
    possessions: Listed
    complete_kinds: NDArray[np.uint8]
    hours_min: NDArray[np.int16]
    hours_max: NDArray[np.int16]
    available: NDArray[np.uint32]
    available_known: NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Places(Columns):
    """What a score may see of m places.

    Attributes:
        level: (m,) int8, lowest level that the work needs, 1-6, -1 not asked.
        skills: asked skills; the weight holds rarity and essential (double).
        occupation: (m,) int32 occupation concept, -1 not known.
        occupation_low, occupation_expected, occupation_high: (m,) int16 milli, trust in that concept.
        werksoort: (m,) int16 index, -1 not known.
        demands: required and wished items (`possession_id`).
        hours_min, hours_max: (m,) int16, quarters of an hour a week, -1 not known.
        dagdelen: (m,) uint32, 28-bit mask of when the work is done, 0 not known.
    """

    level: NDArray[np.int8]
    skills: AskedList
    occupation: NDArray[np.int32]
    occupation_low: NDArray[np.int16]
    occupation_expected: NDArray[np.int16]
    occupation_high: NDArray[np.int16]
    werksoort: NDArray[np.int16]
    demands: AskedList
    hours_min: NDArray[np.int16]
    hours_max: NDArray[np.int16]
    dagdelen: NDArray[np.uint32]


def pairs(people: Columns, places: Columns) -> int:
    """Give k, the number of pairs; one side has one row, or both have k.

    Raises:
        ValueError: neither side is a row of one and the lengths differ.
    """
    n, m = len(people), len(places)
    if n != m and 1 not in (n, m):
        raise ValueError(f"{n} people against {m} places is not a question: one side has one row")
    return m if n == 1 else n


KIND_SHIFT = 56


class PossessionKind(IntEnum):
    """The kinds of item that an employer can demand."""

    RIJBEWIJS = 0
    CERTIFICAAT = 1
    DIPLOMA = 2
    TAAL = 3
    VAARDIGHEID = 4


def possession_id(kind: int, key: int) -> int:
    """Give the id of an item of this kind (0-7); `key` is any integer of at most 56 bits."""
    return kind << KIND_SHIFT | key & ((1 << KIND_SHIFT) - 1)


def gather(starts: NDArray[np.int64], rows: Rows) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the starts and the entry numbers of these rows of a list: (rows + 1,) and (t,)."""
    lengths = np.diff(starts)[rows]
    fresh = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum(lengths, out=fresh[1:])
    entries = np.arange(fresh[-1]) + np.repeat(starts[rows] - fresh[:-1], lengths)
    return fresh, entries


def join(first: C, second: C) -> C:
    """Give the rows of one side followed by those of another of the same kind."""
    parts = {}
    for field in fields(first):  # type: ignore[arg-type]
        one, other = getattr(first, field.name), getattr(second, field.name)
        parts[field.name] = np.concatenate([one, other]) if isinstance(one, np.ndarray) else _join_lists(one, other)
    return type(first)(**parts)


def _join_lists(one: Listed, other: Listed) -> Listed:
    starts = np.concatenate([one.starts, other.starts[1:] + one.starts[-1]])
    columns = ((getattr(one, f.name), getattr(other, f.name)) for f in fields(Listed) if f.name != "starts")
    return Listed(starts, *(np.concatenate(pair) for pair in columns))
