"""Transfer somebody to another plek: it carries on the placement here and counts for the same maximum (A-04)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.dutch import day_text
from matching.domain.instrument import Instrument
from matching.domain.permissions import Right
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.domain.placement_parts import Agreement, Decision, Extension, ExtensionKind
from matching.domain.work import WorkKind
from matching.errors import ConflictError, InvalidInputError, out_of_step
from matching.placing.life import Deed, deed_on, wish_of
from matching.placing.proposing import Proposal, decided, missing_agreements, proposed, refuse_closed
from matching.rules.placing import MoveKind
from matching.service import Service
from matching.storage.moment import now


@dataclass(frozen=True, slots=True)
class Transfer:
    """Where somebody goes, from when until when, and why.

    Attributes:
        start: the first day there; the day before is the last one here.
        agreements: what the candidate and the new aanbieder answered.
    """

    plek_id: UUID
    start: date
    end: date | None
    reason: str
    guide_id: UUID | None = None
    deviations: Mapping[str, str] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()


def transfer_placement(
    service: Service, actor: Actor, placement_id: UUID, transfer: Transfer, *, after: int | None = None
) -> tuple[Placement, Placement]:
    """Give the placement as it ends here, and the one on the other plek; both or nothing.

    With the agreement of both sides the new one is planned, without it is a proposal.

    Raises:
        ConflictError: it does not run, or the other plek is the same, not open, or of another instrument.
        InvalidInputError: the first day there is not after the start here, or leaves a gap.
        RuleRefusalError: a rule or the seats say no.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        _refuse_odd(deed, transfer)
        there = uuid4()
        here = _ended(deed, transfer, there)
        # Judged as it will be: the place here is left the day before.
        deed.change.save(here, action="plaatsing_overgeplaatst", after=deed.version)
        wish = wish_of(deed.placement, MoveKind.TRANSFER, **_changes(transfer))
        assessment, needed = deed.judged(wish, transfer.deviations)
        refuse_closed(assessment.move.work, deed.today)
        _refuse_other_instrument(deed.placement, assessment.move.instrument)
        proposal = Proposal(wish, transfer.deviations, False, transfer.agreements, deed.placement.programmes)
        made = replace(proposed(assessment, proposal, needed, now(), here.id), id=there)
        if not missing_agreements(made):
            made = decided(made, Decision(actor.id, deed.today))
        deed.change.save(made, action="plaatsing_overgeplaatst")
        deed.change.commit()
        return here, made


def _changes(transfer: Transfer) -> dict[str, object]:
    return {
        "work_kind": WorkKind.PLEK,
        "work_id": transfer.plek_id,
        "start": transfer.start,
        "end": transfer.end,
        "guide_id": transfer.guide_id,
        "dagdelen": (),
        "seat": None,
        "placement_id": None,
    }


def _ended(deed: Deed, transfer: Transfer, there: UUID) -> Placement:
    """Give the placement here, with its last day the day before."""
    last = transfer.start - timedelta(days=1)
    extension = Extension(
        ExtensionKind.ANDERE_PLEK, transfer.start, transfer.end, transfer.reason, deed.actor.id, deed.today, there
    )
    here = replace(deed.placement, planned_end=last, extensions=(*deed.placement.extensions, extension))
    if last >= deed.today:
        return here
    return replace(here, ended_on=last, end_reason=EndReason.ANDERE_PLEK, status=PlacementStatus.AFGEROND)


def _refuse_other_instrument(here: Placement, there: Instrument) -> None:
    """Refuse a step to another instrument: that is an end here and a start there, each with its own rules.

    Raises:
        ConflictError: the plek is of another instrument.
    """
    if here.instrument is not there:
        raise ConflictError(
            f"Dit is een plek voor {there.value.replace('_', ' ')}, en de plaatsing is een "
            f"{here.instrument.value.replace('_', ' ')}. Beëindig deze plaatsing en stel een nieuwe voor."
        )


def _refuse_odd(deed: Deed, transfer: Transfer) -> None:
    placement = deed.placement
    if placement.state is not PlacementStatus.ACTIEF:
        raise ConflictError(f"Deze plaatsing is '{placement.state}'; overplaatsen kan alleen als zij loopt.")
    if transfer.plek_id == placement.plek_id:
        raise ConflictError("Dit is dezelfde plek. Verleng de plaatsing, of kies een andere plek.")
    earliest = placement.start + timedelta(days=1)
    if transfer.start < earliest:
        fault = out_of_step("/vanaf", f"dit is niet na de start ({day_text(placement.start)})", f"{earliest} of later")
        raise InvalidInputError((fault,))
    latest = placement.planned_end + timedelta(days=1) if placement.planned_end else None
    if latest and transfer.start > latest:
        fault = out_of_step(
            "/vanaf", f"de plaatsing hier eindigt op {day_text(placement.planned_end)}", f"{latest} of eerder"
        )
        raise InvalidInputError((fault,))
