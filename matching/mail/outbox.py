"""The outbox: a message is saved with what causes it, so that neither is there without the other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from matching.domain.message import Message, MessageStatus
from matching.domain.reasons import with_reason
from matching.storage.change import Change

WRITTEN = "bericht_klaargezet"
LAPSED = "bericht_vervallen"
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720, 1440))
"""How long after each attempt the next is made; after the last one we give up. Source: eigen beleid."""
LEASE = timedelta(minutes=10)
"""How long one attempt may take before somebody else may try: a process that was killed holds nothing up."""


def put(change: Change, messages: Sequence[Message]) -> None:
    """Write messages down inside a change; who has no address gets none."""
    for message in messages:
        if message.to:
            change.save(message, action=with_reason(WRITTEN, message.kind))


def lapse(change: Change, proposal_ids: Sequence[UUID]) -> None:
    """Take back the messages about these voordrachten that have not been sent: there is nothing to see any more."""
    waiting = change.reader().messages.waiting_about(proposal_ids)
    after = change.reader().messages.versions_of([one.id for one in waiting])
    gone = [replace(one, status=MessageStatus.VERVALLEN, next_at=None) for one in waiting]
    if gone:
        change.save_many(gone, action=LAPSED, after=after)


def claimed(message: Message, at: datetime) -> Message:
    """Give a message of which one more attempt begins; nobody else tries before the lease ends."""
    return replace(message, attempts=message.attempts + 1, next_at=at + LEASE)


def sent(message: Message, at: datetime, answer: str) -> Message:
    """Give a message that a mail server took over."""
    return replace(message, status=MessageStatus.VERZONDEN, sent_at=at, next_at=None, answer=answer)


def refused(message: Message, answer: str) -> Message:
    """Give a message that no attempt will bring there."""
    return replace(message, status=MessageStatus.GEWEIGERD, next_at=None, answer=answer)


def tried_again(message: Message, at: datetime, answer: str) -> Message:
    """Give a message that waits for its next attempt, or that we give up."""
    if message.attempts > len(WAITS):
        return replace(message, status=MessageStatus.OPGEGEVEN, next_at=None, answer=answer)
    return replace(message, next_at=at + WAITS[message.attempts - 1], answer=answer)
