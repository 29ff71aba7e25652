"""Transfer somebody to another plek of the same instrument: no outflow, and no new maximum."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.errors import Fault, InvalidInputError
from matching.service import Service
from matching.usecases.move_placement import Onward, carried_on
from matching.usecases.placing_deed import Deed, must_be, on_placement


def transfer_placement(
    service: Service, actor: Actor, placement_id: UUID, onward: Onward, *, after: int | None = None
) -> Placement:
    """End the placement the day before and carry it on elsewhere, both or neither.

    Args:
        after: the version that the actor saw; the newest when None.

    Returns:
        The placement on the other plek.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        InvalidInputError: the first day elsewhere is not within the placement.
        ConflictError: it does not run, the plek is not open, or it is of another instrument.
        RuleRefusalError: a rule or the seats stand in the way.
    """

    def transferred(deed: Deed, placement: Placement) -> Placement:
        must_be(placement, (PlacementStatus.ACTIEF,), "Overplaatsen")
        _refuse_outside(placement, onward)
        left = replace(
            placement,
            ended_on=onward.start - timedelta(days=1),
            end_reason=EndReason.ANDERE_PLEK,
            status=PlacementStatus.AFGEROND,
        )
        deed.save(left)
        new: Placement = deed.save(carried_on(deed, left, onward))
        return new

    return on_placement(
        service, actor, placement_id, transferred, action="plaatsing_overgeplaatst", right=Right.DECIDE, after=after
    )


def _refuse_outside(placement: Placement, onward: Onward) -> None:
    first, end = placement.start + timedelta(days=1), placement.planned_end
    last = end + timedelta(days=1) if end else None
    if onward.start < first or (last is not None and onward.start > last):
        passes = f"{first} tot en met {last}" if last else f"{first} of later"
        raise InvalidInputError((Fault("/startdatum", "deze dag past niet bij de plaatsing", passes),))
