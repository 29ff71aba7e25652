"""Messages, also those that wait to be sent."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from matching.domain.message import Message, MessageStatus
from matching.storage import moment
from matching.storage.aggregate_tables import MessageRow
from matching.storage.blocks import blocks
from matching.storage.shelf import Shelf
from matching.storage.tables import table

MESSAGE = table(MessageRow)
WAITING = MESSAGE.c.status == MessageStatus.WACHT.value


class MessageShelf(Shelf[Message]):
    """All messages; which wait is always the newest."""

    def due(self, at: datetime) -> list[UUID]:
        """Give the messages that may be tried at a moment, in the order in which they were written."""
        asked = select(MESSAGE.c.id).where(WAITING, moment.due(MESSAGE.c.next_at, at))
        return list(self._connection.scalars(asked.order_by(MESSAGE.c.written_at, MESSAGE.c.id)))

    def waiting_about(self, proposal_ids: Sequence[UUID]) -> list[Message]:
        """Give the messages about these voordrachten that have not been sent."""
        asked = select(MESSAGE.c.id).where(WAITING)
        found = (
            self._connection.scalars(asked.where(MESSAGE.c.proposal_id.in_(block)).order_by(MESSAGE.c.id))
            for block in blocks(list(proposal_ids))
        )
        return [*self.many([message_id for ids in found for message_id in ids]).values()]
