"""Take a seat for somebody on the waiting list; who waits longest goes first."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.errors import ConflictError
from matching.placing.assessment import assess
from matching.placing.refusal import refuse
from matching.service import Service
from matching.usecases.placing_deed import Deed, on_placement
from matching.usecases.placing_wish import wish_of


def seat_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    start: date | None = None,
    end: date | None = None,
    deviations: Mapping[str, str] | None = None,
    *,
    after: int | None = None,
) -> Placement:
    """Take a seat; what was decided already is planned from then on.

    Args:
        start, end: the period, when it is another than was proposed.
        deviations: the reason per code of a rule, such as for passing who waits longer.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        InvalidInputError: the last day lies before the first.
        ConflictError: it does not wait for a seat.
        RuleRefusalError: there is no seat, somebody waits longer, or another rule stands in the way.
    """

    def seated(deed: Deed, placement: Placement) -> Placement:
        if placement.waiting_since is None or not placement.counts:
            raise ConflictError("Deze plaatsing staat niet op een wachtlijst.")
        wish = replace(wish_of(placement), start=start or placement.start, end=end or placement.planned_end)
        found = assess(service, deed.reader, wish)
        added = refuse(found, deviations or {}, actor, deed.today)
        decided = placement.state is PlacementStatus.BESLOTEN
        saved: Placement = deed.save(
            replace(
                placement,
                start=wish.start,
                planned_end=wish.end,
                status=PlacementStatus.GEPLAND if decided else placement.state,
                seat=found.seating.seat,
                waiting_since=None,
                deviations=(*placement.deviations, *added),
                rulebook=found.rulebook,
            )
        )
        return saved

    return on_placement(
        service, actor, placement_id, seated, action="plaatsing_geboekt", right=Right.DECIDE, after=after
    )
