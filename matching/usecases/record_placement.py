"""Record where somebody works or worked."""

from matching.domain.actor import Actor
from matching.domain.placement import Placement
from matching.proposing.filling import fill_with
from matching.storage import Store
from matching.usecases.amend import refuse_merged


def record_placement(store: Store, actor: Actor, placement: Placement) -> Placement:
    """Save a placement of a candidate.

    Raises:
        NotFoundError: the candidate is not known.
        ConflictError: this placement was recorded before, or the candidate was merged into another.
    """
    with store.read() as reader:
        refuse_merged(reader, reader.candidates.get(placement.candidate_id))
    with store.change(actor) as change:
        saved = change.save(placement, action="plaatsing_vastgelegd")
        fill_with(change, [saved])
        change.commit()
    return saved
