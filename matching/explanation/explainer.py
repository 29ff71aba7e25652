"""One row of a ranking, fully explained: the explanation is the computation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from matching.domain.account import NotAsked, Question, Remark, Share
from matching.domain.card import C
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import Ranked
from matching.domain.record import CandidateRecord
from matching.domain.verdict import Lever
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.explanation.attention import attention_points
from matching.explanation.case import Case, Told, known_gaps, strong_points
from matching.explanation.pairs import Pairs
from matching.explanation.shares import tell
from matching.explanation.verdicts import Said, said_of
from matching.explanation.withheld import may_ask_criterion
from matching.profiles.linking import Vocabulary
from matching.ranking import Ranking, Work
from matching.rules.rule import Pair, World
from matching.rules.verdicts import Code
from scoring.explanation import ScoreTerm, terms
from scoring.model import ScoringModel
from scoring.pool import Columns, People

MOST_QUESTIONS = 8
S = TypeVar("S", bound=Columns)


@dataclass(frozen=True)
class Explainer:
    """Explains rows of one ranking, of people for one place or of places for one person.

    Attributes:
        people, work: the columns of both sides; the side that is ranked has a row for every row of the ranking,
            the other has one.
        discreet: the reader does not see which condition of work does not fit.
        page: the rows that will be explained: of these the criteria are asked together, of others one by one.
    """

    ranking: Ranking
    people: People
    work: Work
    model: ScoringModel
    vocabulary: Vocabulary
    world: World
    discreet: bool
    page: tuple[int, ...] = ()

    def explain(
        self, row: int, kind: ListKind, rank: int | None, record: CandidateRecord, work: WorkOnOffer, card: C
    ) -> Ranked[C]:
        """Explain one row; `card` says who or what stands in it."""
        scores, pair = self.ranking.scores, self.pair(row, record, work)
        all_terms = terms(scores, row)
        shares = [term for term in all_terms if term.direction != "aftrek"]
        case = self.case(row, record, work)
        told = [(term, tell(case, term)) for term in shares]
        said = said_of(self.ranking.judgement, row, pair, self.discreet)
        known = bool((scores.known[:, row] * scores.maxima[:, row]).any())
        asked = _questions(said, told, pair)
        failed = int(self.ranking.judgement.failed[row])
        return Ranked(
            card=card,
            list_kind=kind,
            rank=rank,
            score=int(scores.score[row]) if known else None,
            score_low=int(scores.score_low[row]) if known else None,
            score_high=int(scores.score_high[row]) if known else None,
            coverage=int(scores.coverage[row]),
            demand=int(scores.demand[row]),
            demand_maximum=int(scores.demand_maximum[row]),
            wish=int(scores.wish[row]),
            wish_maximum=int(scores.wish_maximum[row]),
            deduction=int(scores.deduction[row]),
            can_drop_out=bool(self.ranking.judgement.open_questions[row] > 0),
            near=failed == 1,
            reference_day=pair.start,
            moved=row in self.ranking.moved,
            shares=tuple(share_of(term, words) for term, words in told),
            strong=strong_points(told),
            gaps=known_gaps(told) + _negotiable(said),
            attention=attention_points(record, work),
            verdicts=tuple(one.verdict for one in said),
            questions=_without_points(asked) if self.ranking.is_neutral else asked,
            not_asked=tuple(not_asked(self.model, scores.maxima[:, row], work.kind)),
            is_neutral=self.ranking.is_neutral,
        )

    def pair(self, row: int, record: CandidateRecord, work: WorkOnOffer) -> Pair:
        """Give the pair of a row, for the words about its rules."""
        starts = self.work.facts.start
        start = date.fromordinal(int(starts[0 if len(starts) == 1 else row]))
        return Pair(record, work, start, self.world)

    def case(self, row: int, record: CandidateRecord, work: WorkOnOffer) -> Case:
        """Give the pair of a row, for the words about its criteria."""
        number = self._numbers.get(row)
        beside, number = (self._pairs((row,)), 0) if number is None else (self._beside, number)
        return Case(record, work, beside, number, self.vocabulary)

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {row: number for number, row in enumerate(self.page)}

    @cached_property
    def _beside(self) -> Pairs:
        return self._pairs(self.page)

    def _pairs(self, rows: tuple[int, ...]) -> Pairs:
        return Pairs(_rows(self.people, rows), _rows(self.work.place, rows), self.model)


def not_asked(model: ScoringModel, maxima: NDArray[np.int32], kind: WorkKind) -> Iterator[NotAsked]:
    """Give the criteria without a maximum, (c,): the work says nothing about them."""
    for criterion, maximum in zip(model.criteria, maxima, strict=True):
        if maximum == 0:
            reason = f"De {kind} zegt hier niets over; het telt in deze lijst niet mee."
            yield NotAsked(criterion.code, criterion.label, reason)


def _rows(side: S, rows: tuple[int, ...]) -> S:
    """Give rows of a side; the side of one row is the same for all."""
    return side if len(side) == 1 else side.take(np.array(rows))


def share_of(term: ScoreTerm, told: Told) -> Share:
    """Give one term of the score with its words."""
    return Share(
        code=term.code,
        label=term.label,
        direction=term.direction,
        maximum=term.maximum,
        points=term.share,
        low=term.low,
        high=term.high,
        value=term.value,
        known=term.known,
        why=told.why,
        met=told.met,
    )


def _negotiable(said: list[Said]) -> tuple[Remark, ...]:
    """Give what is missing but may be talked about, with who can change it."""
    verdicts = [one.verdict for one in said if one.code is Code.BESPREEKBAAR]
    return tuple(
        Remark(f"Te bespreken: {v.asked} (bekend: {v.known}).", origin=v.origin, lever=v.lever or Lever.WERKGEVER)
        for v in verdicts
    )


def _without_points(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Give the questions of a list without scores: an answer decides something there, and brings no points."""
    return tuple(replace(one, gain=0) for one in questions if one.decides)


def _questions(said: list[Said], told: list[tuple[ScoreTerm, Told]], pair: Pair) -> tuple[Question, ...]:
    """Give the questions whose answer can change most: first what decides, then what brings points."""
    questions = [one.question for one in said if one.question]
    for term, words in told:
        if may_ask_criterion(term.code, pair.record):
            questions += [Question("kandidaat", text, gain) for text, gain in words.questions if gain > 0]
        questions += [Question("werkgever", text, gain) for text, gain in words.of_work if gain > 0]
    merged: dict[str, Question] = {}
    for question in questions:
        other = merged.get(question.text)
        merged[question.text] = _merged(other, question) if other else question
    return tuple(sorted(merged.values(), key=lambda q: (-q.decides, -q.gain, q.text))[:MOST_QUESTIONS])


def _merged(one: Question, other: Question) -> Question:
    """Give one question for two reasons to ask it."""
    return replace(one, gain=max(one.gain, other.gain), decides=one.decides or other.decides)
