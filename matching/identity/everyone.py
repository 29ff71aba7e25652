"""Who everybody is, for an export: each look is written down before it is given."""

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from matching.domain.actor import Actor
from matching.identity.person import Identity
from matching.identity.sealing import unseal
from matching.identity.tables import PersonKeyRow, PersonRow, VaultRow
from matching.storage.blocks import streamed
from matching.storage.tables import table

VAULT, PERSON, KEY = table(VaultRow), table(PersonRow), table(PersonKeyRow)
RecordLooks = Callable[[Actor, str, str, Sequence[UUID]], None]
_PEOPLE_AT_ONCE = 1_000


class Everyone:
    """All identities of one moment; what others save meanwhile is not seen.

    Attributes:
        vault: the name of the identity store.
        ids: of whom there is an identity.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.vault = str(connection.scalars(select(VAULT.c.name)).one())
        self.ids = frozenset(connection.scalars(select(PERSON.c.candidate_id)))

    def seen_by(self, actor: Actor, record_looks: RecordLooks) -> Iterator[Identity]:
        """Give every identity, ordered by candidate id, once the looks at a block of them have been written down.

        Args:
            record_looks: writes lines in the inzagelog (actor, action, kind, ids); `store.looks.record_many`.

        Raises:
            StoreError: a payload cannot be opened; the message says what to restore.
        """
        both = select(PERSON, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
        asked = both.order_by(PERSON.c.candidate_id).execution_options(yield_per=_PEOPLE_AT_ONCE)
        for block in streamed(self._connection.execute(asked), _PEOPLE_AT_ONCE):
            record_looks(actor, "identiteit_geexporteerd", "candidate", [row.candidate_id for row in block])
            for row in block:
                yield unseal(row.key, row.candidate_id, row.sealed)
