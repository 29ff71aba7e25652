"""Whom a werkbegeleider or jobcoach guides now, with the learning goals; every look is kept."""

from dataclasses import dataclass
from datetime import date

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.development_plan import LearningGoal
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.reach import colleague_id_of
from matching.service import Service
from matching.storage import Kind


@dataclass(frozen=True, slots=True)
class Guided:
    """Somebody who is guided at one place."""

    candidate: Candidate
    placement: Placement

    @property
    def goals(self) -> tuple[LearningGoal, ...]:
        """The learning goals of the plan."""
        return self.candidate.plan.goals if self.candidate.plan else ()

    @property
    def evaluated_on(self) -> date | None:
        """The day of the last evaluation; None is never."""
        return max((one.on for one in self.placement.evaluations), default=None)


def view_guided(service: Service, actor: Actor) -> tuple[Guided, ...]:
    """Give the people whom somebody guides, who was evaluated longest ago first.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.EVALUATE)
    guide_id = colleague_id_of(actor)
    if guide_id is None:
        return ()
    with service.store.read() as reader:
        running = [one for one in reader.placements.guided_by(guide_id) if one.is_running]
        people = reader.candidates.many(sorted({one.candidate_id for one in running}))
    service.store.looks.record_many(actor, "begeleiding_bekeken", Kind.CANDIDATE.value, list(people))
    found = [Guided(people[one.candidate_id], one) for one in running]
    return tuple(sorted(found, key=lambda one: (one.evaluated_on or date.min, one.candidate.number)))
