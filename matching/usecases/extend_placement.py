"""Extend a placement on the same plek: a later end, with a reason, decided by a consulent (A-03)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.dutch import day_text
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Extension, ExtensionKind
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.placing.life import Deed, deed_on, wish_of
from matching.placing.refusal import refuse_unknown
from matching.rules.placing import MoveKind
from matching.service import Service


def extend_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    until: date,
    reason: str,
    deviations: Mapping[str, str] | None = None,
    *,
    after: int | None = None,
) -> Placement:
    """Give a running placement a later last day; there is no default length.

    Raises:
        ConflictError: it does not run, or has no end.
        InvalidInputError: the day is not later than the end so far.
        RuleRefusalError: a rule or the seats say no, or a fact is not known.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        end = _end_so_far(deed)
        if until <= end:
            fault = Fault(
                "/tot", f"dit is niet later dan het einde nu ({day_text(end)})", f"{end + timedelta(days=1)} of later"
            )
            raise InvalidInputError((fault,))
        assessment, needed = deed.judged(wish_of(deed.placement, MoveKind.EXTENSION, end=until), deviations or {})
        refuse_unknown(assessment, actor)
        extension = Extension(ExtensionKind.ZELFDE_PLEK, end + timedelta(days=1), until, reason, actor.id, deed.today)
        extended = replace(
            deed.placement,
            planned_end=until,
            extensions=(*deed.placement.extensions, extension),
            deviations=(*deed.placement.deviations, *needed),
            rulebook=assessment.rulebook,
        )
        return deed.save(extended, "plaatsing_verlengd")


def _end_so_far(deed: Deed) -> date:
    if deed.placement.state is not PlacementStatus.ACTIEF:
        raise ConflictError(f"Deze plaatsing is '{deed.placement.state}'; verlengen kan alleen als zij loopt.")
    if deed.placement.planned_end is None:
        raise ConflictError("Deze plaatsing heeft geen einde; er is niets om te verlengen.")
    return deed.placement.planned_end
