"""Write the ontwikkelplan of a candidate; the one before stays in earlier versions."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.development_plan import DevelopmentPlan
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate


def plan_development(
    store: Store, actor: Actor, candidate_id: UUID, plan: DevelopmentPlan, *, after: int | None = None
) -> Candidate:
    """Save the one active plan of a candidate (A-57).

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: somebody changed the candidate in the meantime.
    """
    return amend_candidate(
        store,
        actor,
        candidate_id,
        action="ontwikkelplan_vastgelegd",
        alter=lambda candidate: replace(candidate, plan=plan),
        after=after,
    )
