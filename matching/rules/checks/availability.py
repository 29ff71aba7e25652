"""Can the person start on the day the work starts, and for how many hours?"""

from dataclasses import dataclass

import numpy as np

from matching.domain.dutch import day_text, hours_text
from matching.domain.fact import Fact
from matching.domain.phrases import hours_range
from matching.domain.statements import Hours
from matching.domain.verdict import FactOrigin, Lever
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts, whole
from scoring.pool import UNKNOWN, pairs


@dataclass(frozen=True, slots=True)
class AvailableOnStart:
    """The person is free on or before the day the work starts."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        late = people.available_from - places.start
        code = np.where(late > 0, Code.VOLDOET_NIET, Code.VOLDOET)
        code = np.where(people.available_from == UNKNOWN, Code.ONBEKEND, code)
        return whole(code, np.where(code == Code.VOLDOET_NIET, late, 0), pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        fact = pair.record.profile.available_from
        return Words(
            asked=f"beschikbaar op {day_text(pair.start)}",
            known=f"beschikbaar vanaf {day_text(fact.value)}" if fact else "onbekend",
            unit="dagen",
            lever=Lever.TIJD,
            lever_text="Een latere startdatum afspreken met de werkgever.",
            question="Vanaf welke dag kunt u beginnen met werken?",
            origin=FactOrigin(fact.source, fact.observed_on) if fact else None,
        )


@dataclass(frozen=True, slots=True)
class HoursOverlap:
    """The hours somebody wants and the hours of the work have some number in common."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        known_low, known_high = people.hours_min != UNKNOWN, people.hours_max != UNKNOWN
        floor, ceiling = places.hours_min, places.hours_max
        short = np.where(known_high & (floor != UNKNOWN), floor - people.hours_max, 0)
        over = np.where(known_low & (ceiling != UNKNOWN), people.hours_min - ceiling, 0)
        reaches = known_high | (floor == UNKNOWN) | (known_low & (people.hours_min >= floor))
        stays = known_low | (ceiling == UNKNOWN) | (known_high & (people.hours_max <= ceiling))
        code = np.where(reaches & stays, Code.VOLDOET, Code.ONBEKEND)
        code = np.where(short > 0, np.where(places.times_adaptable == 1, Code.BESPREEKBAAR, Code.VOLDOET_NIET), code)
        code = np.where(over > 0, np.where(places.hours_extendable == 1, Code.BESPREEKBAAR, Code.VOLDOET_NIET), code)
        code = np.where((floor == UNKNOWN) & (ceiling == UNKNOWN), Code.NIET_GEVRAAGD, code)
        return whole(code, np.maximum(np.maximum(short, over), 0), pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        work, fact = pair.work, pair.record.profile.hours
        return Words(
            asked=hours_range(Hours(work.hours_min, work.hours_max)),
            known=hours_range(fact.value) if fact else "onbekend",
            unit="kwartieren",
            lever=Lever.WERKGEVER,
            lever_text=f"Het scheelt {hours_text(miss)}: vraag de werkgever of de uren kunnen veranderen.",
            question="Hoeveel uur per week wilt u werken, minimaal en maximaal?",
            origin=_origin(fact),
        )


def _origin(fact: Fact[Hours] | None) -> FactOrigin | None:
    return FactOrigin(fact.source, fact.observed_on) if fact else None
