"""Change one thing about a candidate: read, alter, save as the next version."""

from collections.abc import Callable
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.storage import Store
from matching.usecases.merge_candidates import refuse_merged


def amend_candidate(
    store: Store,
    actor: Actor,
    candidate_id: UUID,
    *,
    action: str,
    alter: Callable[[Candidate], Candidate],
    after: int | None = None,
) -> Candidate:
    """Save an altered candidate and give it.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: somebody changed the candidate in the meantime, or the candidate was merged into another.
    """
    with store.read() as reader:
        candidate, newest = reader.candidates.get(candidate_id), reader.candidates.version_of(candidate_id)
        refuse_merged(reader, candidate)
    with store.change(actor) as change:
        saved = change.save(alter(candidate), action=action, after=newest if after is None else after)
        change.commit()
    return saved
