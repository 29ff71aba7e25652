"""The inzagelog: who looked at what, and why.

A plain insert that takes no lock of the ledger. On PostgreSQL it waits for no
change; SQLite has one writer, so there it waits until an open change is done.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Engine, Row, func, insert, select

from matching.domain.actor import Actor
from matching.storage.blocks import blocks
from matching.storage.documents import canonical
from matching.storage.engine import writing
from matching.storage.look_rows import LOOK
from matching.storage.look_witness import LookWitness
from matching.storage.moment import now


@dataclass(frozen=True, slots=True)
class Look:
    """One look at one object."""

    at: datetime
    actor: Actor
    action: str
    object_kind: str
    object_id: UUID
    details: Mapping[str, Any]


class Looks:
    """The inzagelog."""

    def __init__(self, engine: Engine, witness: LookWitness) -> None:
        self._engine = engine
        self._witness = witness

    def record(
        self, actor: Actor, action: str, object_kind: str, object_id: UUID, details: Mapping[str, Any] | None = None
    ) -> None:
        """Write down one look; it stands when this returns.

        Args:
            details: no names, no free text.
        """
        self.record_many(actor, action, object_kind, [object_id], details)

    def record_many(
        self,
        actor: Actor,
        action: str,
        object_kind: str,
        object_ids: Sequence[UUID],
        details: Mapping[str, Any] | None = None,
    ) -> None:
        """Write down one look at each of these objects, all at once; see `record`."""
        look = acted(actor) | {"action": action, "object_kind": object_kind}
        look["details"] = canonical(dict(details or {})).decode()
        rows = [{**look, "object_id": object_id} for object_id in object_ids]
        if rows:
            asked = insert(LOOK).returning(LOOK.c.id, LOOK.c.object_id)  # in any order: all else they have in common
            with writing(self._engine).begin() as connection:
                stand = connection.execute(asked, rows).all()
            self._witness.note({**look, "id": row.id, "object_id": row.object_id} for row in stand)

    def count(self, object_id: UUID, action: str, since: datetime) -> int:
        """Count the looks of this kind at an object, from a moment on."""
        wanted = (LOOK.c.object_id == object_id) & (LOOK.c.action == action) & (LOOK.c.at >= since)
        with self._engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(LOOK).where(wanted)).scalar_one()

    def between(self, begin: datetime, end: datetime) -> tuple[Look, ...]:
        """Give every look from a moment on until just before another, oldest first."""
        with self._engine.connect() as connection:
            then = (LOOK.c.at >= begin) & (LOOK.c.at < end)
            return tuple(map(_look, connection.execute(select(LOOK).where(then).order_by(LOOK.c.id))))

    def of(self, *object_ids: UUID) -> tuple[Look, ...]:
        """Give every look at these objects, oldest first."""
        found: list[Row[Any]] = []
        with self._engine.connect() as connection:
            for block in blocks(object_ids):
                found += connection.execute(select(LOOK).where(LOOK.c.object_id.in_(block))).all()
        return tuple(_look(row) for row in sorted(found, key=lambda row: row.id))


def _look(row: Row[Any]) -> Look:
    return Look(row.at, actor_of(row), row.action, row.object_kind, row.object_id, orjson.loads(row.details))


def acted(actor: Actor) -> dict[str, Any]:
    """Give the columns that say who acts now."""
    return {
        "at": now(),
        "actor": actor.id,
        "role": actor.role,
        "organisation": actor.organisation,
        "purpose": actor.purpose,
    }


def actor_of(row: Row[Any]) -> Actor:
    """Give who acted."""
    return Actor(row.actor, row.role, row.organisation, row.purpose)
