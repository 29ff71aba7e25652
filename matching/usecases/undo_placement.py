"""Undo the last deed on a placement, when it was a mistake; the grootboek keeps both."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.reasons import deed_and_reason
from matching.errors import ConflictError
from matching.placing.assessment import assess
from matching.placing.refusal import RuleRefusalError
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.service import Service
from matching.storage import Kind
from matching.storage.history import Entry, Touched
from matching.storage.reader import Reader
from matching.usecases.placing_deed import Deed, on_placement
from matching.usecases.placing_wish import wish_of

UNDONE = "plaatsing_ongedaan_gemaakt"
DEEDS = (
    "plaatsing_voorgesteld",
    "plaatsing_akkoord",
    "plaatsing_geen_akkoord",
    "plaatsing_besloten",
    "plaatsing_gestart",
    "plaatsing_geevalueerd",
    "plaatsing_verlengd",
    "plaatsing_overgeplaatst",
    "plaatsing_beeindigd",
    "plaatsing_vervallen",
    "plaatsing_nazorg",
    "plaatsing_gesloten",
    "plaatsing_geboekt",
)


def undo_placement(service: Service, actor: Actor, placement_id: UUID, *, after: int | None = None) -> Placement:
    """Put back everything that the last deed saved together; what the deed made lapses.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        ConflictError: the last thing that happened was no deed, was undone already, or something of it changed since.
        RuleRefusalError: the seat, or the dagdeel, was taken meanwhile.
    """

    def undone(deed: Deed, placement: Placement) -> Placement:
        entry = _last_deed(deed.reader, placement)
        back = [_put_back(deed.reader, one) for one in deed.reader.saved_together(entry)]
        deed.save(*back)
        placements = [obj for obj in back if isinstance(obj, Placement)]
        for one in placements:
            _refuse_taken(deed, one)
        return next(one for one in placements if one.id == placement.id)

    return on_placement(service, actor, placement_id, undone, action=UNDONE, right=Right.DECIDE, after=after)


def _last_deed(reader: Reader, placement: Placement) -> Entry:
    entry = reader.history(Kind.PLACEMENT, placement.id)[-1]
    deed, _ = deed_and_reason(entry.action)
    if deed == UNDONE:
        raise ConflictError("De laatste handeling aan deze plaatsing is al ongedaan gemaakt.")
    if placement.status is None or deed not in DEEDS:
        raise ConflictError(
            f"Het laatste wat met deze plaatsing gebeurde, was '{deed}'. Dat is geen handeling die u ongedaan maakt; "
            "wijzig de plaatsing."
        )
    return entry


def _put_back(reader: Reader, touched: Touched) -> Any:  # noqa: ANN401
    """Give an object as it was before; what was made in the deed lapses."""
    shelf = reader.shelf(touched.kind)
    if shelf.version_of(touched.object_id) != touched.version:
        noun = "kandidaat" if touched.kind is Kind.CANDIDATE else "plaatsing"
        raise ConflictError(
            f"Na deze handeling is de {noun} nog eens gewijzigd. Maak eerst die wijziging ongedaan, of herstel het "
            "met een nieuwe handeling."
        )
    if touched.version > 1:
        return shelf.version(touched.object_id, touched.version - 1)
    return replace(shelf.get(touched.object_id), status=PlacementStatus.VERVALLEN, waiting_since=None)


def _refuse_taken(deed: Deed, placement: Placement) -> None:
    """Refuse to put somebody back on a seat or dagdeel that was taken meanwhile."""
    if not placement.counts or not (placement.plek_id or placement.vacancy_id):
        return
    found = assess(deed.service, deed.reader, wish_of(placement))
    overlapping = [one for one in found.seen_by(deed.actor) if one.rule in EVERY_PLACEMENT and one.stands_in_the_way]
    short = placement.seat is not None and found.seating.is_short
    if overlapping or short:
        raise RuleRefusalError(overlapping, found.seating if short else None)
