"""Let a placement lapse that has not begun: its seat is free again."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.reasons import LapseReason, with_reason
from matching.placing.life import deed_on
from matching.proposing.filling import fill_with
from matching.service import Service


def lapse_placement(
    service: Service, actor: Actor, placement_id: UUID, reason: LapseReason, *, after: int | None = None
) -> Placement:
    """Let a proposal or plan lapse; from active on a placement is ended instead.

    Raises:
        ConflictError: it has begun or lapsed already.
        NotAllowedError: it was decided on, and this role may not decide.
    """
    with deed_on(service, actor, placement_id, Right.PROPOSE, after) as deed:
        deed.step_to(PlacementStatus.VERVALLEN)
        if deed.placement.decision is not None:
            must_have(actor, Right.PLACE)
        lapsed = replace(deed.placement, status=PlacementStatus.VERVALLEN, seat=None, waiting_since=None)
        return deed.save(lapsed, with_reason("plaatsing_vervallen", reason), then=fill_with)
