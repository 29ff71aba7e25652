"""Start a planned placement: everything that has to be known is, and the seat is there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.placing.assessment import assess
from matching.placing.refusal import refuse, refuse_unknown
from matching.service import Service
from matching.usecases.answer_placement import refused_by
from matching.usecases.decide_placement import with_guides
from matching.usecases.placing_deed import Deed, on_placement, refuse_step
from matching.usecases.placing_wish import wish_of
from matching.usecases.propose_placement import refuse_absent
from matching.usecases.status_of_placed import when_started


def start_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    on: date | None = None,
    deviations: Mapping[str, str] | None = None,
    *,
    guide_id: UUID | None = None,
    consultant_id: UUID | None = None,
    after: int | None = None,
) -> Placement:
    """Start; the candidate is placed from then on, unless the instrument leaves somebody free.

    Args:
        on: the real first day; the planned one when None.
        deviations: the reason per code of a rule.
        guide_id, consultant_id: who guides; None leaves it as it is.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        InvalidInputError: the first day lies after the last.
        ConflictError: it is not planned, the day has not come, or a party said no.
        RuleRefusalError: a rule stands in the way, or something has to be known first.
    """

    def started(deed: Deed, placement: Placement) -> Placement:
        refuse_step(placement, PlacementStatus.ACTIEF)
        _refuse_after_a_no(placement)
        refuse_absent(deed.candidate(placement))
        begun = with_guides(_begun(placement, on or placement.start, deed.today), guide_id, consultant_id)
        found = assess(service, deed.reader, wish_of(begun))
        added = refuse(found, deviations or {}, actor, deed.today)
        refuse_unknown(found, actor)
        running = replace(
            begun,
            status=PlacementStatus.ACTIEF,
            seat=found.seating.seat,
            deviations=(*placement.deviations, *added),
            rulebook=found.rulebook,
        )
        saved: Placement = deed.save(running, *when_started(running, deed.candidate(placement)))
        return saved

    return on_placement(
        service, actor, placement_id, started, action="plaatsing_gestart", right=Right.DECIDE, after=after
    )


def _begun(placement: Placement, on: date, today: date) -> Placement:
    if on > today:
        raise ConflictError(f"De eerste dag is {on}, en het is nu {today}. Start de plaatsing op die dag of daarna.")
    if placement.planned_end is not None and on > placement.planned_end:
        fault = Fault("/datum", f"dit is na de laatste dag ({placement.planned_end})", "een dag in de periode")
        raise InvalidInputError((fault,))
    return replace(placement, start=on)


def _refuse_after_a_no(placement: Placement) -> None:
    said_no = " en ".join(f"de {party}" for party in refused_by(placement))
    if said_no:
        raise ConflictError(
            f"Er is geen akkoord meer van {said_no}. Leg een nieuw akkoord vast, of laat het vervallen."
        )
