"""The outcomes of the rules for one person, in words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from matching.domain.account import Question
from matching.domain.verdict import Lever, Verdict
from matching.explanation.withheld import may_be_asked
from matching.rules.rule import Pair, Rule, Words
from matching.rules.rulebook import UNKNOWN_TENTHS, Judgement
from matching.rules.verdicts import Code

CONDITION_RULE = "werkvoorwaarde"
_DISCREET_WORDS = {
    Code.VOLDOET: "werkvoorwaarde past",
    Code.BESPREEKBAAR: "werkvoorwaarde past als het werk wordt aangepast",
    Code.ONBEKEND: "werkvoorwaarde moet worden nagevraagd",
    Code.VOLDOET_NIET: "werkvoorwaarde past niet",
}
_INSTRUMENT_WORDS = {
    Code.VOLDOET: "voldoet",
    Code.BESPREEKBAAR: "alleen met een reden van een consulent",
    Code.ONBEKEND: "onbekend",
    Code.VOLDOET_NIET: "voldoet niet",
}
WITHHELD = "De kandidaat zegt dit liever niet. Vraag het niet opnieuw voor de volgende scan."


@dataclass(frozen=True, slots=True)
class Said:
    """One outcome of one rule with its words.

    Attributes:
        withheld: the person would rather not say what the question asks.
    """

    rule: Rule
    code: Code
    miss: int
    words: Words
    withheld: bool = False

    @property
    def verdict(self) -> Verdict:
        """The outcome as people read it; a lever only where something stands in the way."""
        lever, lever_text = self._lever()
        return Verdict(
            code=self.rule.code,
            statement=self.rule.statement,
            kind=self.rule.kind.value,
            source=str(self.rule.source),
            outcome=self.code.outcome,
            asked=self.words.asked,
            known=self.words.known,
            miss=self.miss,
            unit=self.words.unit if self.miss else "",
            lever=lever,
            lever_text=lever_text,
            origin=self.words.origin,
        )

    def _lever(self) -> tuple[Lever | None, str]:
        """Give what could change the outcome: nothing when it is met, an answer when it is unknown."""
        if self.code is Code.VOLDOET:
            return None, ""
        if self.code is Code.ONBEKEND and self.withheld:
            return Lever(self.words.to), WITHHELD
        if self.code is Code.ONBEKEND:
            return Lever(self.words.to), f"Navragen: {self.words.question}"
        return self.words.lever, self.words.lever_text

    @property
    def question(self) -> Question | None:
        """What to ask when the outcome is unknown, unless the person would rather not say."""
        if self.code is not Code.ONBEKEND or self.withheld:
            return None
        gain = UNKNOWN_TENTHS if self.rule.deducts else 0
        return Question(self.words.to, self.words.question, gain, decides=True)


def said_of(judgement: Judgement, row: int, pair: Pair, discreet: bool) -> list[Said]:
    """Say every outcome of one person, what stands in the way first.

    Args:
        discreet: the reader is not the person's own consultant: a condition of
            work that does not fit is not named (model.md C.4.3).
    """
    by_rule = _by_rule(judgement, row, pair)
    return _discreet(by_rule) if discreet else _in_full(by_rule)


def said_both_ways(judgement: Judgement, row: int, pair: Pair) -> tuple[list[Said], list[Said]]:
    """Say every outcome of one person in full and discreetly, what stands in the way first: as many, in one order."""
    by_rule = _by_rule(judgement, row, pair)
    return _in_full(by_rule), _discreet(by_rule)


def _by_rule(judgement: Judgement, row: int, pair: Pair) -> list[list[Said]]:
    """Say the outcomes of every rule that has any."""
    found = [verdicts.of_pair(row) for verdicts in judgement.verdicts]
    asked = zip(judgement.rules, found, strict=True)
    return [[_said(rule, pair, *outcome) for outcome in outcomes] for rule, outcomes in asked if outcomes]


def _in_full(by_rule: list[list[Said]]) -> list[Said]:
    return sorted(chain.from_iterable(by_rule), key=_by_weight)


def _discreet(by_rule: list[list[Said]]) -> list[Said]:
    return sorted(chain.from_iterable(map(_discreetly, by_rule)), key=_by_weight)


def _by_weight(said: Said) -> int:
    return -said.code


def _discreetly(said: list[Said]) -> Iterable[Said]:
    """Say the outcomes of one rule, one or more, to who is not the person's own consultant."""
    rule = said[0].rule
    if not rule.discreet:
        return said
    if rule.code != CONDITION_RULE:
        return map(_without_answer, said)
    return map(_without_detail, said) if any(map(_reveals_a_limit, said)) else said


def _said(rule: Rule, pair: Pair, code: Code, miss: int, item: int) -> Said:
    words = rule.check.words(pair, code, miss, item)
    declined = words.to == "kandidaat" and not may_be_asked(rule.code, pair.record)
    return Said(rule, code, miss, words, words.withheld or declined)


def _reveals_a_limit(said: Said) -> bool:
    return said.code in (Code.VOLDOET_NIET, Code.BESPREEKBAAR) or said.words.to == "werkgever"


def _without_detail(said: Said) -> Said:
    """Name no condition, not even one that fits: leaving those out would name the one that does not."""
    words = replace(
        said.words,
        asked="een werkvoorwaarde",
        known=_DISCREET_WORDS[said.code],
        lever_text="De consulent weet welke werkvoorwaarde het is en wat de werkgever kan veranderen.",
        question="Welke werkvoorwaarde is met de werkgever te bespreken?",
        to="consulent",
    )
    return replace(said, words=words)


def _without_answer(said: Said) -> Said:
    """Say whether an instrument is open, not what is known of the person: that is for the own consulent."""
    words = replace(
        said.words,
        asked="een voorwaarde van dit instrument",
        known=_INSTRUMENT_WORDS[said.code],
        lever_text="De consulent weet wat er gevraagd wordt en wat er anders mogelijk is.",
        question="Voldoet de kandidaat aan de voorwaarden van dit instrument?",
        to="consulent",
        origin=None,
    )
    return replace(said, words=words)
