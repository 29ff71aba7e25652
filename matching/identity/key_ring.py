"""The keys of people as they lie in the database: wrapped, under the master key that the database names."""

from collections.abc import Callable

from sqlalchemy import Connection, Table, bindparam, insert, select, update

from matching.errors import StoreError
from matching.identity.master_key import WRAPPED_BYTES, KeyFile, MasterKey
from matching.identity.tables import MasterKeyRow, PersonKeyRow, VumPersonKeyRow
from matching.storage.blocks import blocks
from matching.storage.tables import table

MASTER = table(MasterKeyRow)
_KEYS = (table(PersonKeyRow), table(VumPersonKeyRow))
_KEYS_AT_ONCE = 5_000


class KeyRing:
    """Gives the master key that holds, asked of the database in the same transaction: another process may renew it."""

    def __init__(self, file: KeyFile) -> None:
        self._file = file
        self._known: MasterKey | None = None

    def on(self, connection: Connection, *, to_write: bool = False) -> MasterKey:
        """Give the master key.

        Args:
            to_write: nobody renews it before this transaction ends.

        Raises:
            StoreError: the file is not there, or has another key; the message says what to restore.
        """
        asked = select(MASTER.c.name)
        name = connection.scalar(asked.with_for_update(read=True) if to_write else asked)
        if name is None:
            raise StoreError("De sleutels van de identiteiten zijn nog niet verpakt. Voer eerst uit: passend migrate.")
        if self._known is None or self._known.name != name:
            self._known = self._file.named(name)
        return self._known

    def settle(self, connection: Connection) -> None:
        """Wrap the keys that are not, of an installation from before there was a master key; twice changes nothing.

        The caller holds the lock: nobody else settles or renews.

        Raises:
            StoreError: the file with the master key is not there, or has another key.
        """
        name = connection.scalar(select(MASTER.c.name))
        if name is not None:
            self._file.settle_on(name)
            return
        master = self._file.first()
        for keys in _KEYS:
            _change(connection, keys, lambda key: _wrapped(master, key))
        connection.execute(insert(MASTER).values(id=1, name=master.name))

    def renew(self, connection: Connection) -> int:
        """Wrap every key under a new master key, which lies beside the old one until it is settled; gives how many.

        The caller holds the lock.
        """
        old = self.on(connection)
        self._file.settle_on(old.name)
        new = self._file.draw_new()
        connection.execute(update(MASTER).values(name=new.name))
        return sum(_change(connection, keys, lambda key: new.wrap(old.unwrap(key))) for keys in _KEYS)


def _wrapped(master: MasterKey, key: bytes) -> bytes:
    """Wrap a key, or see that it is wrapped under this master key: the tables went back and forth in a migration."""
    if len(key) != WRAPPED_BYTES:
        return master.wrap(key)
    master.unwrap(key)
    return key


def _change(connection: Connection, keys: Table, change: Callable[[bytes], bytes]) -> int:
    """Change every key of a table, a block at a time; gives how many."""
    everybody = list(connection.scalars(select(keys.c.candidate_id).order_by(keys.c.candidate_id)))
    told = update(keys).where(keys.c.candidate_id == bindparam("who")).values(key=bindparam("changed"))
    for ids in blocks(everybody, _KEYS_AT_ONCE):
        rows = connection.execute(select(keys).where(keys.c.candidate_id.in_(ids))).all()
        connection.execute(told, [{"who": row.candidate_id, "changed": change(row.key)} for row in rows])
    return len(everybody)
