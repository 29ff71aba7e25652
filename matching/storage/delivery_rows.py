"""What is on its way to subscriptions: written in the change that causes it, and again when somebody asks."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from matching.domain.subscription import EVENT_OF_ACTION, DeliveryStatus, EventType, Happening, SubscriptionStatus
from matching.storage.blocks import blocks
from matching.storage.ledger import LEDGER, Deed
from matching.storage.subscription_tables import DeliveryRow, SubscriptionRow
from matching.storage.tables import table

SUBSCRIPTION, DELIVERY = table(SubscriptionRow), table(DeliveryRow)
WAITS = DELIVERY.c.status == DeliveryStatus.WACHT.value


def put(connection: Connection, first: int, at: datetime, deeds: Sequence[Deed]) -> None:
    """Write down what these deeds are to who wants to hear of it.

    Args:
        first: the position of the first of them.
    """
    told = [
        (position, EVENT_OF_ACTION[deed.action])
        for position, deed in enumerate(deeds, start=first)
        if deed.action in EVENT_OF_ACTION
    ]
    if told:
        _insert(connection, _wanted(connection), told, at)


def put_again(connection: Connection, since: int, at: datetime, only: UUID | None = None) -> int:
    """Write down everything since a position again, as if it happened now; gives how many deliveries that are.

    Args:
        only: for this subscription; for every active one when None.
    """
    wanted = {who: events for who, events in _wanted(connection).items() if only in (None, who)}
    told = [(one.position, one.event) for one in happenings(connection, since)]
    for ids in blocks([position for position, _ in told]):
        mine = DELIVERY.c.position.in_(ids) & DELIVERY.c.subscription_id.in_(list(wanted))
        connection.execute(delete(DELIVERY).where(mine))
    return _insert(connection, wanted, told, at)


def happenings(connection: Connection, since: int, until: int | None = None) -> list[Happening]:
    """Give what the grootboek has to tell from a position on."""
    wanted = (LEDGER.c.position >= since) & LEDGER.c.action.in_(list(EVENT_OF_ACTION))
    asked = select(LEDGER).where(wanted if until is None else wanted & (LEDGER.c.position <= until))
    return [
        Happening(row.position, row.at, EVENT_OF_ACTION[row.action], row.object_id, row.version)
        for row in connection.execute(asked.order_by(LEDGER.c.position))
    ]


def lapse(connection: Connection, subscription_id: UUID) -> None:
    """Let what still waits for a subscription go."""
    waits = (DELIVERY.c.subscription_id == subscription_id) & WAITS
    connection.execute(update(DELIVERY).where(waits).values(status=DeliveryStatus.VERVALLEN.value, next_at=None))


def _wanted(connection: Connection) -> dict[UUID, set[str]]:
    """Give per active subscription which events it wants."""
    active = SUBSCRIPTION.c.status == SubscriptionStatus.ACTIEF.value
    rows = connection.execute(select(SUBSCRIPTION.c.id, SUBSCRIPTION.c.events).where(active))
    return {row.id: set(row.events.split()) for row in rows}


def _insert(
    connection: Connection, wanted: dict[UUID, set[str]], told: Iterable[tuple[int, EventType]], at: datetime
) -> int:
    rows: list[dict[str, Any]] = [
        {
            "subscription_id": who,
            "position": position,
            "event": event.value,
            "status": DeliveryStatus.WACHT.value,
            "written_at": at,
            "next_at": at,
            "attempts": 0,
            "answer": "",
        }
        for position, event in told
        for who, events in wanted.items()
        if event in events
    ]
    if rows:
        connection.execute(insert(DELIVERY), rows)
    return len(rows)
