"""Uren: do the hours a week and the dagdelen of the work overlap with what somebody can?"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, Direction, Openings, chain, choose, opening, select, unknown
from scoring.pool import UNKNOWN, Band, People, Places, pairs
from scoring.similarity.sets import of_pairs
from scoring.similarity.totals import mean_of, round_half_up

NO_LIMIT = 32_767
HOURS, DAGDELEN = 0, 1
"""The keys of what can be asked."""


@dataclass(frozen=True)
class Hours:
    """Judge the hours a week and the dagdelen; the parts that a place asks count the same."""

    code: str = "uren"
    label: str = "Uren en dagdelen"
    direction: Direction = Direction.WENS

    def asked(self, places: Places) -> NDArray[np.bool_]:
        return _asks_hours(places) | _asks_dagdelen(places)

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        hours = np.flatnonzero(of_pairs(_asks_hours(places), k))
        dagdelen = np.flatnonzero(of_pairs(_asks_dagdelen(places), k))
        parts = chain(
            select(_judge_hours(people, places, k), hours), select(_judge_dagdelen(people, places, k), dagdelen)
        )
        pair = np.concatenate([hours, dagdelen])
        mean = mean_of(pair, np.ones(len(pair), dtype=np.int32), parts, k)
        return choose(of_pairs(self.asked(places), k), mean, unknown(k))

    def openings(self, people: People, places: Places) -> Openings:
        """Give the hours and the dagdelen that are not known."""
        k = pairs(people, places)
        asks_hours, asks_dagdelen = (of_pairs(asks(places), k) for asks in (_asks_hours, _asks_dagdelen))
        hours = opening(_judge_hours(people, places, k), asks_hours)
        dagdelen = opening(_judge_dagdelen(people, places, k), asks_dagdelen)
        both = hours.joined(replace(dagdelen, key=np.full(len(dagdelen.pair), DAGDELEN)))
        parts = (asks_hours.astype(np.int32) + asks_dagdelen)[both.pair]
        return replace(both, rise=both.rise // parts, width=both.width // parts)


def _asks_hours(places: Places) -> NDArray[np.bool_]:
    return _is_known(places.hours_min, places.hours_max)


def _asks_dagdelen(places: Places) -> NDArray[np.bool_]:
    asked: NDArray[np.bool_] = places.dagdelen > 0
    return asked


def _is_known(least: NDArray[np.int16], most: NDArray[np.int16]) -> NDArray[np.bool_]:
    known: NDArray[np.bool_] = (least != UNKNOWN) | (most != UNKNOWN)
    return known


def _judge_hours(people: People, places: Places, k: int) -> Band:
    """Give 1000 where the hours overlap, less as the gap grows, (k,)."""
    least, most = _interval(people.hours_min, people.hours_max, k)
    asked_least, asked_most = _interval(places.hours_min, places.hours_max, k)
    gap = np.maximum(np.maximum(asked_least - most, least - asked_most), 0)
    whole = np.where(asked_least > 0, asked_least, np.maximum(asked_most, 1))
    value = round_half_up(np.maximum(whole - gap, 0) * KNOWN, whole).astype(np.int32)
    known = of_pairs(_is_known(people.hours_min, people.hours_max), k)
    return choose(known, Band(value, value, value), unknown(k))


def _interval(least: NDArray[np.int16], most: NDArray[np.int16], k: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the hours of k pairs; an end that is not known is open."""
    from_zero = np.where(least == UNKNOWN, 0, least).astype(np.int64)
    no_limit = np.where(most == UNKNOWN, NO_LIMIT, most).astype(np.int64)
    return of_pairs(from_zero, k), of_pairs(no_limit, k)


def _judge_dagdelen(people: People, places: Places, k: int) -> Band:
    """Give which part of the asked dagdelen somebody can; a dagdeel that is not known counts half, (k,)."""
    asked = of_pairs(places.dagdelen, k)
    can = _count(of_pairs(people.available, k) & asked)
    maybe = _count(asked & ~of_pairs(people.available_known, k))
    whole = 2 * np.maximum(_count(asked), 1)
    parts = (2 * can, 2 * can + maybe, 2 * (can + maybe))
    return Band(*(round_half_up(part * KNOWN, whole).astype(np.int32) for part in parts))


def _count(mask: NDArray[np.uint32]) -> NDArray[np.int64]:
    return np.bitwise_count(mask).astype(np.int64)
