"""Is the mediation open for this person on the day the work starts?"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from matching.domain.candidate import CandidateStatus
from matching.domain.dutch import day_text
from matching.domain.verdict import Lever
from matching.rules.facts import NO_DAY, OPEN_END, PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts, whole
from scoring.pool import pairs

STATUS_CODES = tuple(CandidateStatus)
_OPEN = [
    STATUS_CODES.index(status)
    for status in (CandidateStatus.BEMIDDELBAAR, CandidateStatus.KLAAR_VOOR_BEMIDDELING, CandidateStatus.GEPLAATST)
]
_PLACED = STATUS_CODES.index(CandidateStatus.GEPLAATST)

_STATUS_WORDS = {
    CandidateStatus.AANGEMELD: "aangemeld, de intake is nog niet gedaan",
    CandidateStatus.INTAKE: "in de intake",
    CandidateStatus.SCAN_GEPLAND: "de arbeidsmarktwaardescan is gepland",
    CandidateStatus.PROFIEL_GEREED: "het profiel is klaar, de bemiddeling is nog niet gestart",
    CandidateStatus.GEPAUZEERD: "de bemiddeling is gepauzeerd",
    CandidateStatus.UITGESTROOMD: "uitgestroomd",
    CandidateStatus.NAZORG: "in de nazorg na uitstroom",
}


@dataclass(frozen=True, slots=True)
class MediationIsOpen:
    """The status of the person allows a proposal. Source: model.md C.4.2."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        is_open = np.isin(people.status, _OPEN)
        return whole(np.where(is_open, Code.VOLDOET, Code.VOLDOET_NIET), 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        status = pair.record.candidate.status
        return Words(
            asked="de bemiddeling is open",
            known=_STATUS_WORDS.get(status, status.value.replace("_", " ")),
            lever=Lever.CONSULENT,
            lever_text="Open de bemiddeling als de kandidaat dat wil.",
        )


@dataclass(frozen=True, slots=True)
class PlacementEndsBeforeStart:
    """A running placement ends before the work starts; an unknown end is unknown."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        until, k = people.placed_until, pairs(people, places)
        over = until - places.start + 1
        code = np.where(over > 0, Code.VOLDOET_NIET, Code.VOLDOET)
        code = np.where(until == OPEN_END, Code.ONBEKEND, code)
        code = np.where((people.status == _PLACED) & (until != NO_DAY), code, Code.NIET_GEVRAAGD)
        return whole(code, np.where(code == Code.VOLDOET_NIET, over, 0), k)

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        ends = [p.last_day for p in pair.record.placements if p.is_binding]
        last = max((day for day in ends if day), default=None)
        return Words(
            asked=f"vrij op {day_text(pair.start)}",
            known=f"geplaatst tot en met {day_text(last)}"
            if code is not Code.ONBEKEND
            else "geplaatst, einde onbekend",
            unit="dagen",
            lever=Lever.TIJD,
            lever_text="Wachten tot de plaatsing eindigt, of eerder afronden als de leerdoelen zijn gehaald.",
            question="Wanneer eindigt de plaatsing die nu loopt?",
            to="consulent",
        )


@dataclass(frozen=True, slots=True)
class NotExempt:
    """Nobody with a temporary exemption on the start is ranked, unless the person wants to."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        exempt = people.exempt_until >= places.start
        code = np.where(exempt, Code.VOLDOET_NIET, Code.NIET_GEVRAAGD)
        code = np.where(exempt & (people.wants_despite == 1), Code.VOLDOET, code)
        miss = np.where(code == Code.VOLDOET_NIET, people.exempt_until - places.start + 1, 0)
        return whole(code, miss, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        until: date | None = pair.record.candidate.exempt_until
        wants = ", wil toch bemiddeld worden" if code is Code.VOLDOET else ""
        return Words(
            asked=f"geen tijdelijke ontheffing op {day_text(pair.start)}",
            known=f"ontheffing tot en met {day_text(until)}{wants}",
            unit="dagen",
            lever=Lever.KANDIDAAT,
            lever_text="De kandidaat kan zeggen dat hij of zij toch bemiddeld wil worden.",
        )
