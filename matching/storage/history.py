"""What happened to one object: its versions, by whom, when and what was done.

Also what was changed together with it, and where the ledger stood on a day.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from matching.domain.actor import Actor
from matching.storage.aggregate_tables import EventRow, PlacementRow, ProposalRow, ScanRow, SupportRow
from matching.storage.aggregates import Kind
from matching.storage.ledger import LEDGER
from matching.storage.looks import actor_of
from matching.storage.tables import VersionRow, table

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
VERSION = table(VersionRow)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the ledger about an object."""

    version: int
    position: int
    at: datetime
    actor: Actor
    action: str


@dataclass(frozen=True, slots=True)
class Touched:
    """One version of one object that a change saved."""

    kind: Kind
    object_id: UUID
    version: int
    action: str


def history(connection: Connection, kind: Kind, object_id: UUID, until: int) -> tuple[Entry, ...]:
    """Give every entry about an object up to a position, oldest first."""
    about = (LEDGER.c.object_kind == kind.value) & (LEDGER.c.object_id == object_id)
    rows = connection.execute(select(LEDGER).where(about, LEDGER.c.position <= until).order_by(LEDGER.c.position))
    return tuple(Entry(row.version, row.position, row.at, actor_of(row), row.action) for row in rows)


def saved_together(connection: Connection, entry: Entry) -> tuple[Touched, ...]:
    """Give every object that the change of this entry saved, in the order of the ledger.

    One change has one moment, and takes it under the lock of the ledger.
    """
    same = (LEDGER.c.at == entry.at) & (LEDGER.c.actor == entry.actor.id)
    rows = connection.execute(select(LEDGER).where(same).order_by(LEDGER.c.position))
    kinds = {kind.value for kind in Kind}
    kept = (row for row in rows if row.object_kind in kinds)
    return tuple(Touched(Kind(row.object_kind), row.object_id, row.version, row.action) for row in kept)


def first_day(connection: Connection, until: int) -> date | None:
    """Give the first day on which anything happened to a person, or was written down, as known at a position.

    None is that nothing was known.
    """
    known = LEDGER.c.position <= until
    said = select(func.min(LEDGER.c.at)).where(known, LEDGER.c.object_kind != Kind.COLLEAGUE.value)
    at = connection.scalar(said)
    if at is None:
        return None
    days: list[date] = [at.astimezone(AMSTERDAM).date()]
    for part in (ScanRow, PlacementRow, EventRow, SupportRow, ProposalRow):
        of = table(part)
        then = (VERSION.c.object_id == of.c.id) & (VERSION.c.version == 1) & (VERSION.c.position <= until)
        earliest = connection.scalar(select(func.min(of.c.happened_on)).join(VERSION, then))
        days += [earliest] if earliest else []
    return min(days)


def position_on(connection: Connection, day: date) -> int:
    """Give the last position of a calendar day in Amsterdam; 0 when nothing was known yet."""
    after = datetime.combine(day + timedelta(days=1), time(), AMSTERDAM).astimezone(UTC)
    return connection.scalar(select(func.max(LEDGER.c.position)).where(LEDGER.c.at < after)) or 0
