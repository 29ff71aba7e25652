"""Close the mediation of a candidate."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate


def close_candidate(store: Store, actor: Actor, candidate_id: UUID) -> Candidate:
    """Close a candidate, from any status: absent from every list from now on. Source: model.md C.5.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: somebody changed the candidate in the meantime.
    """
    return amend_candidate(
        store,
        actor,
        candidate_id,
        action="kandidaat_afgesloten",
        alter=lambda candidate: replace(candidate, status=CandidateStatus.AFGESLOTEN),
    )
