"""Are there enough times at which this person can work?

Shifts of one weekday exclude each other; dagdelen add up. One combination
that reaches the hours is enough, and the words name it.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from matching.domain.dagdelen import mask_of
from matching.domain.dutch import hours_text, listing
from matching.domain.opportunity import Shift
from matching.domain.phrases import shift_text, times_text, week_text
from matching.domain.verdict import FactOrigin, Lever
from matching.rules.facts import PersonFacts, PlaceFacts, Slots
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts, whole
from scoring.lists import Rows
from scoring.pool import UNKNOWN, pairs
from scoring.similarity.sets import spread

GROUPS = 28
Quarters = NDArray[np.int64]


def workable(slots: Slots, fits: NDArray[np.bool_], k: int, spreading: tuple[Rows, Rows]) -> Quarters:
    """Give the quarters of an hour of the best combination of fitting slots, (k,)."""
    pair, entry = spreading
    if not len(pair):
        return np.zeros(k, dtype=np.int64)
    first = np.flatnonzero(np.diff(pair * GROUPS + slots.group[entry], prepend=-1))
    best = np.maximum.reduceat(np.where(fits, slots.quarters[entry], 0), first)
    return np.bincount(pair[first], weights=best, minlength=k).astype(np.int64)


def needed(places: PlaceFacts, offered: Quarters, k: int) -> tuple[Quarters, Quarters]:
    """Give the least and the most quarters that are needed; they differ when the hours are not known."""
    known = np.broadcast_to(places.hours_min != UNKNOWN, k)
    need = np.minimum(np.broadcast_to(places.hours_min, k), offered)
    return np.where(known, need, np.minimum(1, offered)), np.where(known, need, offered)


@dataclass(frozen=True, slots=True)
class EnoughTimes:
    """The person can work at enough of the times, together at least the hours asked."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        k, slots = pairs(people, places), places.slots
        spreading = spread(slots.starts, k)
        pair, entry = spreading
        mask = slots.mask[entry]
        person = pair if len(people) == k else np.zeros_like(pair)
        free, known = people.available[person], people.available_known[person]
        sure = workable(slots, (free & mask) == mask, k, spreading)
        possible = workable(slots, ((free | ~known) & mask) == mask, k, spreading)
        offered = workable(slots, np.ones(len(pair), dtype=bool), k, spreading)
        least, most = needed(places, offered, k)
        no = np.where(places.times_adaptable == 1, Code.BESPREEKBAAR, Code.VOLDOET_NIET)
        code = np.where(sure >= most, Code.VOLDOET, np.where(possible < least, no, Code.ONBEKEND))
        code = np.where(offered == 0, Code.NIET_GEVRAAGD, code)
        return whole(code, np.where(possible < least, least - possible, 0), k)

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        fact = pair.record.profile.availability
        return Words(
            asked=times_text(pair.work),
            known=_known_text(pair) if fact else "onbekend",
            unit="kwartieren",
            lever=Lever.WERKGEVER,
            lever_text=f"Er ontbreekt {hours_text(miss)}: vraag de werkgever naar andere tijden.",
            question="Op welke dagdelen kunt u werken?",
            origin=FactOrigin(fact.source, fact.observed_on) if fact else None,
        )


@lru_cache(4096)
def _mask_of(shift: Shift) -> int:
    return mask_of(shift.dagdelen)


def _known_text(pair: Pair) -> str:
    fact = pair.record.profile.availability
    assert fact is not None
    free = fact.value.available
    shifts = [shift for shift in pair.work.shifts if _mask_of(shift) & ~free == 0]
    if pair.work.shifts:
        return "past: " + listing(shift_text(s) for s in shifts) if shifts else "bij geen dienst beschikbaar"
    common = mask_of(pair.work.dagdelen) & free
    return f"beschikbaar: {week_text(common)}" if common else "op geen van deze dagdelen beschikbaar"
