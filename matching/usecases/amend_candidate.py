"""Change one thing about a candidate: read, alter, save as the next version."""

from collections.abc import Callable
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.storage import Kind, Store
from matching.usecases.amend import amend


def amend_candidate(
    store: Store,
    actor: Actor,
    candidate_id: UUID,
    *,
    action: str,
    alter: Callable[[Candidate], Candidate],
    after: int | None = None,
) -> Candidate:
    """Save an altered candidate and give it; see `amend`.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: somebody changed the candidate in the meantime, or the candidate was merged into another.
    """
    return amend(store, actor, Kind.CANDIDATE, candidate_id, action=action, alter=alter, after=after)
