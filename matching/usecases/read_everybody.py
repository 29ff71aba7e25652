"""Read everybody as known at the end of a period, to compare groups; of whom it is, nothing is told."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.domain.dutch import day_text
from matching.domain.period import Period
from matching.domain.record import CandidateRecord
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.service import Service
from matching.usecases.make_audit_lists import PoolOnDay

USUAL_DAYS = 365


@dataclass(frozen=True)
class Everybody:
    """Who were on lists at the end of a day, and are there still.

    Attributes:
        rows: where they stand in the pool.
        is_read_afterwards: nothing had been written down on that day yet.
    """

    pool: PoolOnDay
    records: tuple[CandidateRecord, ...]
    rows: NDArray[np.int64]
    is_read_afterwards: bool

    @property
    def ids(self) -> list[UUID]:
        """In the order of the records."""
        return [one.candidate.id for one in self.records]


def is_anything_known(service: Service, on: date) -> bool:
    """Whether something had been written down on a day."""
    with service.store.read() as reader:
        first = reader.first_day()
    return first is not None and first <= on


def audited_period(service: Service, on: date | None, since: date | None) -> Period:
    """Give the days that are looked at.

    Raises:
        InvalidInputError: the last day is still to come, or before anything that is known, or before the first one.
        ConflictError: nothing is known at all.
    """
    last = on or service.today()
    with service.store.read() as reader:
        known = reader.first_day()
    if known is None:
        raise ConflictError("Er is nog niets bekend om te toetsen. Lees eerst gegevens in: passend import.")
    if last > service.today():
        raise InvalidInputError((Fault("peildatum", "deze dag komt nog", f"{service.today()} of eerder"),))
    if last < known:
        raise InvalidInputError(
            (Fault("peildatum", f"van voor {day_text(known)} is niets bekend", f"{known} of later"),)
        )
    first = since or last - timedelta(days=USUAL_DAYS - 1)
    if first > last:
        raise InvalidInputError((Fault("van", "deze dag is na de peildatum", f"{last} of eerder"),))
    return Period(first, last)


def everybody_on(service: Service, period: Period) -> Everybody:
    """Read everybody as known at the end of a period, without who was erased or restricted since.

    Of a day before passend was there everybody is read as known now.
    """
    assert period.end is not None
    knowledge = service.knowledge()
    then = service.store.position_on(period.end)
    pool, standing = service.standing(knowledge, then or None)
    restricted = pool.now().restricted
    with service.store.read(standing.position) as reader:
        known = {one.candidate.id: one for one in reader.people()}
    rows = [row for row, who in enumerate(standing.ids) if who in known and who not in restricted]
    records = tuple(known[standing.ids[row]] for row in rows)
    return Everybody(
        PoolOnDay(knowledge, pool, standing, period.end), records, np.array(rows, dtype=np.int64), then == 0
    )
