"""Verify an employer, or block one; the reason stays in the grootboek, beside the deed."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.employer import Employer, EmployerStatus
from matching.domain.permissions import Right, must_have
from matching.domain.reasons import EmployerReason, with_reason
from matching.domain.steps import EMPLOYER_STEPS, refuse_wrong_step
from matching.errors import ConflictError
from matching.storage import Kind, Store
from matching.usecases.amend import amend


def judge_employer(
    store: Store,
    actor: Actor,
    employer_id: UUID,
    status: EmployerStatus,
    reason: EmployerReason,
    *,
    after: int | None = None,
) -> Employer:
    """Save what the municipality concluded of an employer.

    Args:
        status: geverifieerd or geblokkeerd.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the employer is not known.
        ConflictError: it has this status already, the status cannot follow, or somebody made a change meanwhile.
    """
    must_have(actor, Right.CHANGE_EMPLOYERS)

    def judged(employer: Employer) -> Employer:
        if employer.status is status:
            raise ConflictError(f"Werkgever W-{employer.number} is al {status}.")
        refuse_wrong_step(EMPLOYER_STEPS, employer.status, status)
        return replace(employer, status=status)

    action = with_reason(f"werkgever_{status}", reason)
    return amend(store, actor, Kind.EMPLOYER, employer_id, action=action, alter=judged, after=after)
