"""How much one occupation resembles another: ISCO group, shared skills, words of the label."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from scoring.similarity.rows import LikenessRows
from scoring.similarity.text import Grams, fold
from scoring.similarity.totals import round_half_up
from scoring.taxonomy import Taxonomy

SAME = 1000
MOST_ALIKE = 950
WEIGHT_SKILLS, WEIGHT_LABEL = 2, 1
BASE_BY_SHARED_DIGITS = np.array([0, 50, 200, 400, 600], dtype=np.int64)


class OccupationSimilarity(LikenessRows):
    """How much occupations resemble each other.

    The ISCO-08 group gives a base (same unit group 600); shared skills and
    words of the label fill part of what is left up to 950. Only the occupation
    itself is 1000. Symmetric. Where an occupation has no skills only the words
    count, where it has no ISCO code the base is 0.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        super().__init__(len(taxonomy.occupations))
        self._isco = np.array([_digits(code) for code in taxonomy.isco], dtype=np.int64).reshape(-1, 4)
        self._skills = _weighted_skills(taxonomy)
        self._skill_total = np.asarray(self._skills.sum(axis=1)).ravel()
        self._labels = Grams([fold(label) for label in taxonomy.occupations.labels], (3, 4))

    def _compute(self, occupation: int) -> NDArray[np.int16]:
        base = self._isco_base(occupation)
        filled = round_half_up((MOST_ALIKE - base) * self._evidence(occupation), SAME)
        row = (base + filled).astype(np.int16)
        row[occupation] = SAME
        return row

    def _isco_base(self, occupation: int) -> NDArray[np.int64]:
        """Give what the ISCO-08 groups have in common, (o,) milli."""
        same = (self._isco == self._isco[occupation]) & (self._isco >= 0)
        shared_digits: NDArray[np.int64] = np.cumprod(same, axis=1, dtype=np.int64).sum(axis=1)
        return BASE_BY_SHARED_DIGITS[shared_digits]

    def _evidence(self, occupation: int) -> NDArray[np.int64]:
        """Give the weighted mean of shared skills, where both have any, and words of the label, (o,) milli."""
        skills, known = self._shared_skills(occupation)
        label = np.rint(SAME * self._labels.similar_to_row(occupation)).astype(np.int64)
        total = WEIGHT_SKILLS * skills + WEIGHT_LABEL * label
        return round_half_up(total, WEIGHT_SKILLS * known.astype(np.int64) + WEIGHT_LABEL)

    def _shared_skills(self, occupation: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Give which part of the skills of both is shared, (o,) milli, and whether that is known.

        Shared weight over all weight, with the root taken: half of everything
        shared is far more than chance.
        """
        mine = self._skills[[occupation]].toarray().ravel()
        shared = csr_array(
            (np.minimum(self._skills.data, mine[self._skills.indices]), self._skills.indices, self._skills.indptr),
            shape=self._skills.shape,
        ).sum(axis=1)
        both = self._skill_total + self._skill_total[occupation] - shared
        known = (self._skill_total > 0) & (self._skill_total[occupation] > 0)
        part = np.rint(SAME * np.sqrt(shared / np.maximum(both, 1))).astype(np.int64)
        return np.where(known, part, 0), known


def _weighted_skills(taxonomy: Taxonomy) -> csr_array:
    """Give occupations x skills, weighted by rarity; essential counts double."""
    weight = taxonomy.rarity[taxonomy.skill_ids].astype(np.int64) * np.where(taxonomy.essential, 2, 1)
    shape = (len(taxonomy.occupations), len(taxonomy.skills))
    return csr_array((weight, taxonomy.skill_ids, taxonomy.skill_starts), shape=shape)


def _digits(code: str) -> list[int]:
    """Split an ISCO code of four digits; -1 four times if there is none."""
    return [int(digit) for digit in code] if len(code) == 4 and code.isdigit() else [-1] * 4
