"""What becomes of a delivery after an attempt."""

from dataclasses import replace
from datetime import datetime, timedelta

from matching.domain.subscription import Delivery, DeliveryStatus
from matching.mail.outbox import LEASE, WAITS
from matching.webhooks.courier import Answer


def lease_until(at: datetime) -> datetime:
    """Give until when one attempt holds others off."""
    return at + LEASE


def after(delivery: Delivery, answer: Answer, at: datetime) -> Delivery:
    """Give a delivery after an attempt that the count already holds; its waits are those of messages."""
    if answer.has_arrived:
        return replace(delivery, status=DeliveryStatus.BEZORGD, delivered_at=at, next_at=None, answer=answer.said)
    if answer.is_gone:
        return replace(delivery, status=DeliveryStatus.VERVALLEN, next_at=None, answer=answer.said)
    if delivery.attempts > len(WAITS):
        return replace(delivery, status=DeliveryStatus.OPGEGEVEN, next_at=None, answer=answer.said)
    wait = max(WAITS[delivery.attempts - 1], timedelta(seconds=answer.wait_seconds))
    return replace(delivery, next_at=at + wait, answer=answer.said)
