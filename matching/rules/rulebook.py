"""The rules that hold on a day, and what they say of many pairs at once."""

import hashlib
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from matching.domain.work import WorkKind
from matching.rules import plek, vacature
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import DatedRule, Rule, World
from matching.rules.verdicts import Code, Verdicts
from scoring.model import Deduction
from scoring.pool import pairs

RULEBOOK = {WorkKind.VACATURE: vacature.RULES, WorkKind.PLEK: plek.RULES}

MISSING_TENTHS = 30
UNKNOWN_TENTHS = 15
MOST_TENTHS = 90


@dataclass(frozen=True, slots=True)
class Judgement:
    """What every rule says of k pairs.

    Attributes:
        rules: the rules that were asked, in the order of the rulebook.
        verdicts: per rule.
        failed, open_questions, negotiable: (k,) int32, number of outcomes that are no, unknown, bespreekbaar.
        deduction: what the required items of the employer take off the score.
    """

    rules: tuple[Rule, ...]
    verdicts: tuple[Verdicts, ...]
    failed: NDArray[np.int32]
    open_questions: NDArray[np.int32]
    negotiable: NDArray[np.int32]
    deduction: Deduction

    @property
    def excluded(self) -> NDArray[np.bool_]:
        """Which pairs a rule says no to, (k,)."""
        return self.failed > 0


def rules_on(day: date, work: WorkKind = WorkKind.VACATURE) -> tuple[Rule, ...]:
    """Give the rules of a kind of work that are in force on a day."""
    return tuple(rule for rule in RULEBOOK[work] if rule.holds_on(day))


def version(rules: tuple[DatedRule, ...]) -> str:
    """Name a set of rules by its content: the same rules, the same name."""
    content = "\n".join(f"{rule!r}" for rule in rules)
    return f"regels-{hashlib.sha256(content.encode()).hexdigest()[:10]}"


def judge(rules: tuple[Rule, ...], people: PersonFacts, places: PlaceFacts, world: World) -> Judgement:
    """Ask every rule about every pair; one that is not in force on the day of a place is not asked there (D-5)."""
    k = pairs(people, places)
    verdicts = tuple(rule.check.judge(people, places, world).only_where(in_force(rule, places), k) for rule in rules)

    def total(code: Code, only_deducting: bool = False) -> NDArray[np.int32]:
        counted = np.zeros(k, dtype=np.int32)
        for rule, said in zip(rules, verdicts, strict=True):
            if len(said.code) and (rule.deducts or not only_deducting):
                counted += said.count(code, k)
        return counted

    return Judgement(
        rules=rules,
        verdicts=verdicts,
        failed=total(Code.VOLDOET_NIET),
        open_questions=total(Code.ONBEKEND),
        negotiable=total(Code.BESPREEKBAAR),
        deduction=deduction_of(
            total(Code.BESPREEKBAAR, True) + total(Code.VOLDOET_NIET, True), total(Code.ONBEKEND, True)
        ),
    )


def in_force(rule: Rule, places: PlaceFacts) -> NDArray[np.bool_] | None:
    """Tell for which places a rule is in force on their day, (m,); None is for all."""
    if rule.valid_from is None and rule.valid_until is None:
        return None
    first = (rule.valid_from or date.min).toordinal()
    last = (rule.valid_until or date.max).toordinal()
    return np.asarray((places.start >= first) & (places.start <= last))


def deduction_of(missing: NDArray[np.int32], unknown: NDArray[np.int32]) -> Deduction:
    """Take 3.0 points per missing item and 1.5 per unknown one, together at most 9.0 (model.md C.4.6).

    An item that excludes costs as much as a negotiable one: a known no never
    scores above unknown, also among those who are excluded.
    """

    def capped(per_unknown: int) -> NDArray[np.int32]:
        asked = np.minimum(missing * MISSING_TENTHS + unknown * per_unknown, MOST_TENTHS)
        return np.asarray(asked, dtype=np.int32)

    return Deduction(expected=capped(UNKNOWN_TENTHS), low=capped(0), high=capped(MISSING_TENTHS))
