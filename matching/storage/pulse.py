"""What a machine that watches asks of a database: does it answer, is its shape ours, and what waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, select

from matching.errors import StoreError
from matching.storage.delivery_rows import DELIVERY, WAITS
from matching.storage.look_rows import LOOK
from matching.storage.message_shelf import MESSAGE, WAITING
from matching.storage.migration import Script, configuration, heads


@dataclass(frozen=True, slots=True)
class Waits:
    """What waits to leave.

    Attributes:
        since: when the oldest of it was written down; None when nothing waits.
    """

    count: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Pulse:
    """What was found in one look.

    Attributes:
        worked_at: when the day's work was done last, of the days that were asked about.
    """

    position: int
    messages: Waits
    deliveries: Waits
    worked_at: datetime | None


def waits(connection: Connection) -> tuple[Waits, Waits]:
    """Give which messages and which deliveries wait."""
    messages = select(func.count(), func.min(MESSAGE.c.written_at)).where(WAITING)
    deliveries = select(func.count(), func.min(DELIVERY.c.written_at)).where(WAITS)
    return Waits(*connection.execute(messages).one()), Waits(*connection.execute(deliveries).one())


def last_look(connection: Connection, object_ids: Sequence[UUID]) -> datetime | None:
    """Give when one of these was looked at last."""
    found: datetime | None = connection.scalar(select(func.max(LOOK.c.at)).where(LOOK.c.object_id.in_(object_ids)))
    return found


def refuse_other_shape(engine: Engine, script: Script) -> None:
    """Ask a database whether its tables have the shape that this version of passend works with.

    Raises:
        StoreError: they have another.
    """
    with engine.connect() as connection:
        ours = ScriptDirectory.from_config(configuration(connection, script)).get_heads()
        if set(heads(connection, script)) != set(ours):
            raise StoreError("De database heeft niet de vorm van deze versie van passend.")
