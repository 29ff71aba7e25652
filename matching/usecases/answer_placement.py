"""Record what the candidate or the aanbieder answers to a proposed placement."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Agreement, Party
from matching.service import Service
from matching.usecases.placing_deed import Deed, must_be, on_placement, refuse_to_come

BEFORE_START = (PlacementStatus.VOORGESTELD, PlacementStatus.BESLOTEN, PlacementStatus.GEPLAND)


def answer_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    party: Party,
    *,
    agrees: bool,
    on: date | None = None,
    after: int | None = None,
) -> Placement:
    """Keep an answer; the last one of a party counts, and a no keeps the placement from starting.

    Args:
        on: the day of the answer; today when None.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        InvalidInputError: the day is still to come.
        ConflictError: the placement has begun, or lapsed.
    """

    def answered(deed: Deed, placement: Placement) -> Placement:
        must_be(placement, BEFORE_START, "Een akkoord vastleggen")
        refuse_to_come(on or deed.today, deed.today)
        given = Agreement(party, agrees, on or deed.today, actor.id)
        saved: Placement = deed.save(replace(placement, agreements=(*placement.agreements, given)))
        return saved

    action = "plaatsing_akkoord" if agrees else "plaatsing_geen_akkoord"
    return on_placement(service, actor, placement_id, answered, action=action, right=Right.PROPOSE, after=after)


def refused_by(placement: Placement) -> list[Party]:
    """Give the parties whose last answer is no."""
    return [party for party in Party if (last := placement.agreement_of(party)) and not last.agrees]


def not_agreed(placement: Placement) -> list[Party]:
    """Give the parties that did not agree, or not any more."""
    return [party for party in Party if not ((last := placement.agreement_of(party)) and last.agrees)]
