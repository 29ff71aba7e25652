"""Erase a candidate: identity, facts, scans and placements. Nothing brings them back."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.identity.door import IdentityDoor
from matching.storage import Kind, Store


def erase_candidate(store: Store, door: IdentityDoor, actor: Actor, candidate_id: UUID) -> None:
    """Erase everything about a candidate; the ledger keeps that there was one, and stays valid.

    The key goes before the commit: when anything fails halfway, repeating it finishes it.

    Raises:
        NotFoundError: the candidate is not known, or was erased before.
    """
    with store.read() as reader:
        reader.candidates.get(candidate_id)
    with store.change(actor) as change:
        change.erase(Kind.CANDIDATE, candidate_id)
        door.erase(candidate_id)
        change.commit()
    store.answers.forget(candidate_id)
