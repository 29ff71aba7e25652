"""Interesse: does the work come near to what somebody would like to do?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criteria.occupation import near_occupations
from scoring.criterion import KNOWN, Direction, Openings, choose, never_worse_than_unknown, opening, unknown
from scoring.lists import Listed
from scoring.pool import UNKNOWN, Band, People, Places, pairs
from scoring.similarity.nearest import Nearness, nearness
from scoring.similarity.occupations import OccupationSimilarity
from scoring.similarity.sets import of_pairs, spread


@dataclass(frozen=True)
class Interest:
    """Judge the nearest wish: an occupation, or a werksoort that is the same.

    Only a complete list of wishes can say "no", and only about a place of
    which everything that was wished could be compared.
    """

    similarity: OccupationSimilarity
    code: str = "interesse"
    label: str = "Interesse en wens"
    direction: Direction = Direction.WENS

    def asked(self, places: Places) -> NDArray[np.bool_]:
        asked: NDArray[np.bool_] = (places.occupation != UNKNOWN) | (places.werksoort != UNKNOWN)
        return asked

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        occupation = near_occupations(self.similarity, people.wished_occupations, places, k).best(k)
        werksoort = _same_werksoort(people, places, k).best(k)
        best = _better(occupation, werksoort)
        judged = choose(_is_settled(people, places, k), best, never_worse_than_unknown(best))
        return choose(of_pairs(self.asked(places), k), judged, unknown(k))

    def openings(self, people: People, places: Places) -> Openings:
        k = pairs(people, places)
        complete = people.wished_occupations.complete & people.wished_werksoorten.complete
        may_ask = of_pairs(self.asked(places), k) & ~of_pairs(complete, k)
        return opening(self.judge(people, places), may_ask)

    def best(self, people: People, places: Places) -> list[tuple[int, int] | None]:
        """Give (occupation, milli) of the nearest wished occupation of every pair."""
        k = pairs(people, places)
        return near_occupations(self.similarity, people.wished_occupations, places, k).nearest(k)

    def best_werksoort(self, people: People, places: Places) -> list[tuple[int, int] | None]:
        """Give (werksoort, milli) of the nearest wished werksoort of every pair."""
        k = pairs(people, places)
        return _same_werksoort(people, places, k).nearest(k)


def _same_werksoort(people: People, places: Places, k: int) -> Nearness:
    held = people.wished_werksoorten
    pair, entry = spread(held.starts, k)
    same = (held.ids[entry] == of_pairs(places.werksoort, k)[pair]).astype(np.int32) * KNOWN
    sure = np.full(k, KNOWN, dtype=np.int32)
    return nearness(held, k, same, Band(sure, sure, sure))


def _is_settled(people: People, places: Places, k: int) -> NDArray[np.bool_]:
    """Tell where every wish is on the list and every wish could be compared, (k,)."""
    occupations, werksoorten = people.wished_occupations, people.wished_werksoorten
    complete = of_pairs(occupations.complete & werksoorten.complete, k)
    comparable = _comparable(occupations, places.occupation, k) & _comparable(werksoorten, places.werksoort, k)
    return complete & comparable


def _comparable(held: Listed, of_place: NDArray[np.signedinteger], k: int) -> NDArray[np.bool_]:
    no_wish: NDArray[np.bool_] = np.diff(held.starts) == 0
    known: NDArray[np.bool_] = of_place != UNKNOWN
    return of_pairs(no_wish, k) | of_pairs(known, k)


def _better(one: Band, other: Band) -> Band:
    return Band(
        np.maximum(one.low, other.low),
        np.maximum(one.expected, other.expected),
        np.maximum(one.high, other.high),
    )
