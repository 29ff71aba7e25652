"""Who takes a seat where, read from the placements themselves: what is there counts once, and nowhere else."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, or_, select

from matching.domain.period import Period
from matching.domain.seats import SeatUse, SeatWait
from matching.storage.aggregate_tables import PlacementRow, PlekRow
from matching.storage.blocks import blocks
from matching.storage.tables import table

PLACEMENT, PLEK = table(PlacementRow), table(PlekRow)


def of_source(connection: Connection, source_id: UUID, since: date) -> list[SeatUse]:
    """Give who takes a seat on one of the plekken that draw on a source, from a day on; always the newest."""
    drawing = select(PLEK.c.id).where(PLEK.c.seat_source_id == source_id)
    return _uses(connection, PLACEMENT.c.plek_id.in_(drawing), since)


def of_plek(connection: Connection, plek_id: UUID, since: date) -> list[SeatUse]:
    """Give who takes a seat on one plek, from a day on; always the newest."""
    return _uses(connection, PLACEMENT.c.plek_id == plek_id, since)


def of_vacancy(connection: Connection, vacancy_id: UUID, since: date) -> list[SeatUse]:
    """Give who takes a place of a vacancy, from a day on; always the newest."""
    return _uses(connection, PLACEMENT.c.vacancy_id == vacancy_id, since)


def for_job(connection: Connection, vacancy_id: UUID, since: date) -> list[SeatUse]:
    """Give who takes a place of a vacancy or is on the way to one, from a day on; always the newest."""
    leads_there = PLACEMENT.c.intended_vacancy_id == vacancy_id
    return _uses(connection, or_(PLACEMENT.c.vacancy_id == vacancy_id, leads_there), since)


def placements_at(connection: Connection, vacancy_ids: Sequence[UUID]) -> list[UUID]:
    """Give every placement at one of these vacancies that has not been erased, ordered by id."""
    here = (select(PLACEMENT.c.id).where(PLACEMENT.c.vacancy_id.in_(block)) for block in blocks(vacancy_ids))
    return sorted(one for asked in here for one in connection.scalars(asked))


def placements_about(connection: Connection, vacancy_id: UUID) -> list[UUID]:
    """Give every placement at a vacancy or on the way to a job there that has not been erased, ordered by id."""
    about = or_(PLACEMENT.c.vacancy_id == vacancy_id, PLACEMENT.c.intended_vacancy_id == vacancy_id)
    return list(connection.scalars(select(PLACEMENT.c.id).where(about).order_by(PLACEMENT.c.id)))


def _uses(connection: Connection, where: ColumnElement[bool], since: date) -> list[SeatUse]:
    still = or_(PLACEMENT.c.last_day.is_(None), PLACEMENT.c.last_day >= since)
    taken = select(
        PLACEMENT.c.id, PLACEMENT.c.happened_on, PLACEMENT.c.last_day, PLACEMENT.c.dagdelen, PLACEMENT.c.seat
    ).where(where, PLACEMENT.c.seat.is_not(None), still)
    rows = connection.execute(taken.order_by(PLACEMENT.c.id))
    return [SeatUse(row.id, Period(row.happened_on, row.last_day), row.dagdelen, row.seat) for row in rows]


def waiting_at(connection: Connection, work_id: UUID) -> list[tuple[UUID, datetime]]:
    """Give the placements that wait for a seat at a plek or vacancy, who waits longest first."""
    here = or_(PLACEMENT.c.plek_id == work_id, PLACEMENT.c.vacancy_id == work_id)
    waiting = select(PLACEMENT.c.id, PLACEMENT.c.waiting_since).where(here, PLACEMENT.c.waiting_since.is_not(None))
    rows = connection.execute(waiting.order_by(PLACEMENT.c.waiting_since, PLACEMENT.c.id))
    return [(row.id, row.waiting_since) for row in rows]


def waiting_for(connection: Connection, work_id: UUID, source_id: UUID | None) -> list[SeatWait]:
    """Give who waits at a plek or vacancy, or at any plek that draws on a source, who waits longest first."""
    here = or_(PLACEMENT.c.plek_id == work_id, PLACEMENT.c.vacancy_id == work_id)
    if source_id is not None:
        here = or_(here, PLACEMENT.c.plek_id.in_(select(PLEK.c.id).where(PLEK.c.seat_source_id == source_id)))
    waiting = select(PLACEMENT).where(here, PLACEMENT.c.waiting_since.is_not(None))
    rows = connection.execute(waiting.order_by(PLACEMENT.c.waiting_since, PLACEMENT.c.id))
    return [
        SeatWait(row.id, row.plek_id or row.vacancy_id, Period(row.happened_on, row.last_day), row.dagdelen)
        for row in rows
    ]
