"""What the rules about pairs say of placing somebody: the same rules, columns and words as in a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

import numpy as np

from matching.domain.dagdelen import dagdelen_of
from matching.domain.plek import Plek
from matching.domain.work_on_offer import WorkOnOffer
from matching.explanation.verdicts import Said, said_both_ways
from matching.lists.work_list import of_age
from matching.placing.person_asked import PersonAsked
from matching.ranking import Group, Work
from matching.rules.placing import Finding, Move, MoveKind, Ruling
from matching.rules.rule import Pair, Rule, RuleKind
from matching.rules.rulebook import RULEBOOK, judge

ASKED_PER_DAGDEEL = "plaatsing-loopt"
"""The rule of a list about a running placement: placing asks it more exactly, per dagdeel."""
OF_BOTH_SIDES = (RuleKind.EIS, RuleKind.WENS)
"""What employer and candidate settle by agreeing; where somebody works already it has been settled."""


Dated = tuple[Move, date]
"""A move with its reference day."""
BothWays = tuple[tuple[Ruling, ...], tuple[Ruling, ...]]
"""In full and discreetly: as many rulings, in the same order."""


@dataclass(frozen=True)
class PairColumns:
    """One person as a row of one, and a row per place."""

    person: Group
    work: Work


def columns_of(asked: Sequence[Dated], asked_of: PersonAsked) -> PairColumns:
    """Write pairs of one person and places as columns, each on its reference day."""
    works, encoder = [work_as_asked(move) for move, _ in asked], asked_of.knowledge.place_encoder
    facts = encoder.facts(works, asked_of.today)
    facts = replace(facts, start=np.array([day.toordinal() for _, day in asked], dtype=np.int32))
    person = of_age(asked_of.columns, facts.start, asked_of.legality_on)
    return PairColumns(person, Work(encoder.places(works), facts))


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


def pair_rulings(asked: Sequence[Dated], asked_of: PersonAsked) -> list[BothWays]:
    """Ask the rules about moves of one person, in this order; moves that are asked the same are asked together."""
    found: dict[int, BothWays] = {}
    for _, alike in groupby(sorted(enumerate(asked), key=_asked_the_same), key=_asked_the_same):
        numbers, moves = zip(*alike, strict=True)
        found |= zip(numbers, _asked_together(moves, asked_of), strict=True)
    return [found[number] for number in range(len(asked))]


def _asked_the_same(numbered: tuple[int, Dated]) -> tuple[str, str]:
    move, _ = numbered[1]
    return move.work.kind.value, move.kind.value


def _asked_together(asked: Sequence[Dated], asked_of: PersonAsked) -> Iterator[BothWays]:
    columns, world = columns_of(asked, asked_of), asked_of.knowledge.world
    judgement = judge(pair_rules(asked[0][0]), columns.person.facts, columns.work.facts, world)
    for row, (move, day) in enumerate(asked):
        pair = Pair(move.record, work_as_asked(move), day, world)
        full, discreet = said_both_ways(judgement, row, pair)
        yield tuple(map(ruling_of, full)), tuple(map(ruling_of, discreet))


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
