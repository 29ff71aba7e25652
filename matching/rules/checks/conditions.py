"""Conditions of work: a limit that the work does not touch has no effect at all."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.domain.verdict import FactOrigin, Lever
from matching.domain.words import CONDITIONS
from matching.domain.work import Ability, Occurrence, Werkvoorwaarde
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts
from scoring.pool import pairs

WERKVOORWAARDEN = tuple(Werkvoorwaarde)
_ABILITIES = {Ability.KAN: "kan", Ability.KAN_NIET: "kan niet"}
EVERY_BIT = np.uint32(0xFFFFFFFF)
EVERY_ONE = np.uint32((1 << len(WERKVOORWAARDEN)) - 1)
CANNOT = 2  # beside 0 not known and 1 can
OCCURS, ADAPTABLE, ABSENT, NOT_SAID = range(4)
_SAID = np.array(
    [
        [Code.ONBEKEND, Code.VOLDOET, Code.VOLDOET_NIET],
        [Code.NIET_GEVRAAGD, Code.NIET_GEVRAAGD, Code.BESPREEKBAAR],
        [Code.NIET_GEVRAAGD, Code.NIET_GEVRAAGD, Code.NIET_GEVRAAGD],
        [Code.NIET_GEVRAAGD, Code.NIET_GEVRAAGD, Code.ONBEKEND],
    ],
    dtype=np.int8,
)
"""What is said: a row for what the work says, a column for what the person is known to be able to do."""


@dataclass(frozen=True, slots=True)
class ConditionsFit:
    """What somebody cannot do does not occur in the work, or can be adapted.

    Items are positions in `Werkvoorwaarde`. Source: model.md C.4.3.
    """

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        k = pairs(people, places)
        silent = np.bitwise_and.reduce(places.absent, initial=EVERY_BIT)
        bits = [bit for bit in range(len(WERKVOORWAARDEN)) if not silent >> bit & 1]
        found = [_one_condition(people, places, bit, k) for bit in bits]
        pair = np.concatenate([np.zeros(0, dtype=np.int64), *(pair for pair, _ in found)])
        code = np.concatenate([np.zeros(0, dtype=np.int8), *(code for _, code in found)])
        item = np.repeat(np.array(bits, dtype=np.int64), [len(pair) for pair, _ in found])
        return Verdicts(code, np.zeros(len(pair), dtype=np.int32), pair, item)

    def count(self, people: PersonFacts, places: PlaceFacts) -> dict[Code, NDArray[np.uint8]]:
        """Count the outcomes that `judge` gives of every person for one place, (k,) each; without saying which."""
        can, cannot, asked = people.can, people.cannot, ~places.absent[0] & EVERY_ONE
        adaptable = places.adaptable[0] & asked
        occurs = places.occurs[0] & asked & ~adaptable
        not_said = asked & ~(occurs | adaptable)
        found = {
            Code.VOLDOET_NIET: cannot & occurs,
            Code.BESPREEKBAAR: cannot & adaptable,
            Code.ONBEKEND: ~(can | cannot) & occurs | cannot & not_said,
            Code.VOLDOET: can & ~cannot & occurs,
        }
        return {code: np.bitwise_count(mask) for code, mask in found.items()}

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        condition = WERKVOORWAARDEN[item]
        fact = next((f for f in pair.record.profile.conditions if f.value.condition is condition), None)
        at_work = next((c.occurrence for c in pair.work.conditions if c.condition is condition), Occurrence.ONBEKEND)
        about_place = code is Code.ONBEKEND and at_work is Occurrence.ONBEKEND
        text = CONDITIONS[condition]
        unnamed = "kan (noemde geen andere grenzen)" if code is Code.VOLDOET else "onbekend"
        ability = _ABILITIES[fact.value.ability] if fact else unnamed
        return Words(
            asked=f"{text}: {at_work.value.replace('_', ' ')}",
            known=ability,
            lever=Lever.WERKGEVER,
            lever_text=f"Vraag de werkgever of het werk ook kan zonder {text}.",
            question=f"Komt dit in het werk voor: {text}?" if about_place else f"Kunt u dit: {text}?",
            to="werkgever" if about_place else "kandidaat",
            origin=FactOrigin(fact.source, fact.observed_on) if fact else None,
        )


def _one_condition(
    people: PersonFacts, places: PlaceFacts, bit: int, k: int
) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
    """Judge one condition: the pairs about which there is something to say, and what."""
    can, cannot = (mask >> bit & 1 for mask in (people.can, people.cannot))
    occurs, adaptable, absent = (mask >> bit & 1 for mask in (places.occurs, places.adaptable, places.absent))
    at_work = np.where(adaptable, ADAPTABLE, np.where(occurs, OCCURS, np.where(absent, ABSENT, NOT_SAID)))
    code = np.broadcast_to(_SAID[at_work, np.where(cannot, CANNOT, can)], k)
    pair = np.flatnonzero(code)
    return pair, code[pair]
