"""Who left the benefit: as it was written down, and else as the end of a placement says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.daily.aftercare import OUTFLOW
from matching.domain.event import Destination, Event, EventKind, Extent
from matching.domain.placement import EndReason, Placement
from matching.reports.known import Known

NEAR_DAYS = 31
"""An outflow without a placement belongs to one that ended at most so many days before or after. Eigen beleid."""
Written = dict[UUID, list[Event]]
_DESTINATION = {
    EndReason.OPLEIDING: Destination.OPLEIDING,
    EndReason.DIENSTVERBAND_ZELFDE_ORGANISATIE: Destination.ZELFDE_ORGANISATIE,
}


@dataclass(frozen=True, slots=True)
class Outflow:
    """One person left the benefit.

    Attributes:
        extent: None is that nobody wrote down whether it was for good or in part.
        placement: from which it was; None is not known.
    """

    person_id: UUID
    on: date
    extent: Extent | None
    destination: Destination
    placement: Placement | None


def outflows(known: Known) -> list[Outflow]:
    """Give every outflow once, the oldest first."""
    written: Written = {}
    for event in known.events_of(EventKind.UITSTROOM):
        written.setdefault(event.candidate_id, []).append(event)
    found = list(_of_placements(known, written))
    left = (event for theirs in written.values() for event in theirs)
    found += [Outflow(one.candidate_id, one.on, one.extent, _place_of(one), None) for one in left]
    return sorted(found, key=lambda one: (one.on, one.person_id))


def _of_placements(known: Known, written: Written) -> Iterator[Outflow]:
    """Give the outflows of placements that ended, and take their events out of what was written."""
    for placement in known.ended(known.placements):
        event = _written_of(placement, written)
        assert placement.ended_on is not None
        if event is not None:
            written[event.candidate_id].remove(event)
            yield Outflow(placement.candidate_id, event.on, event.extent, _place_of(event), placement)
        elif placement.end_reason in OUTFLOW:
            destination = _DESTINATION.get(placement.end_reason, Destination.ONBEKEND)
            yield Outflow(placement.candidate_id, placement.ended_on, None, destination, placement)


def _written_of(placement: Placement, written: Written) -> Event | None:
    theirs = written.get(placement.candidate_id, [])
    named = next((one for one in theirs if one.placement_id == placement.id), None)
    if named is not None or placement.end_reason not in OUTFLOW or placement.ended_on is None:
        return named
    ended = placement.ended_on
    return next((o for o in theirs if o.placement_id is None and abs((o.on - ended).days) <= NEAR_DAYS), None)


def _place_of(event: Event) -> Destination:
    return event.destination or Destination.ONBEKEND
