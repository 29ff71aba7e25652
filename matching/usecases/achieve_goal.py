"""Record that a learning goal was achieved; with the last one somebody is ready for mediation the same day (A-05)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal
from matching.domain.dutch import listing
from matching.domain.permissions import Right, must_have
from matching.errors import ConflictError, InvalidInputError, out_of_step, unknown
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate

_BECOMES_READY = (CandidateStatus.GEPLAATST, CandidateStatus.BEMIDDELBAAR)


def achieve_goal(
    store: Store, actor: Actor, candidate_id: UUID, skill: str, on: date, today: date, *, after: int | None = None
) -> Candidate:
    """Mark a goal of the plan as achieved.

    Raises:
        ConflictError: there is no plan, or the goal was achieved or dropped before.
        InvalidInputError: the goal is not in the plan, or the day is still to come.
    """
    must_have(actor, Right.EVALUATE)

    def achieved(candidate: Candidate) -> Candidate:
        plan = _with_goal(candidate, skill, on, today)
        done = all(g.status in (GoalStatus.BEHAALD, GoalStatus.VERVALLEN) for g in plan.goals)
        ready = done and candidate.status in _BECOMES_READY
        status = CandidateStatus.KLAAR_VOOR_BEMIDDELING if ready else candidate.status
        return replace(candidate, plan=plan, status=status)

    return amend_candidate(store, actor, candidate_id, action="leerdoel_behaald", alter=achieved, after=after)


def _with_goal(candidate: Candidate, skill: str, on: date, today: date) -> DevelopmentPlan:
    plan = candidate.plan
    if plan is None or not plan.goals:
        raise ConflictError(f"K-{candidate.number} heeft nog geen leerdoelen. Schrijf eerst het ontwikkelplan.")
    if on > today:
        raise InvalidInputError((out_of_step("/datum", "deze dag komt nog", f"{today} of eerder"),))
    names = [goal.skill.text for goal in plan.goals]
    if skill not in names:
        fault = unknown(
            "/vaardigheid", f"'{skill}' is geen leerdoel van deze kandidaat", f"een van: {listing(names, 'of')}"
        )
        raise InvalidInputError((fault,))
    goals = [_achieved(goal, on) if goal.skill.text == skill else goal for goal in plan.goals]
    return replace(plan, goals=tuple(goals))


def _achieved(goal: LearningGoal, on: date) -> LearningGoal:
    if not goal.status.is_open:
        raise ConflictError(f"Het leerdoel '{goal.skill.text}' is al {goal.status}.")
    return replace(goal, status=GoalStatus.BEHAALD, achieved_on=on)
