"""Begeleiding: is the guidance there that somebody needs?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, Direction, Openings, opening
from scoring.pool import Band, People, Places, pairs
from scoring.similarity.sets import of_pairs

LIGHTER = 500


@dataclass(frozen=True)
class Guidance:
    """Judge the guidance that is needed against what is offered, from none to a jobcoach.

    Enough is 1000, lighter than needed 500, none where it is needed 0. Who needs
    none fits everywhere. Between the least and the most that both may turn out to
    be, the middle is expected.
    """

    code: str = "begeleiding"
    label: str = "Begeleiding"
    direction: Direction = Direction.WENS

    def asked(self, places: Places) -> NDArray[np.bool_]:
        return np.ones(len(places), dtype=np.bool_)

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        least, most = of_pairs(people.guidance_least, k), of_pairs(people.guidance_most, k)
        low = _fit(most, of_pairs(places.guidance_least, k))
        high = _fit(least, of_pairs(places.guidance_most, k))
        return Band(low, (low + high) // 2, high)

    def openings(self, people: People, places: Places) -> Openings:
        """Give where it is not known what the person needs."""
        unsure = people.guidance_least != people.guidance_most
        return opening(self.judge(people, places), of_pairs(unsure, pairs(people, places)))


def _fit(needed: NDArray[np.int8], offered: NDArray[np.int8]) -> NDArray[np.int32]:
    """Give 1000 where enough is offered, 500 where it is lighter, 0 where there is none, (k,)."""
    return np.where(offered >= needed, KNOWN, np.where(offered > 0, LIGHTER, 0)).astype(np.int32)
