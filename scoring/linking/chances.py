"""From a score to a chance: how likely it is that a concept is what somebody meant."""

import numpy as np
from numpy.typing import NDArray

from scoring.linking.whole_numbers import ONE

SHARPNESS = 20.0
NO_TITLE_AT_ALL = 0.5


def chances(scores: NDArray[np.int64]) -> NDArray[np.float64]:
    """Give the chance of every concept, (c,); what is left is the chance that it is none of these.

    Words that come near to nothing, like the name of a company, leave most to
    "none". Sharpness and the score of "none" were set on the development set
    of titles and on words that are no title.
    """
    grown = np.exp(SHARPNESS * (scores / ONE - NO_TITLE_AT_ALL))
    share: NDArray[np.float64] = grown / (1 + grown.sum())
    return share
