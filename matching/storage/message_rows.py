"""Which messages wait to be sent; always the newest."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from matching.domain.message import MessageStatus
from matching.storage import moment
from matching.storage.aggregate_tables import MessageRow
from matching.storage.blocks import blocks
from matching.storage.tables import table

MESSAGE = table(MessageRow)
WAITING = MESSAGE.c.status == MessageStatus.WACHT.value


def due(connection: Connection, at: datetime) -> list[UUID]:
    """Give the messages that may be tried at a moment, in the order in which they were written."""
    asked = select(MESSAGE.c.id).where(WAITING, moment.due(MESSAGE.c.next_at, at))
    return list(connection.scalars(asked.order_by(MESSAGE.c.written_at, MESSAGE.c.id)))


def waiting(connection: Connection, proposal_ids: Sequence[UUID]) -> list[UUID]:
    """Give the messages about these voordrachten that wait."""
    asked = select(MESSAGE.c.id).where(WAITING)
    found = (
        connection.scalars(asked.where(MESSAGE.c.proposal_id.in_(block)).order_by(MESSAGE.c.id))
        for block in blocks(list(proposal_ids))
    )
    return [message_id for ids in found for message_id in ids]
