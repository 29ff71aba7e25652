"""Keep what a candidate answered, and say what it changed: for which work, in which list, at which place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.fact import Fact, FactSource
from matching.domain.permissions import Right, must_have
from matching.domain.profile import Profile
from matching.domain.ranking_request import RankingRequest
from matching.domain.record import CandidateRecord
from matching.domain.tri import Tri
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.errors import InvalidInputError, out_of_step
from matching.lists.whereabouts import Whereabouts, moved, whereabouts, with_reasons
from matching.lists.work_list import MadeWorkList
from matching.proposing.attempts import REFUSED_QUESTION, written_down
from matching.service import Service
from matching.storage import Kind
from matching.usecases.amend import refuse_unseen
from matching.usecases.ask_candidate import PersonQuestions, questions_as_if, settle_questions
from matching.usecases.correct_facts import CORRECTED, corrected
from matching.usecases.rank_candidates import list_of_people
from matching.usecases.rank_work import list_as_if, rankable_record

MOST_PLACED = 25
"""Of how much work the place on its list is worked out; the rest is told without one."""


@dataclass(frozen=True)
class WorkMove:
    """One vacancy or plek for which somebody stands in another list now.

    Attributes:
        before, after: None is in no list.
    """

    work: WorkOnOffer
    before: Whereabouts | None
    after: Whereabouts | None


@dataclass(frozen=True)
class Answered:
    """What an answer brought, and what is still not known."""

    moves: tuple[WorkMove, ...]
    left: PersonQuestions


def answer_questions(
    service: Service,
    actor: Actor,
    candidate_id: UUID,
    facts: Profile,
    answers: Mapping[str, Tri],
    on: date,
    *,
    after: int | None = None,
) -> Answered:
    """Keep facts with their source and day, close what was asked, and compare the lists before and after.

    What is left to ask is worked out before anything is saved, so that the facts and the tasks are one change.

    Args:
        facts: of the profile; answers: what instruments ask, by the names of `domain.eligibility.ALL_ANSWERS`.
        on: the day of the answers.
        after: the version of the candidate that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known.
        NotRankableError: the candidate is closed, merged or erased, or the processing is restricted.
        InvalidInputError: the day is still to come.
        StaleError: somebody changed the candidate in the meantime.
    """
    with written_down(service, actor, "antwoord", Kind.CANDIDATE, candidate_id, REFUSED_QUESTION):
        must_have(actor, Right.PLACE if answers else Right.PUT_FORWARD)
        if on > service.today():
            raise InvalidInputError((out_of_step("/datum", "deze dag komt nog", f"{service.today()} of eerder"),))
        with service.store.read() as reader:
            before = rankable_record(reader, str(candidate_id))
            version = reader.candidates.version_of(candidate_id)
        refuse_unseen(Kind.CANDIDATE, version, after)
        steps = _steps(before.candidate, facts, answers, on)
        was = _lists(service, before, version)
        now = _lists(service, replace(before, candidate=steps[-1][0]), version)
        left = questions_as_if(service, actor, list(now.values()))
        _save(service, actor, steps, version, left)
    moves = [move for kind in WorkKind for move in _moves(service, was[kind], now[kind], kind, candidate_id)]
    return Answered(tuple(moves), left)


def _save(
    service: Service, actor: Actor, steps: Sequence[tuple[Candidate, str]], version: int, left: PersonQuestions
) -> None:
    with service.store.change(actor) as change:
        for number, (candidate, action) in enumerate(steps, version):
            change.save(candidate, action=action, after=number)
        settle_questions(change, actor, left, service.today())
        change.commit()


def _lists(service: Service, record: CandidateRecord, version: int) -> dict[WorkKind, MadeWorkList]:
    return {kind: list_as_if(service, record, version, kind) for kind in WorkKind}


def _steps(candidate: Candidate, facts: Profile, answers: Mapping[str, Tri], on: date) -> list[tuple[Candidate, str]]:
    """Give the candidate after every answer, with what the grootboek calls it; onbekend takes an answer back."""
    steps = []
    if facts != Profile():
        candidate = corrected(candidate, facts)
        steps.append((candidate, CORRECTED))
    for name, answer in answers.items():
        candidate = candidate.told(name, Fact(answer, FactSource.CONSULENT, on) if answer.is_known else None)
        steps.append((candidate, "voorwaarde_beantwoord"))
    return steps


def _moves(
    service: Service, before: MadeWorkList, after: MadeWorkList, kind: WorkKind, candidate_id: UUID
) -> Iterator[WorkMove]:
    was, now = whereabouts(before), whereabouts(after)
    which = moved(was, now)
    with service.store.read() as reader:
        offered = reader.work(kind).many(list(which))
    for number, work_id in enumerate(which):
        here = now.get(work_id)
        if here is not None:
            here = with_reasons(after, work_id, here)
        if here is not None and here.place is not None:
            place = _place(service, work_id, kind, candidate_id) if number < MOST_PLACED else None
            here = Whereabouts(here.kind, place)
        yield WorkMove(offered[work_id], was.get(work_id), here)


def _place(service: Service, work_id: UUID, kind: WorkKind, candidate_id: UUID) -> int | None:
    """Give the place of this person on the list of that work."""
    made = list_of_people(service, str(work_id), RankingRequest(), kind)
    where = whereabouts(made).get(candidate_id)
    return where.place if where else None
