"""Who takes a seat where, read from the placements themselves: what is there counts once, and nowhere else."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select

from matching.domain.period import Period
from matching.domain.seats import SeatUse, SeatWait
from matching.domain.work import WorkKind
from matching.storage.aggregate_tables import PlacementRow, PlekRow
from matching.storage.blocks import blocks
from matching.storage.tables import table

PLACEMENT, PLEK = table(PlacementRow), table(PlekRow)
_Taken = Row[Any]


class SeatUses:
    """Who takes a seat, or waits for one; always the newest.

    One question is one statement, unless the places that it is about are at hand.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: list[_Taken] = []
        self._at_hand: set[UUID] = set()
        self._since = date.max
        self._drawing: dict[UUID, set[UUID]] = {}

    def hold(self, work_ids: Sequence[UUID], source_ids: Sequence[UUID], since: date) -> None:
        """Have at hand who takes a seat from a day on, or waits, at these plekken and vacancies and of these sources.

        They stay as they are now for as long as this look lasts.
        """
        drawing = select(PLEK.c.id, PLEK.c.seat_source_id).where(PLEK.c.seat_source_id.in_(source_ids))
        self._drawing = {source: set() for source in source_ids}
        for plek in self._connection.execute(drawing):
            self._drawing[plek.seat_source_id].add(plek.id)
        drawn = {plek for plekken in self._drawing.values() for plek in plekken}
        at = list(drawn.union(work_ids))
        columns = (PLACEMENT.c.plek_id, PLACEMENT.c.vacancy_id, PLACEMENT.c.intended_vacancy_id)
        self._held = self._rows(or_(*(column.in_(at) for column in columns)), _still(since) | _WAITS)
        self._at_hand, self._since = {*work_ids, *source_ids}, since

    def of_source(self, source_id: UUID, since: date) -> list[SeatUse]:
        """Give who takes a seat on one of the plekken that draw on a source, from a day on."""
        drawn = self._drawing.get(source_id, set())
        return self._uses(_draws_on(source_id), source_id, since, lambda row: row.plek_id in drawn)

    def at(self, kind: WorkKind, work_id: UUID, since: date) -> list[SeatUse]:
        """Give who takes a place at one plek or vacancy, from a day on."""
        column = {WorkKind.PLEK: PLACEMENT.c.plek_id, WorkKind.VACATURE: PLACEMENT.c.vacancy_id}[kind]
        return self._uses(column == work_id, work_id, since, lambda row: getattr(row, column.name) == work_id)

    def for_job(self, vacancy_id: UUID, since: date) -> list[SeatUse]:
        """Give who takes a place of a vacancy or is on the way to one, from a day on."""
        leads_there = or_(PLACEMENT.c.vacancy_id == vacancy_id, PLACEMENT.c.intended_vacancy_id == vacancy_id)
        return self._uses(
            leads_there, vacancy_id, since, lambda row: vacancy_id in (row.vacancy_id, row.intended_vacancy_id)
        )

    def waiting_at(self, work_id: UUID) -> list[tuple[UUID, datetime]]:
        """Give the placements that wait for a seat at a plek or vacancy, who waits longest first."""
        return [(row.id, row.waiting_since) for row in self._waiting(work_id, None)]

    def waiting_for(self, work_id: UUID, source_id: UUID | None) -> list[SeatWait]:
        """Give who waits at a plek or vacancy, or at any plek that draws on a source, who waits longest first."""
        return [
            SeatWait(row.id, row.plek_id or row.vacancy_id, Period(row.happened_on, row.last_day), row.dagdelen)
            for row in self._waiting(work_id, source_id)
        ]

    def _uses(
        self, where: ColumnElement[bool], about: UUID, since: date, is_here: Callable[[_Taken], bool]
    ) -> list[SeatUse]:
        if about in self._at_hand and since >= self._since:
            rows = [row for row in self._held if row.seat is not None and is_here(row)]
            rows = [row for row in rows if row.last_day is None or row.last_day >= since]
        else:
            rows = self._rows(where, _still(since))
        return [SeatUse(row.id, Period(row.happened_on, row.last_day), row.dagdelen, row.seat) for row in rows]

    def _waiting(self, work_id: UUID, source_id: UUID | None) -> list[_Taken]:
        if {work_id, source_id or work_id} <= self._at_hand:
            here = self._drawing.get(source_id, set()) | {work_id} if source_id else {work_id}
            waits = (row for row in self._held if row.waiting_since is not None)
            rows = [row for row in waits if row.plek_id in here or row.vacancy_id in here]
        else:
            asked = or_(PLACEMENT.c.plek_id == work_id, PLACEMENT.c.vacancy_id == work_id)
            rows = self._rows(or_(asked, _draws_on(source_id)) if source_id else asked, _WAITS)
        return sorted(rows, key=lambda row: row.waiting_since)

    def _rows(self, *where: ColumnElement[bool]) -> list[_Taken]:
        """Read placements, ordered by id."""
        return list(self._connection.execute(select(PLACEMENT).where(*where).order_by(PLACEMENT.c.id)))


_WAITS = PLACEMENT.c.waiting_since.is_not(None)


def _still(since: date) -> ColumnElement[bool]:
    """Say that a seat is taken on this day or later."""
    return and_(PLACEMENT.c.seat.is_not(None), or_(PLACEMENT.c.last_day.is_(None), PLACEMENT.c.last_day >= since))


def _draws_on(source_id: UUID) -> ColumnElement[bool]:
    return PLACEMENT.c.plek_id.in_(select(PLEK.c.id).where(PLEK.c.seat_source_id == source_id))


def placements_at(connection: Connection, vacancy_ids: Sequence[UUID]) -> list[UUID]:
    """Give every placement at one of these vacancies that has not been erased, ordered by id."""
    here = (select(PLACEMENT.c.id).where(PLACEMENT.c.vacancy_id.in_(block)) for block in blocks(vacancy_ids))
    return sorted(one for asked in here for one in connection.scalars(asked))


def guided_by(connection: Connection, guide_id: UUID) -> list[UUID]:
    """Give every placement that somebody guides, over or not, that has not been erased, ordered by id."""
    return list(
        connection.scalars(select(PLACEMENT.c.id).where(PLACEMENT.c.guide_id == guide_id).order_by(PLACEMENT.c.id))
    )


def placements_about(connection: Connection, vacancy_id: UUID) -> list[UUID]:
    """Give every placement at a vacancy or on the way to a job there that has not been erased, ordered by id."""
    about = or_(PLACEMENT.c.vacancy_id == vacancy_id, PLACEMENT.c.intended_vacancy_id == vacancy_id)
    return list(connection.scalars(select(PLACEMENT.c.id).where(about).order_by(PLACEMENT.c.id)))
