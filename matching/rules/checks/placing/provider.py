"""At whom somebody may be placed, and under which conditions."""

from dataclasses import dataclass
from decimal import Decimal

from matching.domain.employer import ProviderKind
from matching.domain.plek import NOT_CHECKED, PlekConditions
from matching.domain.tri import Tri
from matching.domain.verdict import Lever, Outcome
from matching.rules.placing import Finding, Move

PROFIT = (ProviderKind.WERKGEVER_PROFIT, ProviderKind.UITZENDBUREAU)


@dataclass(frozen=True, slots=True)
class OfferedBy:
    """Only these kinds of provider offer it."""

    kinds: tuple[ProviderKind, ...]

    def judge(self, move: Move) -> Finding | None:
        allowed = " of ".join(kind.value.replace("_", " ") for kind in self.kinds)
        known, asked = move.provider.kind.value.replace("_", " "), f"een aanbieder die {allowed} is"
        if move.provider.kind in self.kinds:
            return Finding(Outcome.VOLDOET, asked, known)
        lever = (Lever.CONSULENT, "Zoek een plek bij een andere aanbieder.")
        return Finding(Outcome.VOLDOET_NIET, asked, known, f"een plek bij {allowed}", None, 0, "", *lever)


@dataclass(frozen=True, slots=True)
class AdditionalWork:
    """The work is additional and displaces nobody; checked before anybody comes."""

    def judge(self, move: Move) -> Finding | None:
        held = _conditions(move)
        return _all_hold(
            "additioneel werk dat niemand verdringt",
            {
                "additioneel": held.additional,
                "geen verdringing": held.no_displacement,
            },
        )


@dataclass(frozen=True, slots=True)
class ProfitConditions:
    """A provider that works for profit meets every condition, and a consulent agreed."""

    def judge(self, move: Move) -> Finding | None:
        if move.provider.kind not in PROFIT:
            return None
        held = _conditions(move)
        return _all_hold(
            "bij een bedrijf met winstoogmerk: begeleiding, een doel na afloop en akkoord van een consulent",
            {
                "begeleiding": held.guidance,
                "doel na afloop": held.outflow_goal,
                "akkoord van een consulent": Tri.JA if held.agreed_by and held.agreed_on else Tri.ONBEKEND,
            },
        )


@dataclass(frozen=True, slots=True)
class LeadsToJobHere:
    """It is aimed at a job at the same employer."""

    def judge(self, move: Move) -> Finding | None:
        asked, job = "een beoogde baan bij dezelfde werkgever", move.intended_vacancy
        if job is None:
            question = "Om welke vacature van deze werkgever gaat het?"
            return Finding(Outcome.ONBEKEND, asked, "geen beoogde baan bekend", question=question, to="werkgever")
        if job.employer_id == move.provider.id:
            return Finding(Outcome.VOLDOET, asked, f"V-{job.number}")
        lever = (Lever.WERKGEVER, "Kies een vacature van deze werkgever.")
        return Finding(
            Outcome.VOLDOET_NIET,
            asked,
            f"V-{job.number} is van een andere werkgever",
            "een vacature van deze werkgever",
            None,
            0,
            "",
            *lever,
        )


@dataclass(frozen=True, slots=True)
class HoursBetween:
    """So many hours a week; fewer are discussed, more are too many."""

    least: Decimal
    most: Decimal

    def judge(self, move: Move) -> Finding | None:
        asked = f"{self.least} tot {self.most} uur per week"
        if move.hours is None:
            return Finding(
                Outcome.ONBEKEND, asked, "uren niet bekend", asked, question="Hoeveel uur per week wordt het?"
            )
        known = f"{move.hours} uur per week"
        if self.least <= move.hours <= self.most:
            return Finding(Outcome.VOLDOET, asked, known)
        if move.hours > self.most:
            return Finding(Outcome.VOLDOET_NIET, asked, known, asked, None, 0, "", Lever.CONSULENT, "Kies minder uren.")
        return Finding(
            Outcome.BESPREEKBAAR, asked, known, asked, None, 0, "", Lever.CONSULENT, "In overleg kan het met minder."
        )


def _conditions(move: Move) -> PlekConditions:
    return move.plek.provider_conditions if move.plek else NOT_CHECKED


def _all_hold(asked: str, answers: dict[str, Tri]) -> Finding:
    refused = [name for name, answer in answers.items() if answer is Tri.NEE]
    if refused:
        lever = (Lever.WERKGEVER, "Bespreek met de aanbieder hoe het werk anders kan.")
        return Finding(
            Outcome.VOLDOET_NIET, asked, f"niet: {', '.join(refused)}", "ja op alle punten", None, 0, "", *lever
        )
    open_ones = [name for name, answer in answers.items() if not answer.is_known]
    if open_ones:
        question = f"Ga na en leg vast bij de plek: {', '.join(open_ones)}."
        return Finding(Outcome.ONBEKEND, asked, f"nog niet nagegaan: {', '.join(open_ones)}", question=question)
    return Finding(Outcome.VOLDOET, asked, "nagegaan")
