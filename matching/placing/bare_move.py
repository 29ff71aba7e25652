"""A move of which only the person, the instrument and the days are known: for rules that look at nothing else."""

from datetime import date
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.employer import Employer, ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.period import Period
from matching.domain.plek import Plek
from matching.domain.record import CandidateRecord
from matching.domain.work import Werksoort
from matching.rules.placing import Move, MoveKind

_NOWHERE = UUID(int=0)


def bare_plek(instrument: Instrument, label: str = "") -> Plek:
    """Give a plek of which only the instrument is known."""
    return Plek(_NOWHERE, 0, SourceKey("", ""), _NOWHERE, _NOWHERE, label, instrument, Werksoort.OVERIG)


def bare_move(
    record: CandidateRecord, instrument: Instrument, period: Period, today: date, placement_id: UUID | None = None
) -> Move:
    """Give a move to a plek of which only the instrument is known.

    Args:
        placement_id: of the placement that has this period already; it is not counted against itself.
    """
    plek = bare_plek(instrument)
    provider = Employer(_NOWHERE, 0, plek.source_key, "", ProviderKind.INSTELLING, _NOWHERE)
    return Move(
        kind=MoveKind.START,
        record=record,
        work=plek,
        provider=provider,
        instrument=instrument,
        period=period,
        today=today,
        placement_id=placement_id,
    )
