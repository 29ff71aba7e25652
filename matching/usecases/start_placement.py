"""Start a planned placement: from now on somebody is there."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.dutch import day_text
from matching.domain.instrument import FREE_TO_LEAVE
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.proposal import ProposalLapse
from matching.errors import ConflictError
from matching.placing.life import Deed, deed_on, wish_of
from matching.placing.refusal import refuse_unknown
from matching.proposing.filling import fill_with
from matching.proposing.lapsing import lapse_all
from matching.service import Service

_MEDIATED = (CandidateStatus.BEMIDDELBAAR, CandidateStatus.KLAAR_VOOR_BEMIDDELING)


def start_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    deviations: Mapping[str, str] | None = None,
    *,
    guide_id: UUID | None = None,
    after: int | None = None,
) -> Placement:
    """Start on or after the first day; everything that a rule needs must be known by now (D-7).

    Who starts in a job is no longer put forward for other work.

    Args:
        guide_id: the werkbegeleider; None leaves who was named before.

    Raises:
        ConflictError: it is not planned, or its first day is still to come.
        RuleRefusalError: a rule says no, or a fact is not known.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        _refuse_odd(deed)
        started = _started(deed, guide_id, deviations or {})
        if started.vacancy_id is not None:
            going = deed.change.reader().proposals.open_of(started.candidate_id)
            lapse_all(deed.change, going, ProposalLapse.ELDERS_GEPLAATST)
        return deed.save(started, "plaatsing_gestart", *_placed(deed.candidate, started), then=fill_with)


def _refuse_odd(deed: Deed) -> None:
    deed.step_to(PlacementStatus.ACTIEF)
    placement = deed.placement
    if placement.state is PlacementStatus.ACTIEF:
        raise ConflictError("Deze plaatsing is al gestart.")
    if deed.today < placement.start:
        raise ConflictError(f"Deze plaatsing begint op {day_text(placement.start)}. Start haar op die dag of later.")


def _started(deed: Deed, guide_id: UUID | None, deviations: Mapping[str, str]) -> Placement:
    """Give the placement as it runs, once the rules and the seats let it and nothing that they need is unknown."""
    placement = replace(deed.placement, guide_id=guide_id or deed.placement.guide_id)
    holds_a_seat = placement.seat is not None
    assessment, needed = deed.judged(wish_of(placement), deviations, may_wait=holds_a_seat)
    refuse_unknown(assessment, deed.actor)
    return replace(
        placement,
        status=PlacementStatus.ACTIEF,
        deviations=(*placement.deviations, *needed),
        rulebook=assessment.rulebook,
    )


def _placed(candidate: Candidate, placement: Placement) -> tuple[Candidate, ...]:
    """Give the candidate as placed, when the place keeps somebody from other work."""
    if placement.instrument in FREE_TO_LEAVE or candidate.status not in _MEDIATED:
        return ()
    return (replace(candidate, status=CandidateStatus.GEPLAATST),)
