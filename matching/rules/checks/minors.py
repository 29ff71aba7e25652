"""Work by somebody under eighteen.

Whether somebody is eighteen comes from the identity door as a yes or no on
the reference day; nothing here knows a birth date.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.domain.dutch import day_text, listing
from matching.domain.tri import Tri
from matching.domain.verdict import Lever
from matching.rules.checks.times import needed, workable
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts, whole
from scoring.pool import UNKNOWN, pairs
from scoring.similarity.sets import spread

LONGEST_WEEK_QUARTERS = 40 * 4
Flags = NDArray[np.bool_]


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
        at_night, no_times = places.night_work == 1, offered == 0
        doubtful = at_night | (no_times & (places.night_work == UNKNOWN))
        return whole(under_eighteen(people, too_much | (at_night & no_times), doubtful), 0, k)

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        asked = "werktijden die voor een jongere mogen"
        if any(shift.is_at_night for shift in pair.work.shifts):
            return minor_words(pair, asked, "Gelden de regels voor jongeren?", "consulent")
        return minor_words(pair, asked, "Is het werk 's nachts, of langer dan 9 uur per dienst?", "werkgever")


@dataclass(frozen=True, slots=True)
class NoDangerForMinors:
    """No dangerous work and no serving of alcohol; what the employer did not say is asked."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        forbidden = (places.dangerous_work == 1) | (places.alcohol == 1)
        silent = (places.dangerous_work == UNKNOWN) | (places.alcohol == UNKNOWN)
        return whole(under_eighteen(people, forbidden, silent), 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        flags = (("gevaarlijk werk", pair.work.dangerous_work), ("alcohol", pair.work.alcohol))
        found = [name for name, flag in flags if flag is not Tri.NEE]
        if Tri.JA in (flag for _, flag in flags):
            return minor_words(pair, f"geen {listing(found, 'of')}", "Gelden de regels voor jongeren?", "consulent")
        return minor_words(
            pair, f"geen {listing(found, 'of')}", f"Is er in dit werk {listing(found, 'of')}?", "werkgever"
        )


@dataclass(frozen=True, slots=True)
class SixteenOrOlder:
    """Below sixteen far stricter rules hold, which we do not know: a consultant looks. Source: law.md B.2."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        code = np.where(people.is_16_plus == 0, Code.ONBEKEND, Code.NIET_GEVRAAGD)
        return whole(code, 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        return Words(
            asked="werk dat onder de 16 mag",
            known=f"op {day_text(pair.start)} gelden de strengere regels",
            question="Laat de consulent nagaan of dit werk onder de 16 mag.",
            to="consulent",
        )


def under_eighteen(people: PersonFacts, forbidden: Flags, doubtful: Flags) -> NDArray[np.int64]:
    """Give the outcome of a prohibition: no for a minor, unknown without an age or in doubt, silent for an adult."""
    is_minor = people.is_18_plus == 0
    code = np.where(forbidden & is_minor, Code.VOLDOET_NIET, Code.NIET_GEVRAAGD)
    to_ask = (doubtful & is_minor & ~forbidden) | (forbidden & (people.is_18_plus == UNKNOWN))
    return np.where(to_ask, Code.ONBEKEND, code)


def minor_words(pair: Pair, asked: str, question: str, to: str) -> Words:
    """Say it without an age."""
    return Words(
        asked=asked,
        known=f"op {day_text(pair.start)} gelden de regels voor jongeren, voor zover bekend",
        lever=Lever.TIJD,
        lever_text="Met andere tijden of taken kan het wel; anders is wachten nodig.",
        question=question,
        to=to,
    )
