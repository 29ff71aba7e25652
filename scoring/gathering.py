"""The three loops over everybody that decide the first rows of a list, by numpy: the reference of `scoring.compiled`.

Shapes: n people, r rows that are left, d kinds of person, a asked skills, x skills that come near one of them.
"""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED
from scoring.lists import AskedList, Rows
from scoring.postings import Postings
from scoring.similarity.near_skills import TRUSTED
from scoring.similarity.skills import SkillSimilarity
from scoring.similarity.totals import round_half_up

Whole: TypeAlias = NDArray[np.int64]
Sums: TypeAlias = tuple[Whole, Whole, Whole]


@dataclass(frozen=True, slots=True)
class AskedSkills:
    """The skills that one place asks, and those that come near, as entries of postings.

    Attributes:
        entries: (a, 2) int64, first and last entry; weight: (a,) int64.
        near: (x, 3) int64, first and last entry, and how much alike in milli; near_of: (a + 1,) int64, where those of
            an asked skill begin.
    """

    entries: Whole
    weight: Whole
    near_of: Whole
    near: Whole

    @classmethod
    def of(cls, similarity: SkillSimilarity, held: Postings, asked: AskedList) -> "AskedSkills":
        """Look up what one place asks."""
        near, near_of = [np.zeros((0, 3), dtype=np.int64)], [0]
        for concept in asked.ids.tolist():
            others, alike = similarity.near(concept)
            about = [(held.entries(other), milli) for other, milli in zip(others.tolist(), alike.tolist(), strict=True)]
            found = [(part.start, part.stop, milli) for part, milli in about if part.stop > part.start]
            near.append(np.array(found, dtype=np.int64).reshape(-1, 3))
            near_of.append(near_of[-1] + len(found))
        entries = [(part.start, part.stop) for part in map(held.entries, asked.ids.tolist())]
        return cls(
            np.array(entries, dtype=np.int64).reshape(-1, 2),
            asked.weight.astype(np.int64),
            np.array(near_of, dtype=np.int64),
            np.concatenate(near),
        )

    @property
    def most_lifted(self) -> int:
        """The most that skills that come near can add to what is expected, as a weighted sum."""
        best = [int(self.near[slice(*ends), 2].max(initial=PRIOR_SKILL_NOT_LISTED)) for ends in self._near_slices()]
        return int(
            sum(weight * (milli - PRIOR_SKILL_NOT_LISTED) for weight, milli in zip(self.weight, best, strict=True))
        )

    def only_named(self) -> "AskedSkills":
        """Leave out what comes near."""
        return AskedSkills(self.entries, self.weight, np.zeros_like(self.near_of), self.near[:0])

    def _near_slices(self) -> list[tuple[int, int]]:
        ends = self.near_of.tolist()
        return list(pairwise(ends))

    def near_each(self) -> list[Whole]:
        """Give the part of `near` of every asked skill."""
        return [self.near[slice(*ends)] for ends in self._near_slices()]


class Loops(Protocol):
    """Who goes by everybody: the reference here, or the compiled one."""

    def passing(self, kind: NDArray[np.integer], table: Whole) -> tuple[Rows, Whole]: ...

    def keep(self, rows: Rows, sums: Whole, kind: NDArray[np.integer], table: Whole) -> tuple[Rows, Whole]: ...

    def sum_skills(self, held: Postings, complete: NDArray[np.bool_], asked: AskedSkills, wanted: Rows) -> Sums: ...


class Reference:
    """By numpy."""

    def passing(self, kind: NDArray[np.integer], table: Whole) -> tuple[Rows, Whole]:
        """Give who is not below zero by a first column of kinds, (r,), with the sum of each."""
        sums = table[kind]
        rows = np.flatnonzero(sums >= 0)
        return rows, sums[rows]

    def keep(self, rows: Rows, sums: Whole, kind: NDArray[np.integer], table: Whole) -> tuple[Rows, Whole]:
        """Add a column for these rows and give those that are not below zero."""
        total = sums + table[kind[rows]]
        left = total >= 0
        return rows[left], total[left]

    def sum_skills(self, held: Postings, complete: NDArray[np.bool_], asked: AskedSkills, wanted: Rows) -> Sums:
        """Judge the asked skills of one place for these people, (w,) each, before the mean is taken.

        Args:
            wanted: each row once.
        """
        place_of = np.full(len(complete), -1, dtype=np.int64)
        place_of[wanted] = np.arange(len(wanted))
        open_ = (~complete[wanted]).astype(np.int64)
        whole, low = int(asked.weight.sum()), np.zeros(len(wanted), dtype=np.int64)
        expected, high = open_ * whole * PRIOR_SKILL_NOT_LISTED, open_ * whole * KNOWN
        for (first, last), weight, near in zip(asked.entries, asked.weight, asked.near_each(), strict=True):
            place, entry = _of_wanted(held, int(first), int(last), place_of)
            likely = np.where(held.high[entry] > 0, np.maximum(held.expected[entry], PRIOR_SKILL_NOT_LISTED), 0)
            low[place] += weight * held.low[entry]
            expected[place] += weight * (likely - open_[place] * PRIOR_SKILL_NOT_LISTED)
            high[place] += weight * (np.maximum(held.high[entry], likely) - open_[place] * KNOWN)
            best = np.zeros(len(wanted), dtype=np.int64)
            for start, stop, alike in near:
                beside, source = _of_wanted(held, int(start), int(stop), place_of)
                trust = held.expected[source].astype(np.int64)
                near_by = np.where(trust >= TRUSTED, round_half_up(alike * trust, KNOWN), 0)
                best[beside] = np.maximum(best[beside], near_by)
            best[place] = 0
            expected += weight * open_ * np.maximum(best - PRIOR_SKILL_NOT_LISTED, 0)
        return low, expected, high


def _of_wanted(held: Postings, first: int, last: int, place_of: Whole) -> tuple[Rows, Rows]:
    """Give the entries that are of wanted people, and the place of each of those people."""
    place = place_of[held.row[first:last]]
    there = np.flatnonzero(place >= 0)
    return place[there], there + first


@cache
def loops() -> Loops:
    """Give the compiled loops; the reference where nothing can be compiled."""
    try:
        from scoring import compiled
    except ImportError:
        return Reference()
    return compiled
