"""One person of a ranking, fully explained: the explanation is the computation."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from matching.domain.opportunity import Vacancy
from matching.domain.ranked_list import Contact, Lever, ListKind, Outcome, Question, Ranked, Remark, Share
from matching.domain.record import CandidateRecord
from matching.explanation.attention import attention_points
from matching.explanation.case import Case, Told, known_gaps, strong_points
from matching.explanation.shares import tell
from matching.explanation.verdicts import Said, said_of
from matching.explanation.withheld import may_ask_criterion
from matching.profiles.linking import Vocabulary
from matching.ranking import Group, Ranking, Work
from matching.rules.rule import Pair, World
from scoring.explanation import ScoreTerm, terms
from scoring.model import ScoringModel

MOST_QUESTIONS = 8


@dataclass(frozen=True)
class Explainer:
    """Explains rows of one ranking.

    Attributes:
        discreet: the reader does not see which condition of work does not fit.
    """

    ranking: Ranking
    group: Group
    work: Work
    vacancy: Vacancy
    model: ScoringModel
    vocabulary: Vocabulary
    world: World
    discreet: bool

    def explain(self, row: int, kind: ListKind, rank: int | None, record: CandidateRecord, contact: Contact) -> Ranked:
        """Explain one row of the group."""
        scores, pair = self.ranking.scores, self._pair(record)
        all_terms = terms(scores, row)
        shares = [term for term in all_terms if term.direction != "aftrek"]
        case = self._case(row, record)
        told = [(term, tell(case, term)) for term in shares]
        said = said_of(self.ranking.judgement, row, pair, self.discreet)
        known = bool((scores.known[:, row] * scores.maxima[:, row]).any())
        failed = int(self.ranking.judgement.failed[row])
        return Ranked(
            candidate_id=record.candidate.id,
            number=record.candidate.number,
            contact=contact,
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
            shares=tuple(_share(term, words) for term, words in told),
            strong=strong_points(told),
            gaps=known_gaps(told) + _negotiable(said),
            attention=attention_points(record, self.vacancy),
            verdicts=tuple(one.verdict for one in said),
            questions=_questions(said, told, pair),
        )

    def _pair(self, record: CandidateRecord) -> Pair:
        start = date.fromordinal(int(self.work.facts.start[0]))
        return Pair(record, self.vacancy, start, self.world)

    def _case(self, row: int, record: CandidateRecord) -> Case:
        person = self.group.people.take(np.array([row]))
        return Case(record, self.vacancy, person, self.work.place, self.model, self.vocabulary)


def _share(term: ScoreTerm, told: Told) -> Share:
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
    )


def _negotiable(said: list[Said]) -> tuple[Remark, ...]:
    """Give what is missing but may be talked about, with who can change it."""
    verdicts = [one.verdict for one in said if one.code.outcome is Outcome.BESPREEKBAAR]
    return tuple(
        Remark(f"Te bespreken: {v.asked} (bekend: {v.known}).", origin=v.origin, lever=v.lever or Lever.WERKGEVER)
        for v in verdicts
    )


def _questions(said: list[Said], told: list[tuple[ScoreTerm, Told]], pair: Pair) -> tuple[Question, ...]:
    """Give the questions whose answer can change most: first what decides, then what brings points."""
    questions = [one.question for one in said if one.question]
    for term, words in told:
        if may_ask_criterion(term.code, pair.record):
            questions += [Question("kandidaat", text, gain) for text, gain in words.questions if gain > 0]
    merged: dict[str, Question] = {}
    for question in questions:
        other = merged.get(question.text, question)
        merged[question.text] = Question(
            other.to, other.text, max(other.gain, question.gain), other.decides or question.decides
        )
    return tuple(sorted(merged.values(), key=lambda q: (-q.decides, -q.gain, q.text))[:MOST_QUESTIONS])
