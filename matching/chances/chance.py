"""From fit and offer to a chance. Eigen beleid: the law and the letters give no formula.

Shapes: o occupations.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.chances.reach import Reach
from matching.domain.scan import ChanceLevel
from scoring.similarity.totals import round_half_up

MOST_PLACES = 2
HALF_WAY = 4
GOOD, FAIR = 400, 200


@dataclass(frozen=True, slots=True)
class Offered:
    """What is on offer within reach, per occupation, (o,) counts of vacancies and of plekken that lead there."""

    now: NDArray[np.int64]
    ask: NDArray[np.int64]
    later: NDArray[np.int64]
    places: NDArray[np.int64]

    @property
    def halves(self) -> NDArray[np.int64]:
        """The offer in halves, (o,).

        A vacancy counts whole; one that first takes something to be learned, or a plek that leads there, half.
        Plekken count for one vacancy at most: they lead to work, they are not the work.
        """
        return 2 * (self.now + self.ask) + self.later + np.minimum(self.places, MOST_PLACES)


def offered(occupation: NDArray[np.int64], reach: NDArray[np.int8], places: NDArray[np.int64]) -> Offered:
    """Count the offer of every occupation.

    Args:
        occupation: (m,) row of the occupation of every vacancy, -1 for another one.
        reach: (m,) `Reach`.
        places: (o,) plekken that lead there.
    """
    counts = {
        kind: np.bincount(occupation[(reach == kind) & (occupation >= 0)], minlength=len(places)) for kind in Reach
    }
    return Offered(counts[Reach.NOW], counts[Reach.ASK], counts[Reach.LATER], places)


def chance(fit: NDArray[np.int32], halves: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give fit x offer / (offer + 2), (o,) tenths: two vacancies are half way, and each next one adds less."""
    return round_half_up(fit.astype(np.int64) * halves, halves + HALF_WAY)


def level_of(tenths: int, halves: int, is_known: bool) -> ChanceLevel:
    """Name a chance; without any offer it is small, and of whom we know too little it is not known."""
    if halves == 0:
        return ChanceLevel.KLEIN
    if not is_known:
        return ChanceLevel.ONBEKEND
    if tenths >= GOOD:
        return ChanceLevel.GOED
    return ChanceLevel.GEMIDDELD if tenths >= FAIR else ChanceLevel.KLEIN
