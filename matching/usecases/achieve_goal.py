"""A learning goal is achieved; with the last one somebody is ready for mediation at once (A-05)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal
from matching.domain.permissions import Right, must_have
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.service import Service
from matching.usecases.amend_candidate import amend_candidate
from matching.usecases.placing_deed import refuse_to_come


def achieve_goal(
    service: Service, actor: Actor, candidate_id: UUID, goal: str, on: date | None = None, *, after: int | None = None
) -> Candidate:
    """Record that a goal was achieved; who was placed and has none left becomes klaar voor bemiddeling (D-8).

    Args:
        goal: the text of the learning goal, or its place in the plan: "1" is the first.
        on: the day; today when None.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not record it.
        NotFoundError: the candidate is not known.
        InvalidInputError: there is no such goal, or the day is still to come.
        ConflictError: the goal was achieved or dropped before, or somebody made a change in the meantime.
    """
    must_have(actor, Right.EVALUATE)
    day = on or service.today()
    refuse_to_come(day, service.today())

    def achieved(person: Candidate) -> Candidate:
        plan = _with_achieved(person.plan or DevelopmentPlan(), goal, day)
        ready = _is_complete(plan) and person.status is CandidateStatus.GEPLAATST
        status = CandidateStatus.KLAAR_VOOR_BEMIDDELING if ready else person.status
        return replace(person, plan=plan, status=status)

    return amend_candidate(service.store, actor, candidate_id, action="leerdoel_behaald", alter=achieved, after=after)


def _is_complete(plan: DevelopmentPlan) -> bool:
    left = [goal for goal in plan.goals if goal.status is not GoalStatus.VERVALLEN]
    return bool(left) and all(goal.status is GoalStatus.BEHAALD for goal in left)


def _with_achieved(plan: DevelopmentPlan, wanted: str, day: date) -> DevelopmentPlan:
    place = _place_of(plan, wanted)
    goal = plan.goals[place]
    if not goal.status.is_open:
        raise ConflictError(f"Het leerdoel '{goal.skill.text}' heeft al de status '{goal.status}'.")
    done = LearningGoal(goal.skill, GoalStatus.BEHAALD, day)
    return replace(plan, goals=(*plan.goals[:place], done, *plan.goals[place + 1 :]))


def _place_of(plan: DevelopmentPlan, wanted: str) -> int:
    texts = [goal.skill.text.casefold() for goal in plan.goals]
    if wanted.strip().casefold() in texts:
        return texts.index(wanted.strip().casefold())
    if wanted.strip().isdecimal() and 1 <= int(wanted) <= len(texts):
        return int(wanted) - 1
    names = ", ".join(f"'{goal.skill.text}'" for goal in plan.goals)
    passes = f"een van: {names}" if names else "eerst een leerdoel in het ontwikkelplan"
    raise InvalidInputError((Fault("/leerdoel", f"'{wanted}' is geen leerdoel van dit ontwikkelplan", passes),))
