"""Open the mediation of a closed candidate again."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.reasons import ReopenReason, with_reason
from matching.errors import ConflictError
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate


def reopen_candidate(
    store: Store, actor: Actor, candidate_id: UUID, reason: ReopenReason, *, after: int | None = None
) -> Candidate:
    """Begin a new traject for a candidate who was closed. Source: model.md C.5.

    Args:
        reason: kept in the grootboek, beside the deed.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: the candidate is not closed or was a double, or somebody made a change in the meantime.
    """

    def reopened(candidate: Candidate) -> Candidate:
        if candidate.status is not CandidateStatus.AFGESLOTEN:
            raise ConflictError(
                f"Kandidaat K-{candidate.number} heeft de status '{candidate.status}'. "
                "U kunt alleen een kandidaat heropenen die is afgesloten."
            )
        return replace(candidate, status=CandidateStatus.AANGEMELD)

    action = with_reason("kandidaat_heropend", reason)
    return amend_candidate(store, actor, candidate_id, action=action, alter=reopened, after=after)
