"""Give somebody who waits a seat that came free: in order, and never by itself."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.seats import GENERAL
from matching.errors import ConflictError
from matching.placing.life import deed_on, wish_of
from matching.service import Service


def seat_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    deviations: Mapping[str, str] | None = None,
    *,
    after: int | None = None,
) -> Placement:
    """Give a waiting placement its seat; what was decided already is planned with it.

    Raises:
        ConflictError: it does not wait.
        RuleRefusalError: there is no seat yet, or somebody waits longer.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        placement = deed.placement
        if placement.waiting_since is None:
            raise ConflictError("Deze plaatsing wacht niet op een plaats.")
        assessment, needed = deed.judged(wish_of(placement), deviations or {})
        status = PlacementStatus.GEPLAND if placement.decision else placement.status
        seated = replace(
            placement,
            seat=assessment.seating.seat or GENERAL,
            waiting_since=None,
            status=status,
            deviations=(*placement.deviations, *needed),
        )
        return deed.save(seated, "plaatsing_ingeboekt")
