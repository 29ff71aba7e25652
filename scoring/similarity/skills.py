"""How much one skill resembles another: the hierarchy, the work that needs both, and words of the label."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from scoring.similarity.hierarchy import Hierarchy
from scoring.similarity.rows import LikenessRows
from scoring.similarity.text import Grams, fold
from scoring.similarity.totals import round_half_up
from scoring.taxonomy import NO_NAME, Concepts, Taxonomy

SAME = 1000
MOST_ALIKE = 700
COUNTS = 400
"""From here on a skill counts in part for another one; eigen beleid."""
WEIGHT_WORK, WEIGHT_LABEL = 2, 1
Near = tuple[NDArray[np.int64], NDArray[np.int32]]


class SkillSimilarity(LikenessRows):
    """How much skills resemble each other.

    The hierarchy gives a base: broader and narrower, beside each other, in one
    group. Skills that the same occupations need are near, and so are skills
    with the same words: that fills part of what is left up to 700. What all
    work needs resembles nothing in particular: what fills is taken down by the
    rarity of the commoner of the two. Only the skill itself is 1000. The
    figures are eigen beleid.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        super().__init__(len(taxonomy.skills))
        shape = (len(taxonomy.occupations), len(taxonomy.skills))
        needed = np.ones(len(taxonomy.skill_ids), dtype=np.int64)
        self._skills_by_work = csr_array((needed, taxonomy.skill_ids, taxonomy.skill_starts), shape=shape)
        self._work_by_skill = csr_array(self._skills_by_work.T)
        self._works = np.diff(self._work_by_skill.indptr).astype(np.int64)
        self._rarity = taxonomy.rarity.astype(np.int64)
        self._hierarchy = Hierarchy(taxonomy.broader, len(taxonomy.skills))
        self._labels = Grams([fold(_own_name(taxonomy.skills, skill)) for skill in range(len(taxonomy.skills))], (3, 4))
        self._near: dict[int, Near] = {}

    def near(self, concept: int) -> Near:
        """Give the other skills that resemble a skill enough to count for it, and how much, (x,) each.

        Few do, so this is kept where a whole row is not.
        """
        if concept not in self._near:
            row = self._rows[concept] if concept in self._rows else self._compute(concept)
            others = np.flatnonzero((row >= COUNTS) & (row < SAME))
            self._near[concept] = others, row[others].astype(np.int32)
        return self._near[concept]

    def _compute(self, concept: int) -> NDArray[np.int16]:
        base = self._hierarchy.row(concept)
        label = np.rint(SAME * self._labels.similar_to_row(concept)).astype(np.int64)
        evidence = WEIGHT_WORK * self._shared_work(concept) + WEIGHT_LABEL * label
        rarity = np.minimum(self._rarity, self._rarity[concept])
        filled = round_half_up((MOST_ALIKE - base) * evidence * rarity, SAME * SAME * (WEIGHT_WORK + WEIGHT_LABEL))
        row: NDArray[np.int16] = (base + filled).astype(np.int16)
        row[concept] = SAME
        return row

    def _shared_work(self, concept: int) -> NDArray[np.int64]:
        """Give which part of the work that needs either skill needs both, with the root taken, (s,) milli."""
        shared = (self._work_by_skill[[concept]] @ self._skills_by_work).toarray().ravel()
        either = self._works + self._works[concept] - shared
        part: NDArray[np.int64] = np.rint(SAME * np.sqrt(shared / np.maximum(either, 1))).astype(np.int64)
        return part


def _own_name(skills: Concepts, skill: int) -> str:
    """Give the name of a skill itself: of one that is shown by its group the last other name, or none."""
    if skills.has_own_name(skill):
        return skills.labels[skill]
    return next((name for name in reversed(skills.alternatives[skill]) if not name.startswith(NO_NAME)), "")
