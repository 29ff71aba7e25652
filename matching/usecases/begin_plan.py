"""Begin a new ontwikkelplan; somebody has one active plan at a time (A-57)."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.development_plan import DevelopmentPlan
from matching.domain.dutch import day_text, listing
from matching.errors import ConflictError
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate


def begin_plan(
    store: Store, actor: Actor, candidate_id: UUID, plan: DevelopmentPlan, *, after: int | None = None
) -> Candidate:
    """Save a new plan after the one before is done; that one stays in earlier versions.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: there is an active plan, or somebody changed the candidate in the meantime.
    """

    def begun(candidate: Candidate) -> Candidate:
        _refuse_second(candidate)
        return replace(candidate, plan=plan)

    return amend_candidate(store, actor, candidate_id, action="ontwikkelplan_begonnen", alter=begun, after=after)


def _refuse_second(candidate: Candidate) -> None:
    plan = candidate.plan
    if plan is None or not plan.is_active:
        return
    since = f" vanaf {day_text(plan.start_on)}" if plan.start_on else ""
    still = listing([f"'{goal.skill.text}'" for goal in plan.open_goals])
    goals = f", met {still} nog open" if still else ", nog zonder leerdoelen"
    raise ConflictError(
        f"K-{candidate.number} heeft al een ontwikkelplan{since}{goals}. Iedereen heeft er één: wijzig dat plan, of "
        "zet elk leerdoel eerst op behaald of vervallen."
    )
