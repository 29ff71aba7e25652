"""Deliveries: what is due, who tries it, and what came of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Row, func, select, update

from matching.domain.subscription import Delivery, DeliveryStatus, EventType, Happening
from matching.errors import NotFoundError
from matching.storage import delivery_rows
from matching.storage.delivery_rows import DELIVERY, WAITS
from matching.storage.engine import writing
from matching.storage.moment import due


class Deliveries:
    """How far everything is that is told."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, subscription_id: UUID, offset: int, limit: int) -> tuple[list[Delivery], int]:
        """Give some deliveries of a subscription, the newest event first, and how many there are."""
        mine = DELIVERY.c.subscription_id == subscription_id
        asked = select(DELIVERY).where(mine).order_by(DELIVERY.c.position.desc()).offset(offset).limit(limit)
        with self._engine.connect() as connection:
            found = [_delivery(row) for row in connection.execute(asked)]
            return found, connection.scalar(select(func.count()).select_from(DELIVERY).where(mine)) or 0

    def counts(self) -> dict[tuple[UUID, DeliveryStatus], int]:
        """Count the deliveries of every subscription by how far they are."""
        asked = select(DELIVERY.c.subscription_id, DELIVERY.c.status, func.count()).group_by(
            DELIVERY.c.subscription_id, DELIVERY.c.status
        )
        with self._engine.connect() as connection:
            return {(row[0], DeliveryStatus(row[1])): row[2] for row in connection.execute(asked)}

    def due(self, at: datetime) -> list[Delivery]:
        """Give what may be tried at a moment, in the order of the grootboek."""
        asked = select(DELIVERY).where(WAITS, due(DELIVERY.c.next_at, at))
        with self._engine.connect() as connection:
            rows = connection.execute(asked.order_by(DELIVERY.c.position, DELIVERY.c.subscription_id))
            return [_delivery(row) for row in rows]

    def claim(self, delivery: Delivery, until: datetime) -> bool:
        """Write down that an attempt begins; False when somebody else was first."""
        same = (DELIVERY.c.attempts == delivery.attempts) & (DELIVERY.c.next_at == delivery.next_at)
        attempt = update(DELIVERY).where(_this(delivery), WAITS, same)
        with writing(self._engine).begin() as connection:
            done = connection.execute(attempt.values(attempts=delivery.attempts + 1, next_at=until))
            return done.rowcount == 1

    def keep(self, delivery: Delivery) -> None:
        """Write down what came of an attempt; what lapsed meanwhile stays so unless it arrived."""
        values = {name: getattr(delivery, name) for name in ("status", "attempts", "next_at", "delivered_at", "answer")}
        arrived = delivery.status is DeliveryStatus.BEZORGD
        mine = _this(delivery) if arrived else _this(delivery) & WAITS
        with writing(self._engine).begin() as connection:
            connection.execute(update(DELIVERY).where(mine).values(**values, event=delivery.event.value))

    def happening(self, position: int) -> Happening:
        """Give what happened at a position of the grootboek.

        Raises:
            NotFoundError: nothing that is told.
        """
        with self._engine.connect() as connection:
            found = delivery_rows.happenings(connection, position, position)
        if not found:
            raise NotFoundError("gebeurtenis in het grootboek", position)
        return found[0]

    def put_again(self, since: int, at: datetime, only: UUID | None = None) -> int:
        """Write down everything since a position again; gives how many deliveries that are."""
        with writing(self._engine).begin() as connection:
            return delivery_rows.put_again(connection, since, at, only)


def _this(delivery: Delivery) -> Any:  # noqa: ANN401 - a clause of SQL
    same_subscription = DELIVERY.c.subscription_id == delivery.subscription_id
    return same_subscription & (DELIVERY.c.position == delivery.position)


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        subscription_id=row.subscription_id,
        position=row.position,
        event=EventType(row.event),
        written_at=row.written_at,
        next_at=row.next_at,
        status=DeliveryStatus(row.status),
        attempts=row.attempts,
        delivered_at=row.delivered_at,
        answer=row.answer,
    )
