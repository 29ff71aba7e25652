"""Gewenste items: what the employer would like but does not require."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criteria.possessions import Graded, grades_of, kind_of, only
from scoring.criterion import KNOWN, PRIOR, Direction, Openings, choose, unknown
from scoring.lists import AskedList
from scoring.pool import Band, People, Places, PossessionKind, pairs
from scoring.similarity.sets import of_pairs
from scoring.similarity.totals import mean_of


@dataclass(frozen=True)
class WishedItems:
    """Judge the items that are wished, not required; languages belong to the level."""

    code: str = "gewenste_items"
    label: str = "Gewenste extra's"
    direction: Direction = Direction.VRAAG

    def asked(self, places: Places) -> NDArray[np.bool_]:
        return np.diff(wished_of(places).starts) > 0

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        items = grades_of(wished_of(places), people, k)
        mean = mean_of(items.pair, np.ones(len(items.pair), dtype=np.int32), _met(items), k)
        return choose(of_pairs(self.asked(places), k), mean, unknown(k))

    def openings(self, people: People, places: Places) -> Openings:
        """Give every wished item that is not known; the key is its id."""
        wished = wished_of(places)
        items = grades_of(wished, people, pairs(people, places))
        met = _met(items)
        open_ = np.flatnonzero(met.high > met.low)
        count = np.bincount(items.pair)[items.pair[open_]]
        rise, width = (((met.high - end)[open_] // count).astype(np.int32) for end in (met.expected, met.low))
        return Openings(items.pair[open_], wished.ids[items.item[open_]], rise, width)


def wished_of(places: Places) -> AskedList:
    """Give the items that places wish, without languages."""
    demands = places.demands
    return only(demands, ~demands.required & (kind_of(demands.ids) != PossessionKind.TAAL))


def _met(items: Graded) -> Band:
    """Judge every item, (t,) milli: met, not met, or unknown as long as the grades leave both open."""
    sure = (items.known & (items.low >= items.threshold)).astype(np.int32)
    possible = (~items.known | (items.high >= items.threshold)).astype(np.int32)
    return Band(sure * KNOWN, (sure + possible) * PRIOR, possible * KNOWN)
