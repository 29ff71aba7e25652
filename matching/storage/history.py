"""What happened to one object: its versions, by whom, when and what was done; and where the ledger stood on a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from matching.domain.actor import Actor
from matching.storage.aggregates import Kind
from matching.storage.ledger import LEDGER
from matching.storage.looks import actor_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the ledger about an object."""

    version: int
    position: int
    at: datetime
    actor: Actor
    action: str


def history(connection: Connection, kind: Kind, object_id: UUID, until: int) -> tuple[Entry, ...]:
    """Give every entry about an object up to a position, oldest first."""
    about = (LEDGER.c.object_kind == kind.value) & (LEDGER.c.object_id == object_id)
    rows = connection.execute(select(LEDGER).where(about, LEDGER.c.position <= until).order_by(LEDGER.c.position))
    return tuple(Entry(row.version, row.position, row.at, actor_of(row), row.action) for row in rows)


def position_on(connection: Connection, day: date) -> int:
    """Give the last position of a calendar day in Amsterdam; 0 when nothing was known yet."""
    after = datetime.combine(day + timedelta(days=1), time(), AMSTERDAM).astimezone(UTC)
    return connection.scalar(select(func.max(LEDGER.c.position)).where(LEDGER.c.at < after)) or 0
