"""A placement as a move, to ask the rules about time: of its plek only the instrument matters."""

from dataclasses import replace
from datetime import date

from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.record import CandidateRecord
from matching.placing.bare_move import bare_move
from matching.rules.placing import Move, MoveKind


def move_of_placement(record: CandidateRecord, placement: Placement, today: date, *, open_end: bool = False) -> Move:
    """Give a placement as if it were extended on a day.

    Args:
        open_end: without a last day, as it could go on.
    """
    period = Period(placement.start) if open_end else placement.period
    return replace(bare_move(record, placement.instrument, period, today, placement.id), kind=MoveKind.EXTENSION)
