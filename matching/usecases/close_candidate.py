"""Close the mediation of a candidate."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.reasons import CloseReason, with_reason
from matching.errors import ConflictError
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate


def close_candidate(
    store: Store,
    actor: Actor,
    candidate_id: UUID,
    reason: CloseReason = CloseReason.ANDERS,
    *,
    after: int | None = None,
) -> Candidate:
    """Close a candidate, from any status: absent from every list from now on. Source: model.md C.5.

    Args:
        reason: kept in the grootboek, beside the deed.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: the candidate was closed before, or somebody made a change in the meantime.
    """

    def closed(candidate: Candidate) -> Candidate:
        if candidate.status is CandidateStatus.AFGESLOTEN:
            raise ConflictError(f"Kandidaat K-{candidate.number} is al afgesloten. U kunt de kandidaat wel heropenen.")
        return replace(candidate, status=CandidateStatus.AFGESLOTEN)

    action = with_reason("kandidaat_afgesloten", reason)
    return amend_candidate(store, actor, candidate_id, action=action, alter=closed, after=after)
