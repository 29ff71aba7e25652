"""Vaardigheden: which of the asked skills somebody has."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED, Direction, Openings, choose, unknown
from scoring.lists import AskedList, Listed, Rows
from scoring.pool import UNKNOWN, Band, People, Places, pairs
from scoring.similarity.near_skills import near_skills
from scoring.similarity.sets import Lookup, by_pair, lookup, of_pairs
from scoring.similarity.skills import SkillSimilarity
from scoring.similarity.totals import mean_of


class Item(NamedTuple):
    """One asked skill: concept, weight within the place, the judgement in milli.

    `met` is the concept on the list that it was compared with: itself, one that comes near, or -1.
    """

    concept: int
    weight: int
    low: int
    expected: int
    high: int
    met: int


@dataclass(frozen=True)
class Skills:
    """Judge the asked skills, weighted by rarity and essential (model.md C.4.5).

    A skill that is not on a list is unknown (0, 200, 1000), unless the list is
    complete. A named skill lifts: only an explicit no is expected below 200. A
    skill that resembles the asked one lifts what is expected of it, never what
    is sure: (0, likeness, 1000).
    """

    similarity: SkillSimilarity
    code: str = "vaardigheden"
    label: str = "Vaardigheden"
    direction: Direction = Direction.VRAAG

    def asked(self, places: Places) -> NDArray[np.bool_]:
        return np.diff(places.skills.starts) > 0

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        found, values = self._judge_items(people, places, k)
        mean = mean_of(found.pair, places.skills.weight[found.item], values, k)
        return choose(of_pairs(self.asked(places), k), mean, unknown(k))

    def openings(self, people: People, places: Places) -> Openings:
        """Give every asked skill that is not sure; the key is its concept."""
        found, values = self._judge_items(people, places, pairs(people, places))
        weight = places.skills.weight[found.item]
        total = np.bincount(found.pair, weights=weight).astype(np.int64)
        open_ = np.flatnonzero(values.high > values.low)
        pair, part = found.pair[open_], weight[open_].astype(np.int64)
        rise, width = (values.high - end for end in (values.expected, values.low))
        parts = ((part * grown[open_] // total[pair]).astype(np.int32) for grown in (rise, width))
        return Openings(pair, places.skills.ids[found.item[open_]], *parts)

    def items(self, people: People, places: Places) -> list[list[Item]]:
        """Give every asked skill of every pair, as `judge` sums them."""
        k = pairs(people, places)
        found, values, nearest = self._compared(people, places, k)
        met = np.append(people.skills.ids, UNKNOWN)[np.where(found.found, found.entry, nearest)]
        concept, weight = places.skills.ids[found.item], places.skills.weight[found.item]
        columns = (concept, weight, values.low, values.expected, values.high, met)
        return by_pair(
            found.pair, [Item(*row) for row in zip(*(column.tolist() for column in columns), strict=True)], k
        )

    def _judge_items(self, people: People, places: Places, k: int) -> tuple[Lookup, Band]:
        """Judge every asked skill of every pair, (t,) milli, with what comes near."""
        found, values, _ = self._compared(people, places, k)
        return found, values

    def _compared(self, people: People, places: Places, k: int) -> tuple[Lookup, Band, Rows]:
        """Judge every asked skill of every pair, with the held entry that comes nearest, (t,)."""
        found, values = judge_skills(people.skills, places.skills, k)
        nearest = near_skills(self.similarity, people.skills, places.skills, found, k)
        lifted = np.where(values.high > values.low, np.maximum(values.expected, nearest.near), values.expected)
        return found, Band(values.low, lifted, values.high), nearest.entry


def judge_skills(held: Listed, asked: AskedList, k: int) -> tuple[Lookup, Band]:
    """Judge every asked skill of every pair by what the list itself says of it, (t,) milli."""
    found = lookup(asked, held, k)
    return found, choose(found.found, _named(held, found), _not_named(held, found, k))


def _named(held: Listed, found: Lookup) -> Band:
    """Judge the skills on a list; where `entry` is -1 the figures mean nothing."""
    if not len(held.ids):
        return unknown(len(found.entry))
    low, expected, high = (part.astype(np.int32)[found.entry] for part in (held.low, held.expected, held.high))
    expected = np.where(high > 0, np.maximum(expected, PRIOR_SKILL_NOT_LISTED), 0)
    return Band(low, expected, np.maximum(high, expected))


def _not_named(held: Listed, found: Lookup, k: int) -> Band:
    """Judge the skills that are not on a list: a no if the list is complete, else unknown."""
    open_list = (~of_pairs(held.complete, k)[found.pair]).astype(np.int32)
    return Band(np.zeros_like(open_list), open_list * PRIOR_SKILL_NOT_LISTED, open_list * KNOWN)
