"""What a placement that is asked about has already: its days, and its seat."""

from datetime import timedelta
from uuid import UUID

from matching.domain.period import Period
from matching.rules.placing import Move, MoveKind


def new_days(move: Move) -> Period:
    """Give the days for which a seat is asked: of an extension those after the last day so far."""
    extended = (p for p in move.record.placements if p.id == move.placement_id and p.last_day)
    last = next((p.last_day for p in extended), None) if move.kind is MoveKind.EXTENSION else None
    if last is None or (move.period.end is not None and last >= move.period.end):
        return move.period
    return Period(last + timedelta(days=1), move.period.end)


def own_placements(move: Move) -> set[UUID]:
    """Give the ids of every placement of the person."""
    return {placement.id for placement in move.record.placements}


def is_for_another_job(move: Move) -> bool:
    """Whether the placement itself is to lead to another job than it did: what was decided about that one is past."""
    job = move.intended_vacancy.id if move.intended_vacancy else None
    return any(p.id == move.placement_id and p.intended_vacancy_id != job for p in move.record.placements)


def is_seated(move: Move) -> bool:
    """Whether the placement itself holds a seat already."""
    return any(p.id == move.placement_id and p.seat for p in move.record.placements)
