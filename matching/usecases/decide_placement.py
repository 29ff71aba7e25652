"""Decide that somebody is placed: a consultant does, after both parties agreed."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Decision
from matching.errors import ConflictError
from matching.placing.assessment import assess
from matching.placing.refusal import refuse
from matching.service import Service
from matching.usecases.answer_placement import not_agreed
from matching.usecases.placing_deed import Deed, on_placement, refuse_step
from matching.usecases.placing_wish import wish_of
from matching.usecases.propose_placement import must_wait


def decide_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    deviations: Mapping[str, str] | None = None,
    *,
    guide_id: UUID | None = None,
    consultant_id: UUID | None = None,
    after: int | None = None,
) -> Placement:
    """Decide; a placement that waits for a seat is decided and waits on, others are planned.

    Args:
        deviations: the reason per code of a rule.
        guide_id, consultant_id: who guides; None leaves it as it is.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        ConflictError: a party did not agree, or it was decided before.
        RuleRefusalError: a rule stands in the way.
    """

    def decided(deed: Deed, placement: Placement) -> Placement:
        waits = placement.waiting_since is not None
        refuse_step(placement, PlacementStatus.BESLOTEN if waits else PlacementStatus.GEPLAND)
        _refuse_without_agreement(placement)
        guided = with_guides(placement, guide_id, consultant_id)
        found = assess(service, deed.reader, wish_of(guided))
        added = refuse(found, deviations or {}, actor, deed.today, may_wait=waits)
        waits = waits and must_wait(found, deviations or {})
        saved: Placement = deed.save(
            replace(
                guided,
                status=PlacementStatus.BESLOTEN if waits else PlacementStatus.GEPLAND,
                seat=None if waits else found.seating.seat,
                waiting_since=placement.waiting_since if waits else None,
                decision=Decision(actor.id, deed.today),
                deviations=(*placement.deviations, *added),
                rulebook=found.rulebook,
            )
        )
        return saved

    return on_placement(
        service, actor, placement_id, decided, action="plaatsing_besloten", right=Right.DECIDE, after=after
    )


def with_guides(placement: Placement, guide_id: UUID | None, consultant_id: UUID | None) -> Placement:
    """Give the placement with who guides, where that is named."""
    return replace(
        placement,
        guide_id=guide_id or placement.guide_id,
        consultant_id=consultant_id or placement.consultant_id,
    )


def _refuse_without_agreement(placement: Placement) -> None:
    missing = " en ".join(f"de {party}" for party in not_agreed(placement))
    if missing:
        raise ConflictError(f"Er is nog geen akkoord van {missing}. Leg dat eerst vast; daarna kunt u besluiten.")
