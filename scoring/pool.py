"""People and places as columns: the only facts a score may see.

One row is one person or one place. A question has many rows on one side and
one on the other, or one on both: `People` x 1, 1 x `Places`, 1 x 1. Everything
that judges a pair is written once over two sides and works for all three.

Shapes: n people, m places, t list entries of one side, k pairs. Figures in
[0, 1] are stored as milli (0..1000). Unknown has a code of its own (-1, or a
dagdeel outside `known`); it is never 0, False or an empty list.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import IntEnum
from typing import Any, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scoring.lists import AskedList, Listed, Lists, Rows
from scoring.splicing import Change

UNKNOWN = -1
Column: TypeAlias = "NDArray[Any] | Lists"


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
class Columns:
    """Rows of equal length under several names; base of every side."""

    def __len__(self) -> int:
        return len(getattr(self, fields(self)[0].name))

    def take(self, rows: Rows) -> Self:
        """Give these rows, in this order."""
        columns = {field.name: getattr(self, field.name) for field in fields(self)}
        return replace(self, **{name: _taken(column, rows) for name, column in columns.items()})

    def row(self, row: int) -> Self:
        """Give one row, without copying."""
        columns = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return type(self)(**{name: _row(column, row) for name, column in columns.items()})

    def joined(self, *others: Self) -> Self:
        """Give these rows followed by those of other sides of the same kind."""
        parts = {field.name: [getattr(one, field.name) for one in (self, *others)] for field in fields(self)}
        return replace(self, **{name: joined(columns) for name, columns in parts.items()})

    def changed(self, change: Change, fresh: Self, known: Mapping[str, Column] | None = None) -> Self:
        """Give these rows after a change; what does not change is the very same, be it a column or the whole side.

        Args:
            fresh: another side of the same kind, with the rows that come.
            known: columns that somebody else changed already.
        """
        columns = dict(known or {})
        for name in (field.name for field in fields(self) if field.name not in columns):
            columns[name] = _changed(getattr(self, name), change, getattr(fresh, name))
        is_same = all(column is getattr(self, name) for name, column in columns.items())
        return self if is_same else replace(self, **columns)


def _changed(column: Column, change: Change, fresh: Column) -> Column:
    if isinstance(column, Lists) and isinstance(fresh, Lists):
        return column.changed(change, fresh)
    return change.of(np.asarray(column), np.asarray(fresh))


def _taken(column: Column, rows: Rows) -> Column:
    return column.take(rows) if isinstance(column, Lists) else column[rows]


def _row(column: Column, row: int) -> Column:
    return column.row(row) if isinstance(column, Lists) else column[row : row + 1]


def joined(columns: Sequence[Column]) -> Column:
    """Give the rows of columns of one kind, one column after the other."""
    lists = [column for column in columns if isinstance(column, Lists)]
    if lists:
        return lists[0].joined(*lists[1:])
    return np.concatenate([np.asarray(column) for column in columns])


@dataclass(frozen=True, slots=True)
class People(Columns):
    """What a score may see of n people.

    Attributes:
        level: (n,) int8, werk- en denkniveau 1-6, -1 unknown.
        skills: skill concepts; an explicit no is an entry (0, 0, 0).
        occupations: occupation concepts of work done; an uncertain text link lies between.
        wished_occupations: occupation concepts somebody would like.
        wished_werksoorten: index of the werksoort somebody would like.
        goals: what is still to be learned: skill concepts, or words that are none (`words_id`);
            complete: what somebody wants to learn is known, also when that is nothing.
        tried: index of every werksoort somebody worked in.
        guidance_least, guidance_most: (n,) int8, the guidance somebody needs, 0 (none) to 3 (the most);
            they differ where it is not known.
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
    goals: Listed
    tried: Listed
    guidance_least: NDArray[np.int8]
    guidance_most: NDArray[np.int8]
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
        teaches: what can be learned here, as `goals`; complete: everything that is taught could be read.
        guidance_least, guidance_most: (m,) int8, the guidance on offer, 0-3; they differ where it is not known.
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
    teaches: Listed
    guidance_least: NDArray[np.int8]
    guidance_most: NDArray[np.int8]
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


WORDS = 1 << 55


def words_id(key: int) -> int:
    """Give the id of words that are no concept: they are the same as themselves and as nothing else."""
    return key | WORDS
