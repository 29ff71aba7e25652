"""Record what the candidate or the aanbieder answered to a proposed placement."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Agreement, Party
from matching.errors import ConflictError, InvalidInputError, out_of_step
from matching.placing.life import deed_on
from matching.proposing.filling import fill_with
from matching.service import Service


def answer_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    party: Party,
    agrees: bool,
    on: date,
    *,
    after: int | None = None,
    right: Right = Right.PROPOSE,
) -> Placement:
    """Record an answer; after a decision it can still be taken back, until somebody starts.

    A no after the decision makes the placement a proposal again: nobody is placed against a wish (A-72).

    Args:
        right: what the actor must have; the candidate has one of its own (`answer_for_oneself`).

    Raises:
        ConflictError: the placement has begun or is over.
        InvalidInputError: the day is still to come.
    """
    with deed_on(service, actor, placement_id, right, after) as deed:
        placement = deed.placement
        if not placement.state.is_future:
            raise ConflictError(f"Deze plaatsing is '{placement.state}'; een akkoord geeft iemand voor de start.")
        if on > deed.today:
            raise InvalidInputError((out_of_step("/datum", "deze dag komt nog", f"{deed.today} of eerder"),))
        answer = Agreement(party, agrees, on, actor.id)
        answered = replace(placement, agreements=(*placement.agreements, answer))
        if not agrees:
            answered = replace(answered, status=PlacementStatus.VOORGESTELD, decision=None)
        return deed.save(answered, "plaatsing_akkoord" if agrees else "plaatsing_geen_akkoord", then=fill_with)
