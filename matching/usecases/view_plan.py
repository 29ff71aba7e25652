"""View the ontwikkelplan of a candidate with what belongs to it and is written down elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.daily.next_talks import next_talks
from matching.daily.person import PersonOnDay
from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.development_plan import DevelopmentPlan
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.domain.placement_parts import Evaluation
from matching.domain.ranking_request import Page
from matching.domain.record import CandidateRecord
from matching.domain.support import Support, SupportKind
from matching.domain.task import TaskKind, TaskStatus
from matching.errors import NotFoundError
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.storage.selection import Selection
from matching.usecases.view_objects import reading

_EVERYTHING = Page(size=2**31 - 1)


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan, and what follows from dienstverleningen and placements: nothing of that is typed twice.

    Attributes:
        version: of the candidate.
        on: the day on which it stands like this.
        trainings: those that ran while the plan did, oldest first.
        evaluations: talks since the plan began, each with its placement, oldest first.
        next_talks: of every running placement when the next talk is due.
    """

    candidate: Candidate
    version: int
    on: date
    plan: DevelopmentPlan
    trainings: tuple[Support, ...]
    evaluations: tuple[tuple[Placement, Evaluation], ...]
    next_talks: tuple[tuple[Placement, date], ...]


def view_plan(service: Service, actor: Actor, reference: str, on: date | None = None) -> PlanView:
    """Give the plan of a candidate; the look is kept in the inzagelog.

    Args:
        on: as known at the end of this day; now when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known, or has no plan.
    """
    must_have(actor, Right.SEE_CANDIDATES)
    with reading(service.store, Kind.CANDIDATE, reference, on) as (reader, candidate_id):
        record = next(iter(reader.people([candidate_id])))
        if record.candidate.plan is None:
            raise NotFoundError("ontwikkelplan van kandidaat", f"K-{record.candidate.number}")
        day, version = on or service.today(), reader.candidates.version_of(candidate_id)
        view = PlanView(
            candidate=record.candidate,
            version=version,
            on=day,
            plan=record.candidate.plan,
            trainings=tuple(_trainings(reader, record.candidate.plan, candidate_id)),
            evaluations=tuple(_evaluations(record, record.candidate.plan)),
            next_talks=tuple(_next_talks(service, reader, record, day)),
        )
    service.store.looks.record(actor, "ontwikkelplan", Kind.CANDIDATE.value, candidate_id)
    return view


def _trainings(reader: Reader, plan: DevelopmentPlan, candidate_id: UUID) -> Iterator[Support]:
    ids, _ = reader.supports.found(Selection(candidate_id=candidate_id), _EVERYTHING)
    theirs = sorted(reader.supports.many(ids).values(), key=lambda one: (one.start, one.id))
    for one in theirs:
        is_over = plan.start_on is not None and one.end is not None and one.end < plan.start_on
        if one.kind is SupportKind.TRAINING and not is_over:
            yield one


def _evaluations(record: CandidateRecord, plan: DevelopmentPlan) -> Iterator[tuple[Placement, Evaluation]]:
    held = ((placement, one) for placement in record.placements for one in placement.evaluations)
    yield from sorted(
        (pair for pair in held if plan.start_on is None or pair[1].on >= plan.start_on), key=lambda pair: pair[1].on
    )


def _next_talks(
    service: Service, reader: Reader, record: CandidateRecord, day: date
) -> Iterator[tuple[Placement, date]]:
    tasks = reader.tasks.of_people((TaskKind.EVALUATIE_HOUDEN,), [record.candidate.id]).get(record.candidate.id, [])
    handled = frozenset(one.key for one in tasks if one.status is TaskStatus.AFGEHANDELD)
    person, placements = (
        PersonOnDay(record, day, service.rule_settings(), handled),
        {p.id: p for p in record.placements},
    )
    yield from ((placements[where], due) for where, due in next_talks(person))
