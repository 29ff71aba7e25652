"""Open the mediation of a closed candidate again."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.reasons import CloseReason, ReopenReason, deed_and_reason, with_reason
from matching.errors import ConflictError
from matching.storage import Kind, Store
from matching.usecases.amend_candidate import amend_candidate


def reopen_candidate(
    store: Store, actor: Actor, candidate_id: UUID, reason: ReopenReason, on: date, *, after: int | None = None
) -> Candidate:
    """Begin a new traject for a candidate who was closed. Source: model.md C.5.

    Args:
        on: the first day of the new traject; after recorded outflow months of use are counted from it.
        reason: kept in the grootboek, beside the deed.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: the candidate is not closed or was a double, or somebody made a change in the meantime.
    """
    flowed_out = _flowed_out(store, candidate_id)

    def reopened(candidate: Candidate) -> Candidate:
        if candidate.status is not CandidateStatus.AFGESLOTEN:
            raise ConflictError(
                f"Kandidaat K-{candidate.number} heeft de status '{candidate.status}'. "
                "U kunt alleen een kandidaat heropenen die is afgesloten."
            )
        return replace(
            candidate, status=CandidateStatus.AANGEMELD, traject_since=on if flowed_out else candidate.traject_since
        )

    action = with_reason("kandidaat_heropend", reason)
    return amend_candidate(store, actor, candidate_id, action=action, alter=reopened, after=after)


def _flowed_out(store: Store, candidate_id: UUID) -> bool:
    """Tell whether the last closing was an outflow: a year never restarts by itself (requirements A.3-4)."""
    with store.read() as reader:
        deeds = [deed_and_reason(entry.action) for entry in reader.history(Kind.CANDIDATE, candidate_id)]
    reasons = [reason for deed, reason in deeds if deed == "kandidaat_afgesloten"]
    return bool(reasons) and reasons[-1] in (CloseReason.WERK, CloseReason.OPLEIDING)
