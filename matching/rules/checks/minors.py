"""Work by somebody under eighteen.

Whether somebody is eighteen comes from the identity door as a yes or no on
the reference day; nothing here knows a birth date.
"""

from dataclasses import dataclass

import numpy as np

from matching.domain.dutch import day_text, listing
from matching.domain.ranked_list import Lever
from matching.domain.tri import Tri
from matching.rules.checks.times import needed, workable
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts, whole
from scoring.pool import pairs
from scoring.similarity.sets import spread

LONGEST_WEEK_QUARTERS = 40 * 4


@dataclass(frozen=True, slots=True)
class MinorMayWorkTheseTimes:
    """Enough of the times are outside the night, at most nine hours long, at most 40 hours a week.

    Source: Arbeidstijdenwet, as summarised by rijksoverheid.nl (law.md B.2).
    """

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        k, slots = pairs(people, places), places.slots
        pair, entry = spreading = spread(slots.starts, k)
        person = pair if len(people) == k else np.zeros_like(pair)
        mask = slots.mask[entry]
        possible = ((people.available[person] | ~people.available_known[person]) & mask) == mask
        legal = workable(slots, possible & slots.minor_may[entry], k, spreading)
        offered = workable(slots, np.ones(len(pair), dtype=bool), k, spreading)
        least, _ = needed(places, offered, k)
        any_illegal = np.bincount(pair[~slots.minor_may[entry]], minlength=k) > 0
        too_much = (any_illegal & (legal < least)) | (places.hours_min > LONGEST_WEEK_QUARTERS)
        too_much |= (places.night_work == 1) & (offered == 0)
        return whole(under_eighteen(people, too_much), 0, k)

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        return minor_words(pair, "werktijden die voor een jongere mogen")


@dataclass(frozen=True, slots=True)
class NoDangerForMinors:
    """No dangerous work and no serving of alcohol."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        forbidden = (places.dangerous_work == 1) | (places.alcohol == 1)
        return whole(under_eighteen(people, forbidden), 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        found = [
            name
            for name, flag in (("gevaarlijk werk", pair.vacancy.dangerous_work), ("alcohol", pair.vacancy.alcohol))
            if flag is Tri.JA
        ]
        return minor_words(pair, f"geen {listing(found, 'of')}")


def under_eighteen(people: PersonFacts, forbidden: np.ndarray) -> np.ndarray:
    """Give the outcome of a prohibition: no for a minor, unknown without an age, silent for an adult."""
    young = np.where(people.is_18_plus == 0, Code.VOLDOET_NIET, Code.ONBEKEND)
    return np.where(forbidden & (people.is_18_plus != 1), young, Code.NIET_GEVRAAGD)


def minor_words(pair: Pair, asked: str) -> Words:
    """Say it without an age."""
    return Words(
        asked=asked,
        known=f"op {day_text(pair.start)} zijn de regels voor jongeren van toepassing, of dat is niet bekend",
        lever=Lever.TIJD,
        lever_text="Met andere tijden of taken kan het wel; anders is wachten nodig.",
        question="Laat de consulent nagaan of de regels voor jongeren gelden.",
        to="consulent",
    )
