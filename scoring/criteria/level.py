"""Niveau: the level of the work and the languages it needs; more than needed is not better."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criteria.possessions import Graded, grades_of, kind_of, only
from scoring.criterion import KNOWN, WHOLE, Direction, Openings, chain, choose, select, unknown
from scoring.lists import AskedList, Rows
from scoring.pool import UNKNOWN, Band, People, Places, PossessionKind, pairs
from scoring.similarity.sets import of_pairs
from scoring.similarity.totals import mean_of, round_half_up

NO_COMMAND = 1
VALUE_BY_STEPS_BELOW = np.array([1000, 500, 0], dtype=np.int32)


@dataclass(frozen=True)
class Level:
    """Judge the werk- en denkniveau and every language demand; all parts count the same."""

    code: str = "niveau"
    label: str = "Taal en niveau"
    direction: Direction = Direction.VRAAG

    def asked(self, places: Places) -> NDArray[np.bool_]:
        return _asks_level(places) | (np.diff(languages_of(places).starts) > 0)

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        pair, _, parts = _parts(people, places, k)
        mean = mean_of(pair, np.ones(len(pair), dtype=np.int32), parts, k)
        return choose(of_pairs(self.asked(places), k), mean, unknown(k))

    def openings(self, people: People, places: Places) -> Openings:
        """Give the level (key 0) and every language (key: its id) that is not known."""
        pair, key, parts = _parts(people, places, pairs(people, places))
        open_ = np.flatnonzero(parts.high > parts.low)
        count = np.bincount(pair)[pair[open_]]
        rise, width = (((parts.high - end)[open_] // count).astype(np.int32) for end in (parts.expected, parts.low))
        return Openings(pair[open_], key[open_], rise, width)


def _parts(people: People, places: Places, k: int) -> tuple[Rows, NDArray[np.int64], Band]:
    """Give the pair, the key and the judgement of the level and of every language that is asked, (t,)."""
    asked = languages_of(places)
    languages = grades_of(asked, people, k)
    with_level = np.flatnonzero(of_pairs(_asks_level(places), k))
    pair = np.concatenate([with_level, languages.pair])
    key = np.concatenate([np.full(len(with_level), WHOLE), asked.ids[languages.item]])
    return pair, key, chain(select(_judge_level(people, places, k), with_level), _command(languages))


def _asks_level(places: Places) -> NDArray[np.bool_]:
    asked: NDArray[np.bool_] = places.level != UNKNOWN
    return asked


def languages_of(places: Places) -> AskedList:
    """Give the languages that places ask."""
    return only(places.demands, kind_of(places.demands.ids) == PossessionKind.TAAL)


def _judge_level(people: People, places: Places, k: int) -> Band:
    """Give 1000 from the asked level on, 500 one below, 0 further below, (k,)."""
    level, asked = of_pairs(people.level, k), of_pairs(places.level, k)
    value = VALUE_BY_STEPS_BELOW[np.clip(asked - level, 0, 2)]
    return choose(level != UNKNOWN, Band(value, value, value), unknown(k))


def _command(languages: Graded) -> Band:
    """Give how far every language demand is met, (t,) milli; grade 1 is no command at all.

    Source: VUM codeNiveauTaalbeheersing, 1 geen to 4 uitstekend.
    """
    grades = (languages.low, languages.expected, languages.high)
    low, expected, high = (_part_of(grade, languages.threshold) for grade in grades)
    return choose(languages.known, Band(low, expected, high), unknown(len(languages.pair)))


def _part_of(grade: NDArray[np.int32], threshold: NDArray[np.int32]) -> NDArray[np.int32]:
    reached = np.maximum(grade - NO_COMMAND, 0).astype(np.int64) * KNOWN
    part = round_half_up(reached, np.maximum(threshold - NO_COMMAND, 1).astype(np.int64)).astype(np.int32)
    return np.where(grade >= threshold, KNOWN, part)
