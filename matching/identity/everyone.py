"""Who everybody is, for an export: each look is written down before it is given."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from matching.domain.actor import Actor
from matching.identity import vum_messages
from matching.identity.master_key import MasterKey
from matching.identity.person import Identity
from matching.identity.sealing import unseal
from matching.identity.tables import (
    IDENTITY,
    IdentityRow,
    MasterKeyRow,
    PersonKeyRow,
    PersonRow,
    VaultRow,
    VumPersonKeyRow,
    VumPersonRow,
)
from matching.storage.blocks import blocks, streamed
from matching.storage.database_copy import DatabaseCopy
from matching.storage.tables import table

VAULT, PERSON, KEY = table(VaultRow), table(PersonRow), table(PersonKeyRow)
EXPORTED = (VaultRow, PersonRow, VumPersonRow)
LEFT_OUT: Mapping[type[IdentityRow], str] = {
    PersonKeyRow: "identities leave open; another installation seals them under new keys",
    VumPersonKeyRow: "and so do the messages of VUM",
    MasterKeyRow: "another installation wraps its keys under a master key of its own",
}
_BOTH = select(PERSON, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
RecordLooks = Callable[[Actor, str, str, Sequence[UUID]], None]
_PEOPLE_AT_ONCE = 1_000


class Everyone:
    """All identities of one moment; what others save meanwhile is not seen.

    Attributes:
        vault: the name of the identity store.
        ids: of whom there is an identity.
        master_key: the name of the master key that their keys are wrapped under.
        database: the same moment, as a copy of the whole identity store.
    """

    def __init__(self, connection: Connection, master: MasterKey) -> None:
        self._connection = connection
        self._master = master
        self.master_key = master.name
        self.vault = str(connection.scalars(select(VAULT.c.name)).one())
        self.ids = frozenset(connection.scalars(select(PERSON.c.candidate_id)))
        self.database = DatabaseCopy(connection, IDENTITY)

    def seen_by(self, actor: Actor, record_looks: RecordLooks) -> Iterator[Identity]:
        """Give every identity, ordered by candidate id, once the looks at a block of them have been written down.

        Args:
            record_looks: writes lines in the inzagelog (actor, action, kind, ids); `store.looks.record_many`.

        Raises:
            StoreError: a payload cannot be opened; the message says what to restore.
        """
        asked = _BOTH.order_by(PERSON.c.candidate_id).execution_options(yield_per=_PEOPLE_AT_ONCE)
        for block in streamed(self._connection.execute(asked), _PEOPLE_AT_ONCE):
            yield from self._seen(block, actor, record_looks)

    def vum_messages(self, actor: Actor, record_looks: RecordLooks) -> dict[UUID, str]:
        """Give the messages of VUM that people came in with, once the looks have been written down."""
        found = vum_messages.read(self._connection, self._master)
        record_looks(actor, "vum_bericht_geexporteerd", "candidate", list(found))
        return found

    def some_seen_by(self, people: Sequence[UUID], actor: Actor, record_looks: RecordLooks) -> dict[UUID, Identity]:
        """Give who some people are, those whose identity is known, once the looks have been written down."""
        found = (self._connection.execute(_BOTH.where(PERSON.c.candidate_id.in_(ids))) for ids in blocks(people))
        return {who.candidate_id: who for rows in found for who in self._seen(rows.all(), actor, record_looks)}

    def _seen(self, rows: Sequence[Row[Any]], actor: Actor, record_looks: RecordLooks) -> Iterator[Identity]:
        record_looks(actor, "identiteit_geexporteerd", "candidate", [row.candidate_id for row in rows])
        for row in rows:
            yield unseal(self._master.unwrap(row.key), row.candidate_id, row.sealed)
