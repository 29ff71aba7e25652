"""Carry a placement on at another plek: what a transfer and an extension elsewhere have in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID, uuid4

from matching.domain.dagdelen import Dagdeel
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Agreement, Decision
from matching.domain.work import WorkKind
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.placing.assessment import assess
from matching.placing.refusal import refuse, refuse_unknown
from matching.placing.wish import Wish
from matching.rules.placing import MoveKind
from matching.usecases.placing_deed import Deed
from matching.usecases.propose_placement import occupation_at, refuse_not_on_offer


@dataclass(frozen=True, kw_only=True)
class Onward:
    """Where and until when a placement goes on.

    Attributes:
        dagdelen: empty leaves them as they are, unless the other plek is not open on them.
        guide_id, consultant_id: who guides there; without a guide it is the same one at the same aanbieder.
    """

    plek_id: UUID
    start: date
    end: date | None
    dagdelen: tuple[Dagdeel, ...] = ()
    guide_id: UUID | None = None
    consultant_id: UUID | None = None
    deviations: Mapping[str, str] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()


def carried_on(deed: Deed, before: Placement, onward: Onward) -> Placement:
    """Judge and give the placement elsewhere that follows `before`, which was saved as it will be.

    It runs at once when its first day has come, else it is planned.

    Raises:
        InvalidInputError: it is the same plek.
        ConflictError: the plek is not open, or is of another instrument.
        RuleRefusalError: a rule or the seats stand in the way, or it would run and something is not known.
    """
    new = _elsewhere(deed, before, onward)
    found = assess(deed.service, deed.reader, _wish(new))
    deviations = refuse(found, onward.deviations, deed.actor, deed.today)
    if new.status is PlacementStatus.ACTIEF:
        refuse_unknown(found, deed.actor)
    return replace(new, seat=found.seating.seat, deviations=deviations, rulebook=found.rulebook)


def _elsewhere(deed: Deed, before: Placement, onward: Onward) -> Placement:
    reader = deed.reader
    plek = reader.plekken.get(onward.plek_id)
    refuse_not_on_offer(plek)
    if plek.id == before.plek_id:
        raise InvalidInputError((Fault("/plek", "dit is dezelfde plek", "een andere plek, of verleng de plaatsing"),))
    if plek.instrument is not before.instrument:
        raise ConflictError(
            f"P-{plek.number} is van het instrument '{plek.instrument}' en deze plaatsing van '{before.instrument}'. "
            "Beëindig deze plaatsing en stel een nieuwe voor."
        )
    here = reader.plekken.get(before.plek_id) if before.plek_id else None
    same_provider = here is not None and here.provider_id == plek.provider_id
    return Placement(
        id=uuid4(),
        candidate_id=before.candidate_id,
        instrument=plek.instrument,
        occupation=occupation_at(plek),
        werksoort=plek.werksoort,
        start=onward.start,
        planned_end=onward.end,
        plek_id=plek.id,
        status=PlacementStatus.ACTIEF if onward.start <= deed.today else PlacementStatus.GEPLAND,
        dagdelen=onward.dagdelen or _kept_dagdelen(before, plek.dagdelen),
        hours=before.hours,
        guide_id=onward.guide_id or (before.guide_id if same_provider else None),
        consultant_id=onward.consultant_id or before.consultant_id,
        agreements=onward.agreements,
        decision=Decision(deed.actor.id, deed.today),
        follows=before.id,
    )


def _kept_dagdelen(before: Placement, of_plek: tuple[Dagdeel, ...]) -> tuple[Dagdeel, ...]:
    """Keep when somebody comes, as far as the other plek is open then."""
    kept = tuple(dagdeel for dagdeel in before.dagdelen if not of_plek or dagdeel in of_plek)
    return kept or of_plek


def _wish(new: Placement) -> Wish:
    """Ask it as new days: what was before counts along, as every other placement does."""
    if new.plek_id is None:
        raise ValueError("een plaatsing gaat verder op een plek")
    return Wish(
        candidate_id=new.candidate_id,
        work_kind=WorkKind.PLEK,
        work_id=new.plek_id,
        start=new.start,
        end=new.planned_end,
        dagdelen=new.dagdelen,
        hours=new.hours,
        guide_id=new.guide_id,
        consultant_id=new.consultant_id,
        kind=MoveKind.TRANSFER,
    )
