"""Record where somebody works or worked."""

from matching.domain.actor import Actor
from matching.domain.placement import Placement
from matching.storage import Store


def record_placement(store: Store, actor: Actor, placement: Placement) -> Placement:
    """Save a placement of a candidate.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: this placement was recorded before.
    """
    with store.read() as reader:
        reader.candidates.get(placement.candidate_id)
    with store.change(actor) as change:
        saved = change.save(placement, action="plaatsing_vastgelegd")
        change.commit()
    return saved
