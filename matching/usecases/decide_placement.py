"""Decide that somebody is placed; a consulent does."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Decision
from matching.errors import ConflictError
from matching.placing.life import deed_on, wish_of
from matching.placing.proposing import decided, missing_agreements
from matching.service import Service


def decide_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    deviations: Mapping[str, str] | None = None,
    *,
    after: int | None = None,
) -> Placement:
    """Decide on a proposal to which both sides agreed; with a seat it is planned, without one it waits.

    Raises:
        ConflictError: somebody has not agreed, or it was decided before.
        RuleRefusalError: a rule says no by now.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        placement = deed.placement
        deed.step_to(PlacementStatus.BESLOTEN)
        if placement.state is not PlacementStatus.VOORGESTELD:
            raise ConflictError("Over deze plaatsing is al besloten.")
        missing = missing_agreements(placement)
        if missing:
            who = " en ".join(f"de {party}" for party in missing)
            must = "moeten" if len(missing) > 1 else "moet"
            raise ConflictError(f"Eerst {must} {who} akkoord zijn. Leg dat vast met een akkoord.")
        assessment, needed = deed.judged(wish_of(placement), deviations or {}, may_wait=True)
        placement = replace(placement, deviations=(*placement.deviations, *needed), rulebook=assessment.rulebook)
        return deed.save(decided(placement, Decision(actor.id, deed.today)), "plaatsing_besloten")
