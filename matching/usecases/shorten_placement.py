"""Bring the end of a running placement back to an earlier day, which is still to come."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.dutch import day_text
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Shortening
from matching.errors import ConflictError, InvalidInputError, out_of_step
from matching.placing.life import Deed, deed_on
from matching.service import Service


def shorten_placement(
    service: Service, actor: Actor, placement_id: UUID, until: date, reason: str, *, after: int | None = None
) -> Placement:
    """Give a running placement an earlier last day; the seat is free from the day after.

    No rule is asked: fewer days were allowed when these were decided. For a day that has gone there is an end.

    Raises:
        NotAllowedError: this role may not decide on it.
        ConflictError: it does not run, or somebody changed it in the meantime.
        InvalidInputError: the day is not earlier than the end so far, has gone, or lies before the first.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        placement = deed.placement
        if placement.state is not PlacementStatus.ACTIEF:
            raise ConflictError(f"Deze plaatsing is '{placement.state}'; het einde terugbrengen kan als zij loopt.")
        _refuse_odd(deed, until)
        done = Shortening(placement.planned_end, until, reason, actor.id, deed.today)
        shortened = replace(placement, planned_end=until, shortenings=(*placement.shortenings, done))
        return deed.save(shortened, "plaatsing_ingekort")


def _refuse_odd(deed: Deed, until: date) -> None:
    end, first = deed.placement.planned_end, max(deed.today, deed.placement.start)
    if until < first:
        problem = f"deze dag is geweest of ligt voor de start ({day_text(deed.placement.start)})"
        raise InvalidInputError((out_of_step("/tot", problem, f"{first} of later, of beëindig de plaatsing"),))
    if end is not None and until >= end:
        problem = f"dit is niet eerder dan het einde nu ({day_text(end)})"
        raise InvalidInputError((out_of_step("/tot", problem, f"een dag voor {end}"),))
