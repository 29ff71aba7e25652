"""The items that an employer calls vereist: licence, certificate, diploma, language, skill."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.domain.demand import Demand, DemandKind
from matching.domain.fact import Fact
from matching.domain.papers import same_paper
from matching.domain.phrases import demand_text, question_text
from matching.domain.profile import Profile
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever
from matching.domain.words import LANGUAGE_LEVELS, LEVELS
from matching.domain.work import LanguageAspect
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import SILENT, Code, Verdicts
from scoring.criteria.possessions import grades_of, kind_of, only
from scoring.lists import AskedList
from scoring.pool import PossessionKind, pairs

_LEVERS = {
    DemandKind.RIJBEWIJS: Lever.BUSINESSCASE,
    DemandKind.CERTIFICAAT: Lever.OPLEIDING,
    DemandKind.DIPLOMA: Lever.OPLEIDING,
    DemandKind.TAAL: Lever.OPLEIDING,
    DemandKind.VAARDIGHEID: Lever.OPLEIDING,
}

AGREED = "Er is akkoord op een businesscase: dit komt eraan."


@dataclass(frozen=True, slots=True)
class DemandsMet:
    """Every required item of one kind: has it, known not, or not known.

    Attributes:
        kind: the kind of item this check looks at.
    """

    kind: DemandKind

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        k, required = pairs(people, places), self._required(places)
        if not required.any():
            return SILENT
        graded = grades_of(only(places.demands, required), people, k)
        threshold = graded.threshold
        is_negotiable = (places.demands.adaptable[required][graded.item] == 1) | (graded.coming >= threshold)
        no = np.where(is_negotiable, Code.BESPREEKBAAR, Code.VOLDOET_NIET)
        code = np.where(graded.low >= threshold, Code.VOLDOET, np.where(graded.high < threshold, no, Code.ONBEKEND))
        code = np.where(graded.known, code, Code.ONBEKEND)
        miss = np.where(np.isin(code, (Code.BESPREEKBAAR, Code.VOLDOET_NIET)), threshold - graded.high, 0)
        position = _positions(places.demands)[required][graded.item]
        return Verdicts(code.astype(np.int8), miss.astype(np.int32), graded.pair, position)

    def _required(self, places: PlaceFacts) -> NDArray[np.bool_]:
        mine = kind_of(places.demands.ids) == PossessionKind[self.kind.name]
        return np.asarray(places.demands.required & mine)

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        demand = pair.work.distinct_demands[item]
        fact = held_fact(pair.record.profile, demand)
        agreed = any(case.covers(demand) for case in pair.record.candidate.business_cases)
        talks = Lever.BUSINESSCASE if agreed else Lever.WERKGEVER
        return Words(
            asked=demand_text(demand),
            known=_known_text(demand, fact, code),
            unit="stappen" if demand.kind in (DemandKind.TAAL, DemandKind.DIPLOMA) else "",
            lever=talks if code is Code.BESPREEKBAAR else _LEVERS[demand.kind],
            lever_text=AGREED if agreed and code is Code.BESPREEKBAAR else _lever_text(demand, code),
            question=question_text(demand),
            origin=FactOrigin(fact.source, fact.observed_on) if fact else None,
            withheld=pair.record.withholds(fact, _answer(demand, fact)),
        )


def _positions(demands: AskedList) -> NDArray[np.int64]:
    """Give the position of every entry within its own place, (t,)."""
    return np.arange(len(demands.ids)) - demands.starts[demands.row_of]


def held_fact(profile: Profile, demand: Demand) -> Fact[Any] | None:
    """Find the fact that speaks of this demand; of several, the one that counts."""
    wanted, text = same_paper(demand.what.text), demand.what.text.casefold()
    if demand.kind is DemandKind.RIJBEWIJS:
        return _had(f for f in profile.licences if same_paper(f.value.category) == wanted)
    if demand.kind is DemandKind.CERTIFICAAT:
        return _had(f for f in profile.certificates if same_paper(f.value.name) == wanted)
    if demand.kind is DemandKind.TAAL:
        key = f"{text}|{demand.aspect or LanguageAspect.SPREKEN}"
        return next((f for f in profile.languages if f.value.key == key), None)
    if demand.kind is DemandKind.VAARDIGHEID:
        keys = (text, (demand.what.code or text).casefold())
        return next((f for f in profile.skills if f.value.key in keys), None)
    named = (f for f in profile.education if not wanted or (f.value.name and same_paper(f.value.name) == wanted))
    return max(named, key=lambda fact: (fact.value.diploma is Tri.JA, fact.value.level), default=None)


def _answer(demand: Demand, fact: Fact[Any] | None) -> Tri | None:
    if fact is None or demand.kind is DemandKind.TAAL:
        return None
    answer: Tri = fact.value.diploma if demand.kind is DemandKind.DIPLOMA else fact.value.has
    return answer


def _had(facts: Iterator[Fact[Any]]) -> Fact[Any] | None:
    return max(facts, key=lambda fact: (fact.value.has is Tri.JA, fact.value.has.is_known), default=None)


def _known_text(demand: Demand, fact: Fact[Any] | None, code: Code) -> str:
    if fact is not None and demand.kind is DemandKind.TAAL:
        return LANGUAGE_LEVELS[fact.value.level]
    if fact is not None and demand.kind is DemandKind.DIPLOMA:
        diploma = {Tri.JA: "met diploma", Tri.NEE: "zonder diploma"}.get(fact.value.diploma, "diploma onbekend")
        return f"{LEVELS[fact.value.level]} {fact.value.name}".strip() + f", {diploma}"
    return {Code.VOLDOET: "ja", Code.ONBEKEND: "onbekend"}.get(code, "nee")


def _lever_text(demand: Demand, code: Code) -> str:
    if code is Code.BESPREEKBAAR:
        return "De werkgever wil hierover praten."
    asked = {
        Tri.NEE: "De werkgever wil dit niet loslaten.",
        Tri.JA: "De werkgever wil hierover praten.",
    }.get(demand.adaptable, "De werkgever is nog niet gevraagd of het ook zonder kan.")
    own = {
        DemandKind.RIJBEWIJS: "Een rijbewijs kan met een businesscase.",
        DemandKind.TAAL: "Een taalcursus kan helpen.",
        DemandKind.VAARDIGHEID: "Dit is te leren met een training of op een werkleerplek.",
    }.get(demand.kind, "Dit is te halen met een opleiding of cursus.")
    return f"{own} {asked}"
