"""Who people are as it lies in the database: sealed under a key per person. Who gives one out writes the look down."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.exc import OperationalError, ProgrammingError

from matching.errors import NotFoundError, StoreError
from matching.identity.key_ring import KeyRing
from matching.identity.master_key import MasterKey
from matching.identity.person import Identity
from matching.identity.sealing import new_key, seal, unseal
from matching.identity.tables import PersonKeyRow, PersonRow
from matching.storage.blocks import blocks
from matching.storage.engine import reading
from matching.storage.tables import table

PERSON, KEY = table(PersonRow), table(PersonKeyRow)


class SealedPeople:
    """Reads who people are."""

    def __init__(self, engine: Engine, ring: KeyRing) -> None:
        self._engine = engine
        self._ring = ring

    def one(self, candidate_id: UUID) -> Identity:
        """Open who somebody is.

        Raises:
            NotFoundError: the identity is not known, or was erased.
            StoreError: the payload cannot be opened; the message says what to restore.
        """
        both = select(PERSON.c.sealed, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
        with reading(self._engine).connect() as connection:  # the key and its master key of one moment
            row = connection.execute(both.where(PERSON.c.candidate_id == candidate_id)).first()
            if row is None:
                raise NotFoundError("identiteit", candidate_id)
            return unseal(self._ring.on(connection).unwrap(row.key), candidate_id, row.sealed)

    def some(self, people: Collection[UUID] | None) -> Iterator[Identity]:
        """Open who these people are, those whose identity is known; everybody when None.

        Raises:
            StoreError: they cannot be read; the message says what to restore.
        """
        both = select(PERSON, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
        some = (
            [both] if people is None else [both.where(PERSON.c.candidate_id.in_(ids)) for ids in blocks(list(people))]
        )
        try:
            with reading(self._engine).connect() as connection:
                rows = [row for question in some for row in connection.execute(question)]
                master = self._ring.on(connection)
        except (OperationalError, ProgrammingError) as error:
            raise StoreError(restore_first("De identiteiten zijn niet te lezen.")) from error
        for row in rows:
            yield unseal(master.unwrap(row.key), row.candidate_id, row.sealed)

    def known(self, candidate_ids: Collection[UUID]) -> set[UUID]:
        """Give those of these candidates of whom the identity is known; tells nothing of it."""
        with self._engine.connect() as connection:
            asked = (
                select(PERSON.c.candidate_id).where(PERSON.c.candidate_id.in_(b)) for b in blocks([*candidate_ids])
            )
            return {candidate_id for question in asked for candidate_id in connection.scalars(question)}


def keep(connection: Connection, master: MasterKey, identities: Sequence[Identity]) -> None:
    """Keep who people are, each in the place of what was known, under a new key."""
    keys = {identity.candidate_id: new_key() for identity in identities}
    sealed = {who.candidate_id: seal(keys[who.candidate_id], who) for who in identities}
    forget(connection, list(keys))
    if sealed:
        connection.execute(insert(KEY), [{"candidate_id": who, "key": master.wrap(key)} for who, key in keys.items()])
        connection.execute(insert(PERSON), [{"candidate_id": who, "sealed": seals} for who, seals in sealed.items()])


def forget(connection: Connection, candidate_ids: Sequence[UUID]) -> None:
    """Erase keys and payloads."""
    for ids in blocks(candidate_ids):
        connection.execute(delete(KEY).where(KEY.c.candidate_id.in_(ids)))
        connection.execute(delete(PERSON).where(PERSON.c.candidate_id.in_(ids)))


def restore_first(problem: str) -> str:
    """Say what to put back."""
    return (
        f"{problem} Zet de identiteiten (PASSEND_IDENTITY_DATABASE_URL, tabellen vault, person en person_key) "
        "terug uit de reservekopie en start opnieuw."
    )
