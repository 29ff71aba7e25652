"""What happened to people in a period: shown, voorgedragen, card given, placed, and not left waiting."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

import numpy as np

from matching.domain.candidate import CandidateStatus
from matching.domain.period import Period
from matching.domain.record import CandidateRecord
from matching.fairness.measure import Measure
from scoring.exposure import weight_of_rank

WAITING_DAYS = 90
"""So long without a voordracht is long. Source: issue 11."""
_MEDIATED = (CandidateStatus.BEMIDDELBAAR, CandidateStatus.KLAAR_VOOR_BEMIDDELING)


def happened(records: Sequence[CandidateRecord], period: Period, last: date) -> Iterator[Measure]:
    """Give of everybody whether it happened in a period, in the order of the records.

    Args:
        last: the last day of the period.
    """
    yield _of("voorgedragen", "Voorgedragen", (_is_proposed(one, period) for one in records))
    yield _of("vrijgegeven", "Kaart naar een werkgever", (_is_released(one, period) for one in records))
    yield _of("geplaatst", "Begonnen op een plaats", (_is_placed(one, period) for one in records))
    since = Period(last - timedelta(days=WAITING_DAYS - 1), last)
    waited = (_is_proposed(one, since) if one.candidate.status in _MEDIATED else None for one in records)
    yield _of("niet_lang_gewacht", f"Te bemiddelen, en de laatste {WAITING_DAYS} dagen voorgedragen", waited)


def shown(ids: Sequence[UUID], ranks: Mapping[UUID, Sequence[int]]) -> Measure:
    """Give how much attention everybody got on saved lists that were read: the higher the place, the more."""
    weights = [float(sum(map(weight_of_rank, ranks.get(who, ())))) for who in ids]
    return Measure("getoond", "Getoond op lijsten, hoger telt zwaarder", np.array(weights, dtype=np.float64))


def _of(code: str, label: str, said: Iterable[bool | None]) -> Measure:
    values = [np.nan if one is None else float(one) for one in said]
    return Measure(code, label, np.array(values, dtype=np.float64))


def _is_proposed(record: CandidateRecord, period: Period) -> bool:
    return any(period.contains(one.opened_on) for one in record.proposals)


def _is_released(record: CandidateRecord, period: Period) -> bool:
    return any(one.release is not None and period.contains(one.release.on) for one in record.proposals)


def _is_placed(record: CandidateRecord, period: Period) -> bool:
    begun = (one for one in record.placements if one.counts and not one.state.is_future)
    return any(period.contains(one.start) for one in begun)
