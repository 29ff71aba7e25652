"""Messages of VUM about people, as they came in: sealed, since they say how to reach somebody."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import Connection, Engine, delete, insert, select

from matching.identity.key_ring import KeyRing
from matching.identity.master_key import MasterKey
from matching.identity.sealing import new_key, seal_text, unseal_text
from matching.identity.tables import VumPersonKeyRow, VumPersonRow
from matching.storage.blocks import blocks
from matching.storage.engine import reading, writing
from matching.storage.tables import table

MESSAGE, KEY = table(VumPersonRow), table(VumPersonKeyRow)


class VumMessages:
    """The messages that people came in with, by candidate; who gives one out writes the look down."""

    def __init__(self, engine: Engine, ring: KeyRing) -> None:
        self._engine = engine
        self._ring = ring

    def keep(self, messages: Mapping[UUID, str]) -> None:
        """Keep messages, all or none; each in the place of the one before, under a new key."""
        with writing(self._engine).begin() as connection:
            keep(connection, self._ring.on(connection, to_write=True), messages)

    def of(self, people: Collection[UUID] | None = None) -> dict[UUID, str]:
        """Give the messages of these people, those who came in with one; of everybody when None.

        Raises:
            StoreError: one cannot be opened; the message says what to restore.
        """
        with reading(self._engine).connect() as connection:
            return read(connection, self._ring.on(connection), people)


def read(connection: Connection, master: MasterKey, people: Collection[UUID] | None = None) -> dict[UUID, str]:
    """Give messages, ordered by candidate; see `VumMessages.of`."""
    both = select(MESSAGE, KEY.c.key).join(KEY, KEY.c.candidate_id == MESSAGE.c.candidate_id)
    ordered = both.order_by(MESSAGE.c.candidate_id)
    some = [ordered] if people is None else [both.where(MESSAGE.c.candidate_id.in_(b)) for b in blocks(list(people))]
    rows = (row for question in some for row in connection.execute(question))
    return {row.candidate_id: unseal_text(master.unwrap(row.key), row.candidate_id, row.sealed) for row in rows}


def keep(connection: Connection, master: MasterKey, messages: Mapping[UUID, str]) -> None:
    """Keep messages; see `VumMessages.keep`."""
    keys = {who: new_key() for who in messages}
    forget(connection, list(keys))
    if messages:
        sealed = [{"candidate_id": who, "sealed": seal_text(keys[who], who, text)} for who, text in messages.items()]
        connection.execute(insert(KEY), [{"candidate_id": who, "key": master.wrap(key)} for who, key in keys.items()])
        connection.execute(insert(MESSAGE), sealed)


def forget(connection: Connection, people: Collection[UUID]) -> None:
    """Erase keys and messages."""
    for ids in blocks(list(people)):
        connection.execute(delete(KEY).where(KEY.c.candidate_id.in_(ids)))
        connection.execute(delete(MESSAGE).where(MESSAGE.c.candidate_id.in_(ids)))
