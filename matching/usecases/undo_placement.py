"""Undo a wrong entry: the last deed on a placement is put back, in a new version that the grootboek shows."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.reasons import UndoReason, with_reason
from matching.errors import ConflictError
from matching.placing.assessment import assess
from matching.placing.life import Deed, deed_on, wish_of
from matching.placing.refusal import RuleRefusalError, decided_before
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.service import Service
from matching.storage.aggregates import Kind
from matching.storage.history import Touched
from matching.storage.reader import Reader

UNDONE = "plaatsing_ongedaan"
_OF_THEIR_OWN = (Kind.TASK, Kind.MESSAGE)  # somebody may have done something with them since


def undo_placement(
    service: Service, actor: Actor, placement_id: UUID, reason: UndoReason, *, after: int | None = None
) -> Placement:
    """Put back everything that the last deed on a placement saved; a new proposal lapses.

    Raises:
        ConflictError: somebody changed something of it since, or it was undone already.
        RuleRefusalError: the seat or the dagdelen that it would take again are not free any more.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        reader = deed.change.reader()
        entry = reader.history(Kind.PLACEMENT, placement_id)[-1]
        if entry.action.startswith(UNDONE):
            raise ConflictError("Dit is al ongedaan gemaakt. Doe de handeling opnieuw als zij toch klopte.")
        objs, versions = _as_before(reader, reader.saved_together(entry))
        restored: Placement = next(obj for obj in objs if obj.id == placement_id)
        deed.change.save_many(objs, action=with_reason(UNDONE, reason), after=versions)
        _refuse_taken(deed, restored)
        deed.change.commit()
        return restored


def _as_before(reader: Reader, touched: tuple[Touched, ...]) -> tuple[list[Any], dict[UUID, int]]:
    """Give everything as it was before the deed, and which version each follows."""
    objs, versions = [], {}
    for one in touched:
        if one.kind in _OF_THEIR_OWN:
            continue
        newest = reader.shelf(one.kind).version_of(one.object_id)
        if newest != one.version:
            raise ConflictError("Daarna is er iets van gewijzigd. Maak eerst die wijziging ongedaan.")
        objs += list(_before(reader, one))
        versions[one.object_id] = newest
    return objs, versions


def _before(reader: Reader, touched: Touched) -> Iterator[Any]:
    shelf = reader.shelf(touched.kind)
    if touched.version > 1:
        yield shelf.version(touched.object_id, touched.version - 1)
    elif touched.kind is Kind.PLACEMENT:
        made = shelf.get(touched.object_id)
        yield replace(made, status=PlacementStatus.VERVALLEN, seat=None, waiting_since=None)


def _refuse_taken(deed: Deed, restored: Placement) -> None:
    """Refuse to put somebody back on a seat, on dagdelen or on a job that were taken meanwhile."""
    if not restored.counts or not (restored.plek_id or restored.vacancy_id):
        return
    found = assess(deed.service, deed.change.reader(), wish_of(restored, end=restored.last_day))
    asked = (*EVERY_PLACEMENT, *(one.rule for one in found.seating.rulings if restored.seat))
    taken = [one for one in found.seen_by(deed.actor) if one.rule in asked and one.stands_in_the_way]
    decided = decided_before(found)
    left = [one for one in taken if one.rule.code not in decided]
    short = bool(restored.seat) and found.seating.is_short
    if left or short:
        raise RuleRefusalError(left, found.seats_seen_by(deed.actor) if short else None)
