"""Subscriptions as they are now; that one was made or stopped stands in the grootboek."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, insert, select, update

from matching.domain.subscription import EventType, Subscription, SubscriptionStatus
from matching.errors import NotFoundError, StaleError
from matching.storage import delivery_rows
from matching.storage.delivery_rows import SUBSCRIPTION
from matching.storage.engine import writing


class Subscriptions:
    """Who is told what."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, subscription_id: UUID) -> Subscription:
        """Give one.

        Raises:
            NotFoundError: there is no such subscription.
        """
        with self._engine.connect() as connection:
            row = connection.execute(select(SUBSCRIPTION).where(SUBSCRIPTION.c.id == subscription_id)).first()
        if row is None:
            raise NotFoundError("abonnement", subscription_id)
        return _subscription(row)

    def all(self, made_by: str | None = None) -> list[Subscription]:
        """Give those of one actor, or of everybody, the oldest first."""
        asked = select(SUBSCRIPTION).order_by(SUBSCRIPTION.c.made_at, SUBSCRIPTION.c.id)
        with self._engine.connect() as connection:
            rows = connection.execute(asked if made_by is None else asked.where(SUBSCRIPTION.c.made_by == made_by))
            return [_subscription(row) for row in rows]

    def keys(self, subscription_id: UUID) -> bytes | None:
        """Give the sealed keys of a subscription."""
        with self._engine.connect() as connection:
            mine = SUBSCRIPTION.c.id == subscription_id
            sealed: bytes | None = connection.scalar(select(SUBSCRIPTION.c.sealed_keys).where(mine))
            return sealed

    def confirm(self, subscription_id: UUID, at: datetime) -> None:
        """Write down that the receiver agreed."""
        with writing(self._engine).begin() as connection:
            mine = SUBSCRIPTION.c.id == subscription_id
            connection.execute(update(SUBSCRIPTION).where(mine).values(confirmed_at=at))


def save(connection: Connection, subscription: Subscription, keys: bytes | None = None) -> None:
    """Write a subscription over the version before it; its keys stay when none are given.

    Raises:
        StaleError: somebody changed it in the meantime.
    """
    row = asdict(subscription) | {"events": " ".join(subscription.events), "status": subscription.status.value}
    row |= {} if keys is None else {"sealed_keys": keys}
    if subscription.version == 1:
        connection.execute(insert(SUBSCRIPTION).values(**row))
        return
    before = (SUBSCRIPTION.c.id == subscription.id) & (SUBSCRIPTION.c.version == subscription.version - 1)
    if connection.execute(update(SUBSCRIPTION).where(before).values(**row)).rowcount != 1:
        raise StaleError("Het abonnement is intussen gewijzigd. Haal de gegevens opnieuw op en probeer het nog eens.")
    if subscription.status is SubscriptionStatus.GESTOPT:
        delivery_rows.lapse(connection, subscription.id)


def _subscription(row: Row[Any]) -> Subscription:
    return Subscription(
        id=row.id,
        url=row.url,
        events=tuple(EventType(event) for event in row.events.split()),
        made_by=row.made_by,
        organisation=row.organisation,
        made_at=row.made_at,
        description=row.description,
        status=SubscriptionStatus(row.status),
        version=row.version,
        confirmed_at=row.confirmed_at,
    )
