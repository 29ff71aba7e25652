"""Variatie: is this a kind of work that somebody has not tried before?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, Direction, Openings, choose, opening, unknown
from scoring.pool import UNKNOWN, Band, People, Places, pairs
from scoring.similarity.sets import of_pairs, spread
from scoring.similarity.totals import highest


@dataclass(frozen=True)
class Variety:
    """Judge whether the werksoort is a new one, whatever the outcome of earlier work was.

    Tried before is 0. Only a complete list of work done can say that a werksoort
    is new: 1000. Until then it is unknown.
    """

    code: str = "variatie"
    label: str = "Variatie"
    direction: Direction = Direction.WENS

    def asked(self, places: Places) -> NDArray[np.bool_]:
        asked: NDArray[np.bool_] = places.werksoort != UNKNOWN
        return asked

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        pair, entry = spread(people.tried.starts, k)
        same = (people.tried.ids[entry] == of_pairs(places.werksoort, k)[pair]).astype(np.int32)
        (is_tried,) = highest(pair, (same,), k)
        new = ((1 - is_tried) * KNOWN).astype(np.int32)
        settled = (is_tried > 0) | of_pairs(people.tried.complete, k)
        return choose(of_pairs(self.asked(places), k) & settled, Band(new, new, new), unknown(k))

    def openings(self, people: People, places: Places) -> Openings:
        """Give where the work done is not known well enough."""
        return opening(self.judge(people, places), of_pairs(self.asked(places), pairs(people, places)))
