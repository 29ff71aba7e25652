"""Extend a placement: never by itself, and with an end that a consultant chose (A-03, A-04)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.dagdelen import Dagdeel
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Extension, ExtensionKind
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.placing.assessment import assess
from matching.placing.refusal import refuse, refuse_unknown
from matching.service import Service
from matching.usecases.move_placement import Onward, carried_on
from matching.usecases.placing_deed import Deed, must_be, on_placement
from matching.usecases.placing_wish import extended_wish

_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Longer:
    """The extension that is asked.

    Attributes:
        end: the new last day; there is no usual length.
        plek_id: the other plek, of an extension elsewhere.
        deviations: the reason per code of a rule.
    """

    kind: ExtensionKind
    end: date
    reason: str
    plek_id: UUID | None = None
    dagdelen: tuple[Dagdeel, ...] = ()
    guide_id: UUID | None = None
    deviations: Mapping[str, str] = field(default_factory=dict)


def extend_placement(
    service: Service, actor: Actor, placement_id: UUID, longer: Longer, *, after: int | None = None
) -> Placement:
    """Extend, on the same plek or from the day after the end on another.

    Args:
        after: the version that the actor saw; the newest when None.

    Returns:
        The placement that was extended; an extension elsewhere names the placement there.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        InvalidInputError: the end is not later, or the other plek is not named.
        ConflictError: it does not run, or has no end to be later than.
        RuleRefusalError: a rule or the seats stand in the way, or something has to be known first.
    """

    def extended(deed: Deed, placement: Placement) -> Placement:
        must_be(placement, (PlacementStatus.ACTIEF,), "Verlengen")
        first = _first_new_day(placement, longer)
        if longer.kind is ExtensionKind.ANDERE_PLEK:
            return _elsewhere(deed, placement, longer, first)
        return _here(deed, placement, longer, first)

    return on_placement(
        service, actor, placement_id, extended, action="plaatsing_verlengd", right=Right.DECIDE, after=after
    )


def _here(deed: Deed, placement: Placement, longer: Longer, first: date) -> Placement:
    found = assess(deed.service, deed.reader, extended_wish(placement, longer.end))
    added = refuse(found, longer.deviations, deed.actor, deed.today)
    refuse_unknown(found, deed.actor)
    extension = _extension(deed, longer, first)
    saved: Placement = deed.save(
        replace(
            placement,
            planned_end=longer.end,
            extensions=(*placement.extensions, extension),
            deviations=(*placement.deviations, *added),
            rulebook=found.rulebook,
        )
    )
    return saved


def _elsewhere(deed: Deed, placement: Placement, longer: Longer, first: date) -> Placement:
    if longer.plek_id is None:
        raise InvalidInputError((Fault("/plek", "dit ontbreekt", "het nummer van de andere plek, zoals P-7"),))
    onward = Onward(
        plek_id=longer.plek_id,
        start=first,
        end=longer.end,
        dagdelen=longer.dagdelen,
        guide_id=longer.guide_id,
        deviations=longer.deviations,
    )
    new = carried_on(deed, placement, onward)
    extension = _extension(deed, longer, first, new.id)
    saved: Placement = deed.save(replace(placement, extensions=(*placement.extensions, extension)), new)
    return saved


def _first_new_day(placement: Placement, longer: Longer) -> date:
    if placement.planned_end is None:
        raise ConflictError("Deze plaatsing heeft geen einde, dus er is niets te verlengen.")
    elsewhere = [one.end for one in placement.extensions if one.kind is ExtensionKind.ANDERE_PLEK]
    if elsewhere:
        raise ConflictError("Deze plaatsing is al verlengd op een andere plek. Verleng de plaatsing daar.")
    if longer.end <= placement.planned_end:
        later = placement.planned_end + _DAY
        fault = Fault("/eindDatum", f"dit is niet later dan het einde ({placement.planned_end})", f"{later} of later")
        raise InvalidInputError((fault,))
    return placement.planned_end + _DAY


def _extension(deed: Deed, longer: Longer, first: date, placement_id: UUID | None = None) -> Extension:
    return Extension(longer.kind, first, longer.end, longer.reason, deed.actor.id, deed.today, placement_id)
