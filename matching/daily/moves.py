"""A placement as a move, to ask the rules about time: of its plek only the instrument matters."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.employer import Employer, ProviderKind
from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.record import CandidateRecord
from matching.domain.work import Werksoort
from matching.rules.placing import Move, MoveKind

_NOWHERE = UUID(int=0)
_KEY = SourceKey("", "")
_PROVIDER = Employer(_NOWHERE, 0, _KEY, "", ProviderKind.INSTELLING, _NOWHERE)


def move_of_placement(record: CandidateRecord, placement: Placement, today: date, *, open_end: bool = False) -> Move:
    """Give a placement as if it were extended on a day.

    Args:
        open_end: without a last day, as it could go on.
    """
    move = Move(
        kind=MoveKind.EXTENSION,
        record=record,
        work=Plek(_NOWHERE, 0, _KEY, _NOWHERE, _NOWHERE, "", placement.instrument, Werksoort.OVERIG),
        provider=_PROVIDER,
        instrument=placement.instrument,
        period=placement.period,
        today=today,
        placement_id=placement.id,
    )
    return replace(move, period=Period(placement.start)) if open_end else move
