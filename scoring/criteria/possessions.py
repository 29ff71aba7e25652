"""Graded items that an employer asks: licences, certificates, diplomas, languages, skills."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.lists import AskedList, Listed, Rows
from scoring.pool import KIND_SHIFT
from scoring.similarity.sets import lookup, of_pairs


@dataclass(frozen=True, slots=True)
class Graded:
    """What is known of every asked item of every pair.

    Attributes:
        pair, item: (t,) the pair, and the index into the asked entries.
        threshold: (t,) the grade from which the item is met.
        known: (t,) bool; False: nothing is known, and the grades mean nothing.
        low, expected, high: (t,) int32 grades.
        coming: (t,) int32 the grade that is agreed and not there yet, 0 for none; never part of a score.
    """

    pair: Rows
    item: Rows
    threshold: NDArray[np.int32]
    known: NDArray[np.bool_]
    low: NDArray[np.int32]
    expected: NDArray[np.int32]
    high: NDArray[np.int32]
    coming: NDArray[np.int32]


class Holders(Protocol):
    """People with possessions, as scoring and as rules see them."""

    @property
    def possessions(self) -> Listed: ...

    @property
    def complete_kinds(self) -> NDArray[np.uint8]: ...


def grades_of(demands: AskedList, people: Holders, k: int) -> Graded:
    """Look up the grades of every asked item of k pairs.

    An item that is not on a list is grade 0 if the list of its kind is complete. A high grade below zero says which
    grade is agreed: -1 - grade.
    """
    found = lookup(demands, people.possessions, k)
    low, expected, high = (
        _at(part, found.entry)
        for part in (people.possessions.low, people.possessions.expected, people.possessions.high)
    )
    kinds = of_pairs(people.complete_kinds, k)[found.pair].astype(np.int64)
    complete = (kinds >> kind_of(demands.ids)[found.item] & 1).astype(np.bool_)
    threshold = demands.threshold[found.item].astype(np.int32)
    coming = np.where(high < 0, -1 - high, 0)
    high = np.where(high < 0, low, high)
    return Graded(found.pair, found.item, threshold, found.found | complete, low, expected, high, coming)


def kind_of(ids: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the kind of possessions, 0-7."""
    return ids >> KIND_SHIFT


def only(asked: AskedList, keep: NDArray[np.bool_]) -> AskedList:
    """Give the same places with only the entries to keep."""
    kept = np.concatenate([[0], np.cumsum(keep)])
    return AskedList(
        kept[asked.starts],
        asked.ids[keep],
        asked.weight[keep],
        asked.threshold[keep],
        asked.required[keep],
        asked.adaptable[keep],
    )


def _at(grades: NDArray[np.int16], entry: Rows) -> NDArray[np.int32]:
    """Take the grade of every entry; 0 where there is none."""
    return np.append(grades, 0)[entry].astype(np.int32)
