"""Which people are worth comparing: those who share a birth date, or a part of the name and nearly a birth date.

Everybody against everybody would be five billion pairs for 100,000 people.
Whoever is in no block together can score no more than `MOST_WHEN_APART`,
unless every part of the name is misspelt as well.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from itertools import chain
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.identity.resemblance import DAYS_FOR_UNKNOWN, Traits

Rows = NDArray[np.int64]
Keep = Callable[[Rows, Rows], NDArray[np.bool_]]
CROWDED = 300
"""On a day on which more people were born than this (1 January), a part of the name must be shared too."""


def pairs_to_compare(people: Sequence[Traits], among: Set[UUID] | None = None) -> Iterator[tuple[int, int]]:
    """Give pairs of rows of `people`, each once.

    Args:
        among: only pairs with at least one of these; all pairs when None.
    """
    days = _Days(people)
    owners, words = _words(people)
    asked = np.array([among is None or one.candidate_id in among for one in people], dtype=bool)

    def is_asked(one: Rows, other: Rows) -> NDArray[np.bool_]:
        either: NDArray[np.bool_] = asked[one] | asked[other]
        return either

    def is_near(one: Rows, other: Rows) -> NDArray[np.bool_]:
        near: NDArray[np.bool_] = is_asked(one, other) & days.are_near(one, other)
        return near

    everyone = np.arange(len(people))
    crowded = days.crowded()
    by_word = words * 100_000_000
    found = chain(
        _within(days.either_way[~crowded], everyone[~crowded], is_asked),
        _within((by_word + days.either_way[owners])[crowded[owners]], owners[crowded[owners]], is_asked),
        _within(by_word + days.year[owners], owners, is_near),
        _within(by_word + days.day[owners], owners, is_near),
    )
    codes = [np.minimum(one, other) * len(people) + np.maximum(one, other) for one, other in found]
    unique = np.unique(np.concatenate(codes)) if codes else np.zeros(0, dtype=np.int64)
    return (divmod(code, len(people)) for code in unique.tolist())


class _Days:
    """Birth dates as columns of numbers, (people,)."""

    def __init__(self, people: Sequence[Traits]) -> None:
        born = np.array([(one.born.year, one.born.month, one.born.day) for one in people], dtype=np.int64)
        self.year, month, day = born.reshape(-1, 3).T
        self.day = month * 100 + day
        self._date = self.year * 10_000 + self.day
        self._unsure = np.isin(self.day, [month * 100 + day for month, day in DAYS_FOR_UNKNOWN])
        swapped = np.where(day <= 12, np.minimum(self.day, day * 100 + month), self.day)
        self.either_way = self.year * 10_000 + swapped
        """The date, or with day and month swapped, whichever is first."""

    def crowded(self) -> NDArray[np.bool_]:
        """Say of everybody whether many were born on that day."""
        _, inverse, counts = np.unique(self.either_way, return_inverse=True, return_counts=True)
        many: NDArray[np.bool_] = counts[inverse] > CROWDED
        return many

    def are_near(self, one: Rows, other: Rows) -> NDArray[np.bool_]:
        """Say of pairs whether one digit differs, or the day of one of them may be unknown."""
        different = np.zeros(len(one), dtype=np.int64)
        for power in range(8):
            different += self._date[one] // 10**power % 10 != self._date[other] // 10**power % 10
        unsure = (self.year[one] == self.year[other]) & (self._unsure[one] | self._unsure[other])
        near: NDArray[np.bool_] = (different == 1) | (unsure & (different > 0))
        return near


def _words(people: Sequence[Traits]) -> tuple[Rows, Rows]:
    """Give every full word of every name as a number, beside the row whose name it is in."""
    numbers: dict[str, int] = {}
    told = [(row, numbers.setdefault(word, len(numbers))) for row, one in enumerate(people) for word in one.name.sounds]
    owners, words = np.array(told, dtype=np.int64).reshape(-1, 2).T
    return owners, words


def _within(keys: Rows, owners: Rows, keep: Keep) -> Iterator[tuple[Rows, Rows]]:
    """Give the pairs of owners that share a key, all neighbours first, then all one further apart, and so on."""
    order = np.argsort(keys, kind="stable")
    keys, owners = keys[order], owners[order]
    first, step = np.arange(len(keys)), 1
    while len(first):
        first = first[first + step < len(keys)]
        first = first[keys[first] == keys[first + step]]
        one, other = owners[first], owners[first + step]
        kept = keep(one, other)
        yield one[kept], other[kept]
        step += 1
