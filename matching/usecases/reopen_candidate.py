"""Open the mediation of a closed candidate again."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.reasons import ReopenReason, deed_and_reason, with_reason
from matching.errors import ConflictError
from matching.storage import Kind, Store
from matching.storage.reader import Reader
from matching.usecases.amend_candidate import amend_candidate

REOPENED = "kandidaat_heropend"
_OUT = (CandidateStatus.UITGESTROOMD, CandidateStatus.NAZORG)


def reopen_candidate(
    store: Store, actor: Actor, candidate_id: UUID, reason: ReopenReason, *, today: date, after: int | None = None
) -> Candidate:
    """Open the mediation of a candidate again. Source: model.md C.5.

    Only after a recorded outflow a new traject begins, in which months of use are counted anew (D-2).

    Args:
        today: first day of that traject.
        reason: kept in the grootboek, beside the deed.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: the candidate is not closed or was a double, or somebody made a change in the meantime.
    """
    with store.read() as reader:
        since = today if _flowed_out(reader, candidate_id) else None

    def reopened(candidate: Candidate) -> Candidate:
        if candidate.status is not CandidateStatus.AFGESLOTEN:
            raise ConflictError(
                f"Kandidaat K-{candidate.number} heeft de status '{candidate.status}'. "
                "U kunt alleen een kandidaat heropenen die is afgesloten."
            )
        return replace(candidate, status=CandidateStatus.AANGEMELD, traject_since=since or candidate.traject_since)

    action = with_reason(REOPENED, reason)
    return amend_candidate(store, actor, candidate_id, action=action, alter=reopened, after=after)


def _flowed_out(reader: Reader, candidate_id: UUID) -> bool:
    """Whether an outflow was recorded since the last time that somebody was opened again."""
    reader.candidates.get(candidate_id)
    for entry in reversed(reader.history(Kind.CANDIDATE, candidate_id)):
        if deed_and_reason(entry.action)[0] == REOPENED:
            return False
        if reader.candidates.version(candidate_id, entry.version).status in _OUT:
            return True
    return False
