"""From a placement to the wish that is judged before anything happens to it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.placement import Placement
from matching.domain.work import WorkKind
from matching.errors import ConflictError
from matching.placing.wish import Wish
from matching.rules.placing import MoveKind


def place_of(placement: Placement) -> tuple[WorkKind, UUID]:
    """Give at which plek or vacancy it is.

    Raises:
        ConflictError: that was never recorded.
    """
    if placement.plek_id:
        return WorkKind.PLEK, placement.plek_id
    if placement.vacancy_id:
        return WorkKind.VACATURE, placement.vacancy_id
    raise ConflictError("Van deze plaatsing is niet bekend op welke plek of vacature die is. Leg dat eerst vast.")


def wish_of(placement: Placement, kind: MoveKind = MoveKind.START) -> Wish:
    """Give a placement as a wish; it is not counted against itself."""
    work_kind, work_id = place_of(placement)
    return Wish(
        candidate_id=placement.candidate_id,
        work_kind=work_kind,
        work_id=work_id,
        start=placement.start,
        end=placement.last_day,
        dagdelen=placement.dagdelen,
        hours=placement.hours,
        guide_id=placement.guide_id,
        consultant_id=placement.consultant_id,
        intended_vacancy_id=placement.intended_vacancy_id,
        seat=placement.seat,
        kind=kind,
        placement_id=placement.id,
    )


def extended_wish(placement: Placement, end: date) -> Wish:
    """Give a placement with a later end as a wish."""
    return replace(wish_of(placement, MoveKind.EXTENSION), end=end)
