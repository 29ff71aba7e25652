"""End a placement: the last day, and why it ended."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.placement import EndReason, Placement
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.storage import Kind, Store
from matching.usecases.amend import amend


def end_placement(
    store: Store, actor: Actor, placement_id: UUID, on: date, reason: EndReason, *, after: int | None = None
) -> Placement:
    """End a placement that runs.

    Args:
        on: the last day.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the placement is not known.
        InvalidInputError: the last day lies before the first.
        ConflictError: it was ended before, or somebody changed it in the meantime.
    """

    def ended(placement: Placement) -> Placement:
        if placement.ended_on is not None:
            raise ConflictError(f"Deze plaatsing is al beëindigd op {placement.ended_on}.")
        if on < placement.start:
            fault = Fault("/datum", f"dit is voor de eerste dag ({placement.start})", f"{placement.start} of later")
            raise InvalidInputError((fault,))
        return replace(placement, ended_on=on, end_reason=reason)

    return amend(store, actor, Kind.PLACEMENT, placement_id, action="plaatsing_beeindigd", alter=ended, after=after)
