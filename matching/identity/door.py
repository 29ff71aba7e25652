"""The door to who somebody is: every look at a person is written down before it is given."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, func, insert, inspect, select
from sqlalchemy.exc import OperationalError, ProgrammingError

from matching.domain.actor import Actor
from matching.domain.legality import Legality
from matching.errors import NotFoundError, StoreError
from matching.identity import ages
from matching.identity.person import Identity
from matching.identity.sealing import new_key, seal, unseal
from matching.identity.tables import IDENTITY, PersonKeyRow, PersonRow, VaultRow
from matching.storage import ledger
from matching.storage.blocks import blocks
from matching.storage.engine import open_engine, writing
from matching.storage.migration import migrate
from matching.storage.tables import table

VAULT, PERSON, KEY = table(VaultRow), table(PersonRow), table(PersonKeyRow)
RecordLook = Callable[[Actor, str, str, UUID], None]


class IdentityDoor:
    """Who the candidates are, in tables of their own, under a key per person."""

    def __init__(self, identity_url: str, record_look: RecordLook) -> None:
        """Open the door; nothing is read or made yet.

        Args:
            record_look: writes one line in the inzagelog (actor, action, kind, id); `store.looks.record`.
        """
        self._engine = open_engine(identity_url)
        self._record_look = record_look

    def migrate(self) -> None:
        """Make the tables or bring them to their newest shape; doing it twice changes nothing.

        Raises:
            StoreError: the keys are not there; the message says what to restore.
        """
        self._refuse_shared_file()
        migrate(self._engine, IDENTITY)
        self.check_keys()
        with writing(self._engine).begin() as connection:
            ledger.lock(connection)
            if connection.scalar(select(VAULT.c.name)) is None:
                connection.execute(insert(VAULT).values(id=1, name=str(uuid4())))

    def check_keys(self) -> None:
        """Stop when there are identities that no key opens.

        Raises:
            StoreError: the message says what to restore.
        """
        if not inspect(self._engine).has_table(KEY.name):
            raise StoreError(_restore("De sleutels van de identiteiten zijn er niet meer."))
        locked = select(func.count()).select_from(PERSON.join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id, True))
        with self._engine.connect() as connection:
            without = connection.scalar(locked.where(KEY.c.candidate_id.is_(None))) or 0
        if without:
            raise StoreError(_restore(f"Van {without} mensen is de sleutel er niet meer."))

    def _refuse_shared_file(self) -> None:
        """Refuse the file of the other tables: SQLite has one writer per file, and a change writes in both."""
        if self._engine.dialect.name == "sqlite" and inspect(self._engine).has_table(ledger.LEDGER.name):
            raise StoreError(
                "Identiteiten horen bij SQLite in een eigen bestand. "
                "Kies in PASSEND_IDENTITY_DATABASE_URL een ander bestand dan in PASSEND_DATABASE_URL."
            )

    def vault(self) -> str:
        """Give the name of this identity store; a new, empty one has another name."""
        with self._engine.connect() as connection:
            return str(connection.scalars(select(VAULT.c.name)).one())

    def register(self, identity: Identity) -> None:
        """Keep who a candidate is; registering again replaces it, under a new key."""
        self.register_many([identity])

    def register_many(self, identities: Sequence[Identity]) -> None:
        """Keep who candidates are, all or none."""
        keys = {identity.candidate_id: new_key() for identity in identities}
        sealed = [
            {"candidate_id": identity.candidate_id, "sealed": seal(keys[identity.candidate_id], identity)}
            for identity in identities
        ]
        with writing(self._engine).begin() as connection:
            _forget(connection, list(keys))
            if sealed:
                connection.execute(insert(KEY), [{"candidate_id": who, "key": key} for who, key in keys.items()])
                connection.execute(insert(PERSON), sealed)

    def get(self, candidate_id: UUID, actor: Actor) -> Identity:
        """Give who somebody is, once the look has been written down.

        Raises:
            NotFoundError: the identity is not known, or was erased.
            StoreError: the payload cannot be opened; the message says what to restore.
        """
        both = select(PERSON.c.sealed, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
        with self._engine.connect() as connection:
            row = connection.execute(both.where(PERSON.c.candidate_id == candidate_id)).first()
        if row is None:
            raise NotFoundError("identiteit", candidate_id)
        self._record_look(actor, "identiteit_bekeken", "candidate", candidate_id)
        return unseal(row.key, candidate_id, row.sealed)

    def comparing(self, actor: Actor, import_id: UUID) -> Callable[[Collection[UUID]], dict[UUID, Identity]]:
        """Open the door for an import, which must know what differs: one look is written down for all of it.

        Returns:
            gives who these people are, those whose identity is known.
        """
        self._record_look(actor, "identiteiten_vergeleken", "import", import_id)
        return self._many

    def _many(self, people: Collection[UUID]) -> dict[UUID, Identity]:
        both = select(PERSON, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
        with self._engine.connect() as connection:
            found = (connection.execute(both.where(PERSON.c.candidate_id.in_(ids))) for ids in blocks(list(people)))
            rows = [row for block in found for row in block]
        return {row.candidate_id: unseal(row.key, row.candidate_id, row.sealed) for row in rows}

    def legality_on(self, day: date, people: Collection[UUID] | None = None) -> dict[UUID, Legality]:
        """Say which legal ages people have on a day; who is not in it is unknown.

        Args:
            people: only these; everybody when None.
        """
        return {who: ages.legality_on(born, day) for who, born in self._births(people)}

    def _births(self, people: Collection[UUID] | None) -> Iterator[tuple[UUID, date]]:
        both = select(PERSON, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
        some = (
            [both] if people is None else [both.where(PERSON.c.candidate_id.in_(ids)) for ids in blocks(list(people))]
        )
        try:
            with self._engine.connect() as connection:
                rows = [row for question in some for row in connection.execute(question)]
        except (OperationalError, ProgrammingError) as error:
            raise StoreError(_restore("De identiteiten zijn niet te lezen.")) from error
        for row in rows:
            yield row.candidate_id, unseal(row.key, row.candidate_id, row.sealed).birth_date

    def erase(self, candidate_id: UUID) -> None:
        """Erase the key and the payload: a copy of the payload elsewhere is unreadable from now on."""
        with writing(self._engine).begin() as connection:
            _forget(connection, [candidate_id])

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()


def _forget(connection: Connection, candidate_ids: Sequence[UUID]) -> None:
    for ids in blocks(candidate_ids):
        connection.execute(delete(KEY).where(KEY.c.candidate_id.in_(ids)))
        connection.execute(delete(PERSON).where(PERSON.c.candidate_id.in_(ids)))


def _restore(problem: str) -> str:
    return (
        f"{problem} Zet de identiteiten (PASSEND_IDENTITY_DATABASE_URL, tabellen vault, person en person_key) "
        "terug uit de reservekopie en start opnieuw."
    )
