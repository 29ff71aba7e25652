"""Conditions of work: a limit that the work does not touch has no effect at all."""

from dataclasses import dataclass

import numpy as np

from matching.domain.ranked_list import FactOrigin, Lever
from matching.domain.words import CONDITIONS
from matching.domain.work import Ability, Occurrence, Werkvoorwaarde
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts
from scoring.pool import pairs

WERKVOORWAARDEN = tuple(Werkvoorwaarde)


@dataclass(frozen=True, slots=True)
class ConditionsFit:
    """What somebody cannot do does not occur in the work, or can be adapted.

    Items are positions in `Werkvoorwaarde`. Source: model.md C.4.3.
    """

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        k = pairs(people, places)
        columns = [_one_condition(people, places, bit) for bit in range(len(WERKVOORWAARDEN))]
        code = np.stack([np.broadcast_to(column, k) for column in columns])
        item, pair = np.nonzero(code)
        return Verdicts(code[item, pair].astype(np.int8), np.zeros(len(pair), dtype=np.int32), pair, item)

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        condition = WERKVOORWAARDEN[item]
        fact = next((f for f in pair.record.profile.conditions if f.value.condition is condition), None)
        at_work = next((c.occurrence for c in pair.work.conditions if c.condition is condition), Occurrence.ONBEKEND)
        about_place = code is Code.ONBEKEND and at_work is Occurrence.ONBEKEND
        text = CONDITIONS[condition]
        unnamed = "kan (noemde geen andere grenzen)" if code is Code.VOLDOET else "onbekend"
        ability = {Ability.KAN: "kan", Ability.KAN_NIET: "kan niet"}[fact.value.ability] if fact else unnamed
        return Words(
            asked=f"{text}: {at_work.value.replace('_', ' ')}",
            known=ability,
            lever=Lever.WERKGEVER,
            lever_text=f"Vraag de werkgever of het werk ook kan zonder {text}.",
            question=f"Komt dit in het werk voor: {text}?" if about_place else f"Kunt u dit: {text}?",
            to="werkgever" if about_place else "kandidaat",
            origin=FactOrigin(fact.source, fact.observed_on) if fact else None,
        )


def _one_condition(people: PersonFacts, places: PlaceFacts, bit: int) -> np.ndarray:
    def has(mask: np.ndarray) -> np.ndarray:
        return np.asarray((mask >> bit & 1).astype(bool))

    can, cannot = has(people.can), has(people.cannot)
    occurs, adaptable, absent = has(places.occurs), has(places.adaptable), has(places.absent)
    code = np.where(can, Code.VOLDOET, Code.ONBEKEND)
    code = np.where(occurs, np.where(cannot, Code.VOLDOET_NIET, code), Code.NIET_GEVRAAGD)
    code = np.where(adaptable, np.where(cannot, Code.BESPREEKBAAR, Code.NIET_GEVRAAGD), code)
    unknown = ~(occurs | adaptable | absent)
    return np.where(unknown & cannot, Code.ONBEKEND, code)
