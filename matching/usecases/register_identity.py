"""Write down who a candidate is, or mend it."""

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.identity.door import IdentityDoor
from matching.identity.person import Identity
from matching.storage import Store


def register_identity(store: Store, door: IdentityDoor, actor: Actor, identity: Identity, *, after: int) -> int:
    """Keep who somebody is and give the new version of the candidate.

    The candidate gets a version although nothing of it changes: the grootboek
    says that the identity was written, and lists follow the birth date.

    Args:
        after: the version of the candidate that the actor saw.

    Raises:
        NotAllowedError: the role may not write it.
        NotFoundError: the candidate is not known.
        StaleError: somebody changed the candidate in the meantime.
    """
    must_have(actor, Right.REGISTER_IDENTITY)
    with store.read() as reader:
        candidate = reader.candidates.get(identity.candidate_id)
    with store.change(actor) as change:
        change.save(candidate, action="identiteit_vastgelegd", after=after)
        door.register(identity)
        change.commit()
    return after + 1
