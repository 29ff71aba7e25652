"""Close a placement that ended: to nazorg, or for good."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.service import Service
from matching.usecases.placing_deed import Deed, on_placement, refuse_step


def close_placement(
    service: Service, actor: Actor, placement_id: UUID, status: PlacementStatus, *, after: int | None = None
) -> Placement:
    """Begin nazorg, or close.

    Args:
        status: nazorg or gesloten.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        ConflictError: this status cannot follow; the message says what can.
    """

    def closed(deed: Deed, placement: Placement) -> Placement:
        refuse_step(placement, status)
        saved: Placement = deed.save(replace(placement, status=status))
        return saved

    return on_placement(
        service, actor, placement_id, closed, action=f"plaatsing_{status}", right=Right.DECIDE, after=after
    )
