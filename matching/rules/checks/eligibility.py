"""Who an instrument is for, as columns: answers about the person, the kind of benefit, twenty-seven or older."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.domain.candidate import Uitkeringssituatie
from matching.domain.eligibility import ALL_ANSWERS, QUESTIONS
from matching.domain.instrument import Instrument
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts, whole
from scoring.pool import UNKNOWN, pairs

INSTRUMENTS = tuple(Instrument)
BENEFITS = tuple(Uitkeringssituatie)
_LEVER = "Ga na of dit klopt, en wat er anders mogelijk is."


def of_instrument(instrument: Instrument, places: PlaceFacts, code: NDArray[np.integer]) -> NDArray[np.integer]:
    """Keep the outcomes where the place has this instrument."""
    return np.where(places.instrument == INSTRUMENTS.index(instrument), code, Code.NIET_GEVRAAGD)


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to one of these questions is as wanted; one is enough.

    Attributes:
        answers: names of `domain.eligibility.ALL_ANSWERS`.
        otherwise: the outcome when all of them are known to be otherwise.
    """

    instrument: Instrument
    answers: tuple[str, ...]
    wanted: Tri = Tri.JA
    otherwise: Code = Code.VOLDOET_NIET

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        asked = np.uint32(sum(1 << ALL_ANSWERS.index(name) for name in self.answers))
        right, wrong = (people.answers_yes, people.answers_no)[:: 1 if self.wanted is Tri.JA else -1]
        code = np.where((wrong & asked) == asked, self.otherwise, Code.ONBEKEND)
        code = np.where((right & asked) != 0, Code.VOLDOET, code)
        return whole(of_instrument(self.instrument, places, code), 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        candidate = pair.record.candidate
        facts = [fact for name in self.answers if (fact := candidate.answer_to(name))]
        answers = {name: candidate.says(name) for name in self.answers}
        known = [f"{QUESTIONS[name].short}: {answer.value}" for name, answer in answers.items() if answer.is_known]
        declined = [n for n, answer in answers.items() if pair.record.withholds(candidate.answer_to(n), answer)]
        open_ones = [name for name, answer in answers.items() if not answer.is_known and name not in declined]
        newest = max(facts, key=lambda fact: fact.observed_on, default=None)
        return Words(
            asked=" of ".join(f"{QUESTIONS[name].short}: {self.wanted.value}" for name in self.answers),
            known=", ".join(known) or "onbekend",
            lever=Lever.CONSULENT,
            lever_text=_LEVER,
            question=" ".join(QUESTIONS[name].question for name in open_ones),
            to="consulent",
            origin=FactOrigin(newest.source, newest.observed_on) if newest else None,
            withheld=bool(declined) and not open_ones,
        )


@dataclass(frozen=True, slots=True)
class NotBoth:
    """Two answers exclude each other: where both are yes, one of them is asked again before anybody starts."""

    instrument: Instrument
    answers: tuple[str, str]

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        both = np.uint32(sum(1 << ALL_ANSWERS.index(name) for name in self.answers))
        code = np.where((people.answers_yes & both) == both, Code.ONBEKEND, Code.VOLDOET)
        return whole(of_instrument(self.instrument, places, code), 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        one, other = (QUESTIONS[name].short for name in self.answers)
        return Words(
            asked=f"{one} of {other}, niet allebei",
            known="allebei: ja" if code == Code.ONBEKEND else "niet allebei",
            question=f"Welke geldt nu: {one} of {other}?",
            to="consulent",
        )


@dataclass(frozen=True, slots=True)
class HasBenefit:
    """The person has one of these benefits on the day before the start; of UWV only when UWV agreed.

    Attributes:
        with_uwv: benefits of UWV that count too when UWV agreed.
        to_confirm: benefits of which the municipality's lawyer has to confirm that they count: a consulent says why.
    """

    instrument: Instrument
    benefits: tuple[Uitkeringssituatie, ...]
    with_uwv: tuple[Uitkeringssituatie, ...] = ()
    to_confirm: tuple[Uitkeringssituatie, ...] = ()

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        agreed = np.uint32(1 << ALL_ANSWERS.index("uwv_agreed"))
        code = np.where(people.benefit == UNKNOWN, Code.ONBEKEND, Code.VOLDOET_NIET)
        uwv = np.where((people.answers_no & agreed) != 0, Code.VOLDOET_NIET, Code.ONBEKEND)
        uwv = np.where((people.answers_yes & agreed) != 0, Code.VOLDOET, uwv)
        code = np.where(np.isin(people.benefit, [BENEFITS.index(b) for b in self.with_uwv]), uwv, code)
        for benefits, said in ((self.to_confirm, Code.BESPREEKBAAR), (self.benefits, Code.VOLDOET)):
            code = np.where(np.isin(people.benefit, [BENEFITS.index(b) for b in benefits]), said, code)
        return whole(of_instrument(self.instrument, places, code), 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        situation = pair.record.candidate.uitkeringssituatie
        question = "Welke uitkering heeft de kandidaat?"
        if situation in self.with_uwv:
            question = QUESTIONS["uwv_agreed"].question
        return Words(
            asked=f"een uitkering: {' of '.join(benefit_text(b) for b in (*self.benefits, *self.with_uwv))}",
            known=benefit_text(situation),
            lever=Lever.CONSULENT,
            lever_text="Kijk welk instrument wel open staat.",
            question=question,
            to="consulent",
        )


@dataclass(frozen=True, slots=True)
class TwentySevenOrOlder:
    """The person is twenty-seven or older on the start; asked of the identity, as yes or no."""

    instrument: Instrument

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        code = np.array([Code.VOLDOET_NIET, Code.VOLDOET, Code.ONBEKEND])[people.is_27_plus]
        return whole(of_instrument(self.instrument, places, code), 0, pairs(people, places))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        said = {Code.VOLDOET: "ja", Code.VOLDOET_NIET: "nee"}.get(code, "onbekend")
        return Words(
            asked="27 jaar of ouder op de startdag",
            known=said,
            lever=Lever.TIJD,
            lever_text="Voor jongeren gaat school voor; kijk naar praktijkleren of een leerbaan.",
            question="Leg vast wie de kandidaat is, dan is bekend of dit zo is.",
            to="consulent",
        )


def benefit_text(situation: Uitkeringssituatie) -> str:
    """Write a benefit as people say it."""
    names = {Uitkeringssituatie.WW_UWV: "WW van UWV", Uitkeringssituatie.WIA_WAJONG_UWV: "WIA of Wajong van UWV"}
    plain = {Uitkeringssituatie.NUG: "geen uitkering", Uitkeringssituatie.ONBEKEND: "onbekend"}
    short = {Uitkeringssituatie.AANVRAAG: "aanvraag loopt", Uitkeringssituatie.BIJSTAND: "bijstand"}
    return (names | plain | short).get(situation, situation.value.upper())
