"""Let a placement lapse that has not begun: its seat is free again."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.reasons import LapseReason, with_reason
from matching.service import Service
from matching.usecases.placing_deed import Deed, on_placement, refuse_step


def lapse_placement(
    service: Service, actor: Actor, placement_id: UUID, reason: LapseReason, *, after: int | None = None
) -> Placement:
    """Let it lapse; who may decide also lets lapse what was decided.

    Args:
        reason: kept in the grootboek, beside the deed.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        ConflictError: it has begun, or lapsed before.
    """

    def lapsed(deed: Deed, placement: Placement) -> Placement:
        refuse_step(placement, PlacementStatus.VERVALLEN)
        if placement.decision is not None:
            must_have(actor, Right.DECIDE)
        saved: Placement = deed.save(replace(placement, status=PlacementStatus.VERVALLEN, waiting_since=None))
        return saved

    action = with_reason("plaatsing_vervallen", reason)
    return on_placement(service, actor, placement_id, lapsed, action=action, right=Right.PROPOSE, after=after)
