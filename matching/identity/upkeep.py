"""Upkeep of the identity store: its shape, its keys, and what is left in its files of who was erased."""

from uuid import uuid4

from sqlalchemy import Engine, func, insert, inspect, select

from matching.errors import StoreError
from matching.identity.key_ring import KeyRing
from matching.identity.sealed_people import KEY, PERSON, restore_first
from matching.identity.tables import IDENTITY, VaultRow
from matching.storage import ledger
from matching.storage.engine import writing
from matching.storage.migration import migrate
from matching.storage.pulse import refuse_other_shape
from matching.storage.tables import table
from matching.storage.traces import wipe

VAULT = table(VaultRow)


class Upkeep:
    """What keeps the identity store whole; nobody is read here."""

    def __init__(self, engine: Engine, ring: KeyRing) -> None:
        self._engine = engine
        self._ring = ring

    def migrate(self) -> None:
        """Make the tables or bring them to their newest shape; doing it twice changes nothing.

        Raises:
            StoreError: the keys, or the master key, are not there; the message says what to restore.
        """
        self._refuse_shared_file()
        migrate(self._engine, IDENTITY)
        self._check_keys()
        with writing(self._engine).begin() as connection:
            ledger.lock(connection)
            if connection.scalar(select(VAULT.c.name)) is None:
                connection.execute(insert(VAULT).values(id=1, name=str(uuid4())))
            self._ring.settle(connection)

    def renew_master_key(self) -> int:
        """Wrap the key of everybody under a new master key, all or nothing, and give how many keys that were.

        Stopped before the commit the old key holds, after it the new one: both lie on disk until it is settled.

        Raises:
            StoreError: the master key is not there, or a key cannot be opened with it.
        """
        with writing(self._engine).begin() as connection:
            ledger.lock(connection)
            renewed = self._ring.renew(connection)
        with writing(self._engine).begin() as connection:
            ledger.lock(connection)
            self._ring.settle(connection)
        return renewed

    def refuse_other_shape(self) -> None:
        """Ask the database whether it answers, and its tables have the shape of this version.

        Raises:
            StoreError: they have another.
        """
        refuse_other_shape(self._engine, IDENTITY)

    def _check_keys(self) -> None:
        """Stop when there are identities that no key opens.

        Raises:
            StoreError: the message says what to restore.
        """
        locked = select(func.count()).select_from(PERSON.join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id, True))
        with self._engine.connect() as connection:
            without = connection.scalar(locked.where(KEY.c.candidate_id.is_(None))) or 0
        if without:
            raise StoreError(restore_first(f"Van {without} mensen is de sleutel er niet meer."))

    def _refuse_shared_file(self) -> None:
        """Refuse the file of the other tables: SQLite has one writer per file, and a change writes in both."""
        if self._engine.dialect.name == "sqlite" and inspect(self._engine).has_table(ledger.LEDGER.name):
            raise StoreError(
                "Identiteiten horen bij SQLite in een eigen bestand. "
                "Kies in PASSEND_IDENTITY_DATABASE_URL een ander bestand dan in PASSEND_DATABASE_URL."
            )

    def wipe_traces(self, *, thorough: bool = True) -> bool:
        """Leave no bytes of what was erased in the files of the database; see `storage.traces.wipe`."""
        return wipe(self._engine, IDENTITY.metadata.tables, thorough=thorough)
