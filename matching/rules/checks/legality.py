"""Whether somebody may do this work by law, apart from age."""

from dataclasses import dataclass

import numpy as np

from matching.domain.fact import Fact
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts, whole
from scoring.pool import pairs

_BY_ANSWER = np.array([Code.VOLDOET_NIET, Code.VOLDOET, Code.ONBEKEND])  # 0 no, 1 yes, -1 unknown


@dataclass(frozen=True, slots=True)
class MayWork:
    """The person may work in the Netherlands."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        return whole(_BY_ANSWER[people.work_permit], 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        fact = pair.record.candidate.work_permit
        return _answer_words(pair, "mag in Nederland werken", fact, "Mag de kandidaat in Nederland werken?")


@dataclass(frozen=True, slots=True)
class IndicatieBanenafspraak:
    """A vacancy marked as afspraakbaan is for people with that indication."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        code = np.where(places.afspraakbaan == 1, _BY_ANSWER[people.banenafspraak], Code.NIET_GEVRAAGD)
        return whole(code, 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        fact = pair.record.candidate.indicatie_banenafspraak
        return _answer_words(pair, "indicatie banenafspraak", fact, "Heeft de kandidaat een indicatie banenafspraak?")


def _answer_words(pair: Pair, asked: str, fact: Fact[Tri] | None, question: str) -> Words:
    known = fact.value.value if fact and fact.value.is_known else "onbekend"
    return Words(
        asked=asked,
        known=known,
        lever=Lever.CONSULENT,
        lever_text="Ga na of dit klopt en wat er mogelijk is.",
        question=question,
        to="consulent",
        origin=FactOrigin(fact.source, fact.observed_on) if fact else None,
        withheld=pair.record.withholds(fact, fact.value if fact else None),
    )
