"""Undo a wrong entry: the last deed on a placement is put back, in a new version that the grootboek shows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.proposal import Proposal
from matching.domain.reasons import UndoReason, with_reason
from matching.errors import ConflictError
from matching.placing.assessment import assess
from matching.placing.life import Deed, deed_on, wish_of
from matching.placing.refusal import RuleRefusalError, decided_before
from matching.proposing.filling import fill_with
from matching.proposing.lapsing import LAPSED
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.service import Service
from matching.storage.aggregates import Kind, Stored
from matching.storage.change import Change
from matching.storage.history import Touched
from matching.storage.reader import Reader

UNDONE = "plaatsing_ongedaan"
_OF_THEIR_OWN = (Kind.TASK, Kind.MESSAGE)  # somebody may have done something with them since


def undo_placement(
    service: Service, actor: Actor, placement_id: UUID, reason: UndoReason, *, after: int | None = None
) -> Placement:
    """Put back everything that the last deed on a placement saved; a new proposal lapses.

    A place that was taken is given back; the status of the vacancy follows from what is left.

    Raises:
        ConflictError: somebody changed something of it since, or it was undone already.
        RuleRefusalError: the seat or the dagdelen that it would take again are not free any more.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        reader = deed.change.reader()
        entry = reader.history(Kind.PLACEMENT, placement_id)[-1]
        if entry.action.startswith(UNDONE):
            raise ConflictError("Dit is al ongedaan gemaakt. Doe de handeling opnieuw als zij toch klopte.")
        touched = [one for one in reader.saved_together(entry) if one.kind is not Kind.VACANCY]
        lapsed = [one for one in touched if one.action.startswith(LAPSED)]
        objs, versions = _as_before(reader, [one for one in touched if one not in lapsed])
        restored: Placement = next(obj for obj in objs if obj.id == placement_id)
        deed.change.save_many(objs, action=with_reason(UNDONE, reason), after=versions)
        fill_with(deed.change, [restored])
        _go_on_again(deed.change, lapsed, with_reason(UNDONE, reason))
        for one in objs:
            _refuse_taken(deed, one)
        deed.change.commit()
        return restored


def _go_on_again(change: Change, lapsed: list[Touched], action: str) -> None:
    """Put back what lapsed with the deed, as far as the work is open and the candidate did not say no to it since."""
    reader = change.reader()
    objs, versions = _as_before(reader, lapsed)
    back = [one for one in objs if _can_go_on(reader, one)]
    change.save_many(back, action=action, after={one.id: versions[one.id] for one in back})


def _can_go_on(reader: Reader, proposal: Proposal) -> bool:
    person = reader.candidates.get(proposal.candidate_id)
    said_no = any(said.vacancy_id == proposal.work_id for said in person.withdrawals)
    return not said_no and reader.work(proposal.work_kind).get(proposal.work_id).is_rankable


def _as_before(reader: Reader, touched: Sequence[Touched]) -> tuple[list[Any], dict[UUID, int]]:
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


def _refuse_taken(deed: Deed, restored: Stored) -> None:
    """Refuse to put somebody back on a seat, on dagdelen or on a job that were taken meanwhile.

    Of a transfer that is the place where somebody goes back to, whichever of the two is undone.
    """
    if not isinstance(restored, Placement) or not restored.counts or not (restored.plek_id or restored.vacancy_id):
        return
    found = assess(deed.service, deed.change.reader(), wish_of(restored, end=restored.last_day))
    asked = (*EVERY_PLACEMENT, *(one.rule for one in found.seating.rulings if restored.seat))
    taken = [one for one in found.seen_by(deed.actor) if one.rule in asked and one.stands_in_the_way]
    decided = decided_before(found)
    left = [one for one in taken if one.rule.code not in decided]
    short = bool(restored.seat) and found.seating.is_short
    if left or short:
        raise RuleRefusalError(left, found.seats_seen_by(deed.actor) if short else None)
