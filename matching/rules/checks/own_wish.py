"""What the person said no to: a kind of work, or this vacancy."""

from dataclasses import dataclass

import numpy as np

from matching.domain.dutch import day_text, listing
from matching.domain.fact import Fact
from matching.domain.ranked_list import FactOrigin, Lever
from matching.domain.statements import Refusal
from matching.domain.words import werksoort_text
from matching.rules.facts import PersonFacts, PlaceFacts, RefusalKind
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts, whole
from scoring.pool import KIND_SHIFT, UNKNOWN, pairs
from scoring.similarity.sets import lookup


def refused(people: PersonFacts, places: PlaceFacts, kinds: tuple[RefusalKind, ...]) -> Verdicts:
    """Judge whether somebody refused the place in one of these ways; an uncertain link is unknown."""
    k = pairs(people, places)
    found = lookup(places.refusable, people.refused, k)
    hit = (found.entry != UNKNOWN) & np.isin(places.refusable.ids[found.item] >> KIND_SHIFT, kinds)
    pair, item, entry = found.pair[hit], found.item[hit], found.entry[hit]
    sure = (people.refused.low[entry] >= 1) & places.refusable.required[item]
    code = np.full(k, int(Code.NIET_GEVRAAGD))
    np.maximum.at(code, pair, np.where(sure, Code.VOLDOET_NIET, Code.ONBEKEND))
    return whole(code, 0, k)


@dataclass(frozen=True, slots=True)
class NotRefusedWork:
    """The person does not refuse the occupation, its ISCO group or the werksoort (A-72)."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        return refused(people, places, tuple(kind for kind in RefusalKind if kind is not RefusalKind.PLACE))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        facts = pair.record.profile.refusals
        said = listing(_refusal_text(fact) for fact in facts)
        latest = max(facts, key=lambda fact: fact.observed_on, default=None)
        return Words(
            asked=pair.vacancy.title,
            known=f"wil niet: {said}",
            lever=Lever.KANDIDAAT,
            lever_text="De eigen wens gaat voor. Alleen de kandidaat kan dit veranderen.",
            question=f"Wilt u werken als {pair.vacancy.title}?",
            origin=FactOrigin(latest.source, latest.observed_on) if latest else None,
        )


@dataclass(frozen=True, slots=True)
class AgreementStands:
    """The person did not withdraw agreement for, or say no to, this vacancy."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        return refused(people, places, (RefusalKind.PLACE,))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        mine = [w for w in pair.record.candidate.withdrawals if w.vacancy_id == pair.vacancy.id]
        what = "wilde deze baan niet" if mine and mine[-1].reason == "geen_interesse" else "trok de instemming in"
        return Words(
            asked="instemming met deze vacature",
            known=f"{what} op {day_text(mine[-1].on)}" if mine else "onbekend",
            lever=Lever.KANDIDAAT,
            lever_text="Alleen de kandidaat kan opnieuw instemmen.",
        )


def _refusal_text(fact: Fact[Refusal]) -> str:
    refusal = fact.value
    if refusal.occupation:
        return refusal.occupation.text
    return werksoort_text(refusal.werksoort) if refusal.werksoort else f"beroepsgroep {refusal.isco_group}"
