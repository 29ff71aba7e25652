"""How much one skill resembles another: the work that needs both, and words of the label."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from scoring.similarity.rows import LikenessRows
from scoring.similarity.text import Grams, fold
from scoring.similarity.totals import round_half_up
from scoring.taxonomy import Taxonomy

SAME = 1000
MOST_ALIKE = 700
WEIGHT_WORK, WEIGHT_LABEL = 2, 1


class SkillSimilarity(LikenessRows):
    """How much skills resemble each other.

    Skills that the same occupations need are near, and so are skills with the
    same words; together at most 700. What all work needs resembles nothing in
    particular: the figure is taken down by the rarity of the commoner of the
    two. Only the skill itself is 1000. The figures are eigen beleid.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        super().__init__(len(taxonomy.skills))
        shape = (len(taxonomy.occupations), len(taxonomy.skills))
        needed = np.ones(len(taxonomy.skill_ids), dtype=np.int64)
        self._skills_by_work = csr_array((needed, taxonomy.skill_ids, taxonomy.skill_starts), shape=shape)
        self._work_by_skill = csr_array(self._skills_by_work.T)
        self._works = np.diff(self._work_by_skill.indptr).astype(np.int64)
        self._rarity = taxonomy.rarity.astype(np.int64)
        self._labels = Grams([fold(label) for label in taxonomy.skills.labels], (3, 4))

    def _compute(self, concept: int) -> NDArray[np.int16]:
        label = np.rint(SAME * self._labels.similar_to_row(concept)).astype(np.int64)
        evidence = WEIGHT_WORK * self._shared_work(concept) + WEIGHT_LABEL * label
        rarity = np.minimum(self._rarity, self._rarity[concept])
        row = round_half_up(MOST_ALIKE * evidence * rarity, SAME * SAME * (WEIGHT_WORK + WEIGHT_LABEL)).astype(np.int16)
        row[concept] = SAME
        return row

    def _shared_work(self, concept: int) -> NDArray[np.int64]:
        """Give which part of the work that needs either skill needs both, with the root taken, (s,) milli."""
        shared = (self._work_by_skill[[concept]] @ self._skills_by_work).toarray().ravel()
        either = self._works + self._works[concept] - shared
        part: NDArray[np.int64] = np.rint(SAME * np.sqrt(shared / np.maximum(either, 1))).astype(np.int64)
        return part
