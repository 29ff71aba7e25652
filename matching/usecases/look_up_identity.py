"""Look up who a candidate is."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.identity.door import IdentityDoor
from matching.identity.person import Identity
from matching.storage import Store


def look_up_identity(store: Store, door: IdentityDoor, actor: Actor, reference: str) -> tuple[Identity, int]:
    """Give who somebody is, with the version of the candidate; the look is in the inzagelog before it is given.

    Raises:
        NotAllowedError: the role may not see it.
        NotFoundError: the candidate or the identity is not known.
    """
    must_have(actor, Right.SEE_IDENTITY)
    with store.read() as reader:
        candidate_id: UUID = reader.candidates.find(reference).id
        version = reader.candidates.version_of(candidate_id)
    return door.get(candidate_id, actor), version
