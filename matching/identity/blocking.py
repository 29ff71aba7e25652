"""Which people are worth comparing: those who share a birth date, or a part of the name and nearly a birth date.

Everybody against everybody would be five billion pairs for 100,000 people. In
a block that is crowded only the nearest names are compared.
Whoever is in no block together can score no more than `MOST_WHEN_APART`,
unless every part of the name is misspelt as well.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from itertools import chain
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.domain.double import LIKELY
from matching.identity.resemblance import DAYS_FOR_UNKNOWN, Traits
from matching.identity.sieve import Sieve

Rows = NDArray[np.int64]
Keep = Callable[[Rows, Rows], NDArray[np.bool_]]
CROWDED = 300
"""On a day on which more people were born than this (1 January), a part of the name must be shared too."""

NEAREST = 40
"""In a block that is still more crowded, with how many of the next names each one is compared."""


def pairs_to_compare(
    people: Sequence[Traits], among: Set[UUID] | None = None, least: int = LIKELY
) -> Iterator[tuple[int, int]]:
    """Give pairs of rows of `people`, each once.

    Args:
        among: only pairs with at least one of these; all pairs when None.
        least: the lowest score that is asked; from `LIKELY` on, names that cannot reach it are left out in bulk.
    """
    days, sieve = _Days(people), Sieve(people)
    owners, words = _words(people)
    asked = np.array([among is None or one.candidate_id in among for one in people], dtype=bool)
    by_name = _by_name(people)

    def is_asked(one: Rows, other: Rows) -> NDArray[np.bool_]:
        kept: NDArray[np.bool_] = asked[one] | asked[other]
        if least >= LIKELY:
            kept[kept] = sieve.passes(one[kept], other[kept])
        return kept

    def is_near(one: Rows, other: Rows) -> NDArray[np.bool_]:
        near = days.are_near(one, other)
        near[near] = is_asked(one[near], other[near])
        return near

    everyone = np.arange(len(people))
    crowded = days.crowded()
    by_word = words * 100_000_000
    found = chain(
        _within(days.either_way[~crowded], everyone[~crowded], by_name, is_asked),
        _within((by_word + days.either_way[owners])[crowded[owners]], owners[crowded[owners]], by_name, is_asked),
        _within(by_word + days.year[owners], owners, by_name, is_near),
        _within(by_word + days.day[owners], owners, by_name, is_near),
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


def _by_name(people: Sequence[Traits]) -> Rows:
    """Give the place of everybody in the order of names, (people,)."""
    order = sorted(range(len(people)), key=lambda row: sorted(people[row].name.sounds))
    place = np.empty(len(people), dtype=np.int64)
    place[order] = np.arange(len(people))
    return place


def _within(keys: Rows, owners: Rows, by_name: Rows, keep: Keep) -> Iterator[tuple[Rows, Rows]]:
    """Give the pairs of owners that share a key, all neighbours first, then all one further apart, and so on."""
    order = np.lexsort((by_name[owners], keys))
    keys, owners = keys[order], owners[order]
    _, block, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    furthest = np.where(sizes > CROWDED, NEAREST, sizes)[block]
    first, step = np.arange(len(keys)), 1
    while len(first):
        first = first[(first + step < len(keys)) & (step <= furthest[first])]
        first = first[keys[first] == keys[first + step]]
        one, other = owners[first], owners[first + step]
        kept = keep(one, other)
        yield one[kept], other[kept]
        step += 1
