"""What was done with data about people, from the grootboek and the inzagelog: one row per person per operation."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, select

from matching.domain.processing import Processing
from matching.storage.aggregates import Kind
from matching.storage.history import AMSTERDAM
from matching.storage.ledger import LEDGER
from matching.storage.list_tables import ExposureRow
from matching.storage.tables import LookRow, VersionRow, table

LOOK, VERSION, EXPOSURE = table(LookRow), table(VersionRow), table(ExposureRow)
_ROWS_AT_ONCE = 1_000
_LISTS = "ranglijst"


def processings(connection: Connection, since: datetime, until: datetime) -> Iterator[Processing]:
    """Give every operation from a moment on and before another: first the changes, then the looks, oldest first.

    A change of what was erased with a person names nobody any more, and is not there.
    """
    person = func.coalesce(VERSION.c.person_id, LEDGER.c.object_id).label("person")
    of_person = (LEDGER.c.object_kind == Kind.CANDIDATE.value) | VERSION.c.person_id.is_not(None)
    changes = select(LEDGER, person).outerjoin(VERSION, VERSION.c.position == LEDGER.c.position)
    within = (LEDGER.c.at >= since) & (LEDGER.c.at < until)
    for row in _streamed(connection, changes.where(within, of_person).order_by(LEDGER.c.position)):
        together = f"{row.at.isoformat()} {row.actor}"
        yield Processing("grootboek", row.position, together, row.at, row.action, row.purpose, row.person)
    looks = select(LOOK).where(LOOK.c.at >= since, LOOK.c.at < until).order_by(LOOK.c.id)
    for row in connection.execute(looks).all():
        for who in _seen(connection, row):
            yield Processing("inzagelog", row.id, str(row.id), row.at, row.action, row.purpose, who)


def _seen(connection: Connection, look: Row[Any]) -> list[UUID]:
    """Give who was looked at: of a list, everybody who was first shown on it that day."""
    if look.object_kind == Kind.CANDIDATE.value:
        return [look.object_id]
    if look.object_kind != _LISTS:
        return []
    day = look.at.astimezone(AMSTERDAM).date()
    shown = select(EXPOSURE.c.candidate_id).where(EXPOSURE.c.list_id == look.object_id, EXPOSURE.c.shown_on == day)
    return list(connection.scalars(shown.order_by(EXPOSURE.c.id)))


def _streamed(connection: Connection, asked: Select[Any]) -> Iterator[Row[Any]]:
    return iter(connection.execute(asked.execution_options(yield_per=_ROWS_AT_ONCE)))
