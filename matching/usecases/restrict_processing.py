"""Restrict the processing of a candidate's data (AVG 18), or lift the restriction."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate


def restrict_processing(
    store: Store, actor: Actor, candidate_id: UUID, *, restricted: bool = True, after: int | None = None
) -> Candidate:
    """Take a candidate out of every list, or bring the candidate back. Source: AVG 18, law.md B.3.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: somebody changed the candidate in the meantime.
    """
    action = "verwerking_beperkt" if restricted else "beperking_opgeheven"
    return amend_candidate(
        store,
        actor,
        candidate_id,
        action=action,
        alter=lambda candidate: replace(candidate, restricted=restricted),
        after=after,
    )
