"""From a score to a chance: how likely it is that a concept is what somebody meant."""

import numpy as np
from numpy.typing import NDArray

from scoring.linking.whole_numbers import ONE

SHARPNESS, NO_TITLE_AT_ALL = 20.0, 0.5
PER_SCORE, PER_LEAD, NO_SKILL_AT_ALL = 6.1, 4.1, 4.1
Floats = NDArray[np.float64]


def chances(scores: NDArray[np.int64]) -> Floats:
    """Give the chance of every occupation, (c,); what is left is the chance that it is none of these.

    Words that come near to nothing, like the name of a company, leave most to
    "none". Sharpness and the score of "none" were set on the development set
    of titles and on words that are no title.
    """
    return _softmax(scores)


def chances_of_skills(scores: NDArray[np.int64]) -> Floats:
    """Give the chance of every skill, best first, (c,).

    A score says less of skills than of titles: names that share one word come
    as near as the right one. How likely the first is follows from its score
    and its lead (logistic, set on the first half of our own phrases and on
    words that are no skill); the others share what it leaves.
    """
    if not len(scores):
        return np.zeros(0)
    score, lead = scores[0] / ONE, (scores[0] - scores[1]) / ONE if len(scores) > 1 else 0.0
    first = 1 / (1 + np.exp(NO_SKILL_AT_ALL - PER_SCORE * score - PER_LEAD * lead))
    shares = _softmax(scores)
    others = shares[1:] / max(float(shares[1:].sum()), 1e-12)
    left: Floats = np.minimum(first * shares[1:] / max(float(shares[0]), 1e-12), (1 - first) * others)
    return np.concatenate([[first], left])


def _softmax(scores: NDArray[np.int64]) -> Floats:
    grown = np.exp(SHARPNESS * (scores / ONE - NO_TITLE_AT_ALL))
    share: Floats = grown / (1 + grown.sum())
    return share
