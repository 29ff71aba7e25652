"""The skills that one place asks, turned round: of every concept, for which asked skills it counts.

Shapes: s skills of the taxonomy, a asked skills, c concepts that count for one of them, x ways in which they do.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN
from scoring.lists import AskedList, Rows
from scoring.similarity.skills import SkillSimilarity

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class AskedSkills:
    """What counts for the skills that one place asks.

    Attributes:
        ids, weight: (a,).
        number: (s,) int32, which of the c a concept is; -1 where it counts for nothing.
        starts: (c + 1,), where the ways of each begin.
        about: (x,) for which asked skill, 0..a-1; alike: (x,) milli, 1000 where it is that skill itself.
    """

    ids: Rows
    weight: Whole
    number: NDArray[np.int32]
    starts: Whole
    about: Whole
    alike: Whole

    @classmethod
    def of(cls, similarity: SkillSimilarity, asked: AskedList) -> "AskedSkills":
        """Look up what comes near to what one place asks."""
        ids = asked.ids.astype(np.int64)
        near = [similarity.near(concept) for concept in ids.tolist()]
        concept = np.concatenate([ids, *(others for others, _ in near)])
        alike = np.concatenate([np.full(len(ids), KNOWN), *(milli for _, milli in near)]).astype(np.int64)
        about = np.concatenate([np.arange(len(ids)), *(np.full(len(one[0]), at) for at, one in enumerate(near))])
        order = np.argsort(concept, kind="stable")
        first = np.flatnonzero(np.diff(concept[order], prepend=-1))
        number = np.full(similarity.size, -1, dtype=np.int32)
        number[concept[order[first]]] = np.arange(len(first), dtype=np.int32)
        starts = np.append(first, len(order)).astype(np.int64)
        return cls(ids, asked.weight.astype(np.int64), number, starts, about[order].astype(np.int64), alike[order])

    @property
    def whole(self) -> int:
        """The sum of the weights."""
        return int(self.weight.sum())

    def nearest(self, there: NDArray[np.bool_]) -> Whole:
        """Give how much alike the nearest other skill is of every asked one, (a,) milli; 0 where there is none.

        Args:
            there: (s,), which skills anybody has.
        """
        concepts = np.flatnonzero(self.number >= 0)
        others = np.repeat(there[concepts], np.diff(self.starts)) & (self.alike < KNOWN)
        best = np.zeros(len(self.ids), dtype=np.int64)
        np.maximum.at(best, self.about[others], self.alike[others])
        return best
