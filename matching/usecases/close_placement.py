"""What comes after the end of a placement: aftercare, and closing."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.placing.life import deed_on
from matching.service import Service


def close_placement(
    service: Service, actor: Actor, placement_id: UUID, status: PlacementStatus, *, after: int | None = None
) -> Placement:
    """Begin the aftercare of a placement that ended, or close it.

    Args:
        status: NAZORG or GESLOTEN.

    Raises:
        ConflictError: it has not ended, or is closed already.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        deed.step_to(status)
        return deed.save(replace(deed.placement, status=status), f"plaatsing_{status}")
