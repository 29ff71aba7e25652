"""Beroep: how near the work somebody did comes to the work that is offered."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import Direction, Openings, choose, never_worse_than_unknown, opening, unknown
from scoring.lists import Listed
from scoring.pool import UNKNOWN, Band, People, Places, pairs
from scoring.similarity.nearest import Nearness, nearness
from scoring.similarity.occupations import OccupationSimilarity
from scoring.similarity.sets import of_pairs, spread


@dataclass(frozen=True)
class Occupation:
    """Judge the nearest occupation of work done.

    A list that is not complete is never expected below unknown: work that we
    know of cannot count against work that we do not know of.
    """

    similarity: OccupationSimilarity
    code: str = "beroep"
    label: str = "Werkervaring"
    direction: Direction = Direction.VRAAG

    def asked(self, places: Places) -> NDArray[np.bool_]:
        asked: NDArray[np.bool_] = places.occupation != UNKNOWN
        return asked

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        best = near_occupations(self.similarity, people.occupations, places, k).best(k)
        complete = of_pairs(people.occupations.complete, k)
        judged = choose(complete, best, never_worse_than_unknown(best))
        return choose(of_pairs(self.asked(places), k), judged, unknown(k))

    def openings(self, people: People, places: Places) -> Openings:
        k = pairs(people, places)
        may_ask = of_pairs(self.asked(places), k) & ~of_pairs(people.occupations.complete, k)
        return opening(self.judge(people, places), may_ask)

    def best(self, people: People, places: Places) -> list[tuple[int, int] | None]:
        """Give (concept, milli) of the nearest occupation of every pair, as `judge` compares them."""
        k = pairs(people, places)
        return near_occupations(self.similarity, people.occupations, places, k).nearest(k)


def near_occupations(similarity: OccupationSimilarity, held: Listed, places: Places, k: int) -> Nearness:
    """Compare every held occupation with the occupation of the place, for k pairs."""
    pair, entry = spread(held.starts, k)
    alike = similarity.between(of_pairs(places.occupation, k)[pair], held.ids[entry])
    trust = (places.occupation_low, places.occupation_expected, places.occupation_high)
    return nearness(held, k, alike, Band(*(of_pairs(part, k).astype(np.int32) for part in trust)))
