"""End a placement: the last day, and why it ended."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.development_plan import GoalStatus
from matching.domain.permissions import Right
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.domain.term import Term
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.service import Service
from matching.usecases.placing_deed import Deed, must_be, on_placement, refuse_to_come
from matching.usecases.status_of_placed import when_ended

REACHED = (
    EndReason.LEERDOELEN_BEHAALD,
    EndReason.DOORSTROOM_REGULIER_WERK,
    EndReason.DOORSTROOM_INSTRUMENT,
    EndReason.DIENSTVERBAND_ZELFDE_ORGANISATIE,
    EndReason.OPLEIDING,
    EndReason.MAXIMUM_BEREIKT,
)
"""With these it ended well, also before the planned day (eigen beleid)."""


def end_placement(
    service: Service, actor: Actor, placement_id: UUID, on: date, reason: EndReason, *, after: int | None = None
) -> Placement:
    """End a placement that runs: its seat is free from the day after, and the candidate is mediated again.

    Args:
        on: the last day.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        InvalidInputError: the last day lies before the first, or is still to come.
        ConflictError: it was ended before or has not begun, or the day lies after the planned end.
    """

    def ended(deed: Deed, placement: Placement) -> Placement:
        if placement.ended_on is not None:
            raise ConflictError(f"Deze plaatsing is al beëindigd op {placement.ended_on}.")
        _refuse_before(placement, on)
        if placement.status is None:
            recorded: Placement = deed.save(replace(placement, ended_on=on, end_reason=reason))
            return recorded
        must_be(placement, (PlacementStatus.ACTIEF,), "Beëindigen")
        _refuse_beyond(placement, on, deed.today)
        gone = replace(
            placement,
            ended_on=on,
            end_reason=reason,
            status=_status(placement, on, reason),
            learned=tuple(dict.fromkeys((*placement.learned, *_learned(deed, placement, on)))),
        )
        person = deed.candidate(placement)
        others = [p for p in _placements(deed, placement) if p.id != placement.id]
        saved: Placement = deed.save(gone, *when_ended(gone, person, others))
        return saved

    return on_placement(
        service, actor, placement_id, ended, action="plaatsing_beeindigd", right=Right.DECIDE, after=after
    )


def _status(placement: Placement, on: date, reason: EndReason) -> PlacementStatus:
    as_planned = placement.planned_end is None or on >= placement.planned_end
    early = not as_planned and reason not in REACHED
    return PlacementStatus.VOORTIJDIG_BEEINDIGD if early else PlacementStatus.AFGEROND


def _placements(deed: Deed, placement: Placement) -> tuple[Placement, ...]:
    return next(iter(deed.reader.people([placement.candidate_id]))).placements


def _learned(deed: Deed, placement: Placement, on: date) -> Iterator[Term]:
    """Give the skills of learning goals that were achieved meanwhile."""
    plan = deed.candidate(placement).plan
    for goal in plan.goals if plan else ():
        achieved = goal.achieved_on if goal.status is GoalStatus.BEHAALD else None
        if achieved and placement.start <= achieved <= on:
            yield goal.skill


def _refuse_before(placement: Placement, on: date) -> None:
    if on < placement.start:
        fault = Fault("/datum", f"dit is voor de eerste dag ({placement.start})", f"{placement.start} of later")
        raise InvalidInputError((fault,))


def _refuse_beyond(placement: Placement, on: date, today: date) -> None:
    """Refuse a day to come, and days that were never agreed."""
    refuse_to_come(on, today)
    if placement.planned_end is not None and on > placement.planned_end:
        raise ConflictError(
            f"Het geplande einde is {placement.planned_end}. Was iemand er langer, verleng de plaatsing dan eerst. "
            f"Wel: {placement.planned_end} of eerder."
        )
