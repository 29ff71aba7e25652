"""Vaardigheden of very many people for one place: the same figures as `Skills.judge`, id by id instead of pair by pair.

What everybody gets who names nothing is a sum of the place alone; only who
holds an asked skill, or one that comes near, is touched.
"""

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED
from scoring.lists import AskedList, Rows
from scoring.pool import Band
from scoring.postings import Postings
from scoring.similarity.near_skills import TRUSTED
from scoring.similarity.skills import SkillSimilarity
from scoring.similarity.totals import round_half_up

Sums = NDArray[np.int64]


def sum_skills(
    similarity: SkillSimilarity,
    held: Postings,
    complete: NDArray[np.bool_],
    asked: AskedList,
    wanted: Rows,
    *,
    known_only: bool = False,
) -> Band:
    """Judge the asked skills of one place for these people, (w,) milli.

    Args:
        held: the skills of n people.
        complete: (n,) bool, whose list is complete.
        asked: of one place that asks at least one skill.
        wanted: (w,) the rows that are asked about.
        known_only: what is expected need not be right: what comes near is left out, since nothing becomes sure by it.
    """
    place_of = np.full(len(complete), -1, dtype=np.int32)
    place_of[wanted] = np.arange(len(wanted), dtype=np.int32)
    open_ = (~complete[wanted]).astype(np.int64)
    whole = int(asked.weight.sum())
    low, expected, high = np.zeros(len(wanted), dtype=np.int64), open_ * (whole * PRIOR_SKILL_NOT_LISTED), open_ * whole
    high *= KNOWN
    near = _Nearest(similarity, held, place_of, open_)
    for concept, weight in zip(asked.ids.tolist(), asked.weight.tolist(), strict=True):
        about = held.entries(concept)
        row, entry = _of_wanted(held, about, place_of)
        sure, likely, most = _named(held, entry)
        low[row] += weight * sure
        expected[row] += weight * (likely - open_[row] * PRIOR_SKILL_NOT_LISTED)
        high[row] += weight * (most - open_[row] * KNOWN)
        if not known_only:
            lifted, rise = near.rise(concept, row)
            expected[lifted] += weight * rise
    return Band(*(round_half_up(total, whole).astype(np.int32) for total in (low, expected, high)))


def _of_wanted(held: Postings, about: slice, place_of: NDArray[np.int32]) -> tuple[Rows, Rows]:
    """Give the entries of one id that are of wanted people, and the place of each of those people."""
    row = place_of[held.row[about]].astype(np.int64)
    there = np.flatnonzero(row >= 0)
    return row[there], there + about.start


def _named(held: Postings, entry: Rows) -> tuple[Sums, Sums, Sums]:
    """Judge skills that are on the list, as `Skills` does: only an explicit no is expected below the prior."""
    low, expected, high = (part[entry].astype(np.int64) for part in (held.low, held.expected, held.high))
    expected = np.where(high > 0, np.maximum(expected, PRIOR_SKILL_NOT_LISTED), 0)
    return low, expected, np.maximum(high, expected)


class _Nearest:
    """How much more than the prior is expected of a skill that is not on an open list, by what comes near to it."""

    def __init__(
        self, similarity: SkillSimilarity, held: Postings, place_of: NDArray[np.int32], open_: NDArray[np.int64]
    ) -> None:
        self._similarity, self._held, self._place_of, self._open = similarity, held, place_of, open_
        self._best = np.zeros(len(open_), dtype=np.int64)
        self._sure: dict[int, tuple[Rows, Sums]] = {}

    def rise(self, concept: int, has: Rows) -> tuple[Rows, Sums]:
        """Give who is lifted, each once, and how far, (x,) milli; `has` are who name the skill itself."""
        best, touched = self._best, [np.zeros(0, dtype=np.int64)]
        for other, alike in zip(*(part.tolist() for part in self._similarity.near(concept)), strict=True):
            row, trust = self._holders(other)
            best[row] = np.maximum(best[row], round_half_up(alike * trust, KNOWN))
            touched.append(row)
        best[has] = 0
        rows = np.concatenate(touched)
        rise = np.maximum(best[rows] - PRIOR_SKILL_NOT_LISTED, 0) * self._open[rows]
        best[rows] = 0
        lifted, first = np.unique(rows[rise > 0], return_index=True)
        return lifted, rise[rise > 0][first]

    def _holders(self, concept: int) -> tuple[Rows, Sums]:
        """Give who holds a skill surely enough to count for another one, and how surely."""
        if concept not in self._sure:
            row, entry = _of_wanted(self._held, self._held.entries(concept), self._place_of)
            trust = self._held.expected[entry].astype(np.int64)
            enough = np.flatnonzero(trust >= TRUSTED)
            self._sure[concept] = row[enough], trust[enough]
        return self._sure[concept]
