"""Register a candidate: what matching may know, and behind the door who it is."""

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.errors import Fault, InvalidInputError
from matching.identity.door import IdentityDoor
from matching.identity.person import Identity
from matching.storage import Store


def register_candidate(
    store: Store, door: IdentityDoor, actor: Actor, candidate: Candidate, identity: Identity | None = None
) -> Candidate:
    """Save a new candidate and give it as saved, with its short number.

    Args:
        candidate: number 0 gets the next free one.
        identity: None when a partner does not tell; then legal ages are unknown.

    Raises:
        ConflictError: the source number or number is known already.
        InvalidInputError: the identity is of somebody else.
    """
    if identity is not None and identity.candidate_id != candidate.id:
        raise InvalidInputError(
            (Fault("/identiteit/candidate_id", "de identiteit hoort bij een andere kandidaat", f"{candidate.id}"),)
        )
    with store.change(actor) as change:
        saved = change.save(candidate, action="kandidaat_ingeschreven")
        if identity is not None:
            door.register(identity)
        change.commit()
    return saved
