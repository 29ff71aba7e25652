"""What the rules about pairs say of one placing: the same rules, columns and words as in a list."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import numpy as np

from matching.domain.dagdelen import dagdelen_of
from matching.domain.plek import Plek
from matching.domain.work_on_offer import WorkOnOffer
from matching.explanation.verdicts import Said, said_of
from matching.in_memory.gathered import encoded
from matching.in_memory.knowledge import Knowledge
from matching.lists.work_list import LegalityOn, of_age
from matching.ranking import Group, Work
from matching.rules.placing import Finding, Move, MoveKind, Ruling
from matching.rules.rule import Pair, Rule, RuleKind
from matching.rules.rulebook import RULEBOOK, judge

ASKED_PER_DAGDEEL = "plaatsing-loopt"
"""The rule of a list about a running placement: placing asks it more exactly, per dagdeel."""
OF_BOTH_SIDES = (RuleKind.EIS, RuleKind.WENS)
"""What employer and candidate settle by agreeing; where somebody works already it has been settled."""


@dataclass(frozen=True)
class PairColumns:
    """One person and one place as rows of one.

    Attributes:
        day: the reference day.
    """

    person: Group
    work: Work
    day: date


def columns_of(move: Move, day: date, legality_on: LegalityOn, knowledge: Knowledge) -> PairColumns:
    """Write the pair of a move as columns, on a reference day."""
    asked = work_as_asked(move)
    facts = knowledge.place_encoder.facts([asked], day)
    facts = replace(facts, start=np.array([day.toordinal()], dtype=np.int32))
    person = of_age(encoded([move.record], knowledge.people_encoder), facts.start, legality_on)
    return PairColumns(person, Work(knowledge.place_encoder.places([asked]), facts), day)


def work_as_asked(move: Move) -> WorkOnOffer:
    """Give the plek with the dagdelen and hours that are asked of this person, where they are named."""
    if not isinstance(move.work, Plek):
        return move.work
    dagdelen = tuple(dagdelen_of(move.dagdelen))
    least: Decimal | None = move.work.hours_min if move.hours is None else move.hours
    most: Decimal | None = move.work.hours_max if move.hours is None else move.hours
    return replace(move.work, dagdelen=dagdelen, hours_min=least, hours_max=most)


def pair_rules(move: Move) -> tuple[Rule, ...]:
    """Give the rules about pairs that are asked about a move."""
    rules = (rule for rule in RULEBOOK[move.work.kind] if rule.code != ASKED_PER_DAGDEEL)
    return tuple(rule for rule in rules if _is_asked(rule, move.kind))


def _is_asked(rule: Rule, kind: MoveKind) -> bool:
    if kind is not MoveKind.START and rule.only_at_start:
        return False
    return kind is not MoveKind.EXTENSION or rule.kind not in OF_BOTH_SIDES


def pair_rulings(move: Move, columns: PairColumns, knowledge: Knowledge, *, discreet: bool) -> tuple[Ruling, ...]:
    """Ask the rules about pairs; the same number of rulings in the same order, whether discreet or not."""
    judgement = judge(pair_rules(move), columns.person.facts, columns.work.facts, knowledge.world)
    pair = Pair(move.record, work_as_asked(move), columns.day, knowledge.world)
    return tuple(map(ruling_of, said_of(judgement, 0, pair, discreet)))


def ruling_of(said: Said) -> Ruling:
    """Give an outcome about a pair as a ruling."""
    verdict, question = said.verdict, said.question
    finding = Finding(
        outcome=verdict.outcome,
        asked=verdict.asked,
        known=verdict.known,
        passes=verdict.asked if verdict.lever else "",
        miss=verdict.miss,
        unit=verdict.unit,
        lever=verdict.lever,
        lever_text=verdict.lever_text,
        question=question.text if question else "",
        to=said.words.to,
    )
    return Ruling(said.rule, finding)
