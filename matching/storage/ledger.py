"""The grootboek: a chain of entries, each one sealed with the hash of the one before.

A position is the head plus one, taken under a lock that is held to the
commit. A database sequence would skip: a reader could pass a number that is
not committed yet and never see it.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, insert, select, text
from sqlalchemy.exc import OperationalError

from matching.domain.actor import Actor
from matching.errors import StoreError
from matching.storage.documents import canonical
from matching.storage.moment import written
from matching.storage.tables import LedgerRow, table

GENESIS = "0" * 64
NO_PAYLOAD = ""
ERASED = "gewist"
_LOCK = 0x70617373656E64  # "passend"
LEDGER = table(LedgerRow)


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done to one version of one object; not yet in the chain.

    Attributes:
        commitment: to the document; `NO_PAYLOAD` when there is none.
    """

    action: str
    object_kind: str
    object_id: UUID
    version: int
    commitment: str


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of the chain."""

    position: int
    hash: str


def lock(connection: Connection) -> None:
    """Let one writer at a time extend the chain, until its commit.

    On SQLite the transaction began with the write lock.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def take_lock(connection: Connection) -> None:
    """Begin a transaction that holds the lock.

    Raises:
        StoreError: another one holds it for too long.
    """
    try:
        connection.begin()
        lock(connection)
    except OperationalError as error:
        raise StoreError("De database is bezet of niet bereikbaar. Probeer het over een minuut opnieuw.") from error


def head(connection: Connection) -> Head:
    """Give the last entry; position 0 when there is none."""
    last = select(LEDGER.c.position, LEDGER.c.hash).order_by(LEDGER.c.position.desc()).limit(1)
    row = connection.execute(last).first()
    return Head(row.position, row.hash) if row else Head(0, GENESIS)


def position(connection: Connection) -> int:
    """Give the newest position."""
    return connection.scalar(select(func.max(LEDGER.c.position))) or 0


def extend(connection: Connection, last: Head, actor: Actor, at: datetime, deeds: Iterable[Deed]) -> Head:
    """Append deeds after `last` and give the new head. The caller holds the lock."""
    entries = []
    for deed in deeds:
        entry = _entry(last, actor, at, deed)
        entries.append(entry)
        last = Head(entry["position"], entry["hash"])
    if entries:
        connection.execute(insert(LEDGER), entries)
    return last


def _entry(last: Head, actor: Actor, at: datetime, deed: Deed) -> dict[str, Any]:
    """Write one row, sealed."""
    entry = {
        "position": last.position + 1,
        "at": at,
        "actor": actor.id,
        "role": actor.role,
        "organisation": actor.organisation,
        "purpose": actor.purpose,
        "action": deed.action,
        "object_kind": deed.object_kind,
        "object_id": deed.object_id,
        "version": deed.version,
        "commitment": deed.commitment,
        "previous_hash": last.hash,
    }
    return {**entry, "hash": seal(entry)}


def seal(entry: dict[str, Any]) -> str:
    """Give the hash of everything an entry says, the previous hash included."""
    said = {key: value for key, value in entry.items() if key != "hash"}
    said |= {"at": written(entry["at"]), "object_id": str(entry["object_id"])}
    return hashlib.sha256(canonical(said)).hexdigest()
