"""What the person said no to: a kind of work, or this vacancy or plek."""

from dataclasses import dataclass

import numpy as np

from matching.domain.dutch import day_text, listing
from matching.domain.fact import Fact
from matching.domain.statements import Refusal
from matching.domain.verdict import FactOrigin, Lever
from matching.domain.words import werksoort_text
from matching.domain.work import WorkKind
from matching.rules.facts import PersonFacts, PlaceFacts, RefusalKind
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts
from scoring.pool import KIND_SHIFT, pairs
from scoring.similarity.sets import meetings

KINDS = 8
OF_ONES_OWN = (RefusalKind.OCCUPATION, RefusalKind.ISCO_GROUP, RefusalKind.WERKSOORT, RefusalKind.WORDS)
_NOUNS = {WorkKind.VACATURE: "baan", WorkKind.PLEK: "plek"}


def refused(people: PersonFacts, places: PlaceFacts, kinds: tuple[RefusalKind, ...]) -> Verdicts:
    """Judge whether somebody refused the place in one of these ways; an uncertain link is unknown.

    The item of a verdict is the kind of refusal that decides.
    """
    k = pairs(people, places)
    found = meetings(places.refusable, people.refused, k)
    hit = sum(1 << kind for kind in kinds) >> (places.refusable.ids[found.item] >> KIND_SHIFT) & 1 > 0
    pair, item, entry = found.pair[hit], found.item[hit], found.entry[hit]
    sure = (people.refused.low[entry] >= 1) & places.refusable.required[item]
    kind = places.refusable.ids[item] >> KIND_SHIFT
    hardest = np.zeros(k, dtype=np.int64)
    np.maximum.at(hardest, pair, np.where(sure, Code.VOLDOET_NIET, Code.ONBEKEND) * KINDS + KINDS - 1 - kind)
    code = (hardest // KINDS).astype(np.int8)
    return Verdicts(code, np.zeros(k, dtype=np.int32), item=KINDS - 1 - hardest % KINDS)


@dataclass(frozen=True, slots=True)
class NotRefusedWork:
    """The person does not refuse the occupation, its ISCO group or the werksoort (A-72)."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        return refused(people, places, OF_ONES_OWN)

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        facts = _of_kind(pair, RefusalKind(item))
        said = listing(_refusal_text(fact) for fact in facts)
        latest = max(facts, key=lambda fact: fact.observed_on, default=None)
        return Words(
            asked=pair.work.title,
            known=f"wil niet: {said}",
            lever=Lever.KANDIDAAT,
            lever_text="De eigen wens gaat voor. Alleen de kandidaat kan dit veranderen.",
            question=f"Wilt u werken als {pair.work.title}?",
            origin=FactOrigin(latest.source, latest.observed_on) if latest else None,
        )


@dataclass(frozen=True, slots=True)
class AgreementStands:
    """The person did not withdraw agreement for, or say no to, this vacancy."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        return refused(people, places, (RefusalKind.PLACE,))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        mine = [w for w in pair.record.candidate.withdrawals if w.vacancy_id == pair.work.id]
        declined = f"wilde deze {_NOUNS[pair.work.kind]} niet"
        what = declined if mine and mine[-1].reason == "geen_interesse" else "trok de instemming in"
        return Words(
            asked=f"instemming met deze {pair.work.kind}",
            known=f"{what} op {day_text(mine[-1].on)}" if mine else "onbekend",
            lever=Lever.KANDIDAAT,
            lever_text="Alleen de kandidaat kan opnieuw instemmen.",
        )


def _of_kind(pair: Pair, kind: RefusalKind) -> list[Fact[Refusal]]:
    """Give the refusals that can have decided: others are nobody's business here."""
    facts = pair.record.profile.refusals
    if kind is RefusalKind.WERKSOORT:
        return [fact for fact in facts if fact.value.werksoort and fact.value.werksoort is pair.work.werksoort]
    if kind is RefusalKind.ISCO_GROUP:
        return [fact for fact in facts if fact.value.isco_group]
    return [fact for fact in facts if fact.value.occupation]


def _refusal_text(fact: Fact[Refusal]) -> str:
    refusal = fact.value
    if refusal.occupation:
        return refusal.occupation.text
    return werksoort_text(refusal.werksoort) if refusal.werksoort else f"beroepsgroep {refusal.isco_group}"
