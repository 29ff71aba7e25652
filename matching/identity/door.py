"""The door to who somebody is: every look at a person is written down before it is given."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, func, insert, inspect, select, update
from sqlalchemy.exc import OperationalError, ProgrammingError

from matching.domain.actor import Actor
from matching.domain.benefit_norm import BenefitNorms
from matching.domain.characteristic import Characteristic
from matching.domain.double import Resemblance
from matching.domain.legality import Legality
from matching.domain.tri import Tri
from matching.errors import NotFoundError, StoreError
from matching.identity import ages, earnings, vum_messages
from matching.identity.audit import characteristics_of
from matching.identity.blocking import pairs_to_compare
from matching.identity.everyone import Everyone, RecordLooks
from matching.identity.key_ring import KeyRing
from matching.identity.master_key import KeyFile, MasterKey
from matching.identity.names import answers_to, surname_first
from matching.identity.person import Identity
from matching.identity.resemblance import resemblance, traits_of
from matching.identity.sealing import new_key, seal, unseal
from matching.identity.tables import IDENTITY, PersonKeyRow, PersonRow, VaultRow
from matching.identity.vum_messages import VumMessages
from matching.storage import ledger
from matching.storage.blocks import blocks, streamed
from matching.storage.engine import open_engine, reading, writing
from matching.storage.migration import migrate
from matching.storage.pulse import refuse_other_shape
from matching.storage.tables import table
from matching.storage.traces import wipe

VAULT, PERSON, KEY = table(VaultRow), table(PersonRow), table(PersonKeyRow)
PEOPLE_AT_ONCE = 2_000


class IdentityDoor:
    """Who the candidates are, in tables of their own, under a key per person."""

    def __init__(self, identity_url: str, record_looks: RecordLooks, key_file: Path) -> None:
        """Open the door; nothing is read or made yet.

        Args:
            record_looks: writes a line in the inzagelog for every id (actor, action, kind, ids), all at once;
                `store.looks.record_many`.
            key_file: where the master key lies; made at the first migration.
        """
        self._engine = open_engine(identity_url)
        self._record_looks = record_looks
        self._ring = KeyRing(KeyFile(key_file))
        self.vum = VumMessages(self._engine, self._ring)

    def migrate(self) -> None:
        """Make the tables or bring them to their newest shape; doing it twice changes nothing.

        Raises:
            StoreError: the keys, or the master key, are not there; the message says what to restore.
        """
        self._refuse_shared_file()
        migrate(self._engine, IDENTITY)
        self.check_keys()
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

    def check_keys(self) -> None:
        """Stop when there are identities that no key opens.

        Raises:
            StoreError: the message says what to restore.
        """
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
        with writing(self._engine).begin() as connection:
            _keep(connection, self._ring.on(connection, to_write=True), identities)

    def restore(self, vault: str, identities: Iterable[Identity], messages: Mapping[UUID, str]) -> None:
        """Become the store of another installation, all or nothing: under its name, with everybody in it.

        The name decides the ids of people who come from a source, those who were erased included.
        """
        with writing(self._engine).begin() as connection:
            master = self._ring.on(connection, to_write=True)
            connection.execute(update(VAULT).values(name=vault))
            for block in streamed(identities, PEOPLE_AT_ONCE):
                _keep(connection, master, block)
            vum_messages.keep(connection, master, messages)

    def get(self, candidate_id: UUID, actor: Actor) -> Identity:
        """Give who somebody is, once the look has been written down.

        Raises:
            NotFoundError: the identity is not known, or was erased.
            StoreError: the payload cannot be opened; the message says what to restore.
        """
        identity = self._opened(candidate_id)
        self._record_looks(actor, "identiteit_bekeken", "candidate", [candidate_id])
        return identity

    def get_many(self, candidate_ids: Collection[UUID], actor: Actor) -> dict[UUID, Identity]:
        """Give who these people are, those whose identity is known, once every look has been written down."""
        return self._shown(actor, self._identities(candidate_ids))

    def named(self, typed: str, among: Collection[UUID], actor: Actor) -> dict[UUID, Identity]:
        """Give those of these people who go by a name, once every look at them has been written down.

        Opens the identity of all these people: ask it of the people of one colleague, not of everybody.
        """
        self._record_looks(actor, "op_naam_gezocht", "zoekvraag", [uuid4()])
        return self._shown(actor, (one for one in self._identities(among) if answers_to(one.name, typed)))

    def by_name(self, candidate_ids: Sequence[UUID]) -> list[UUID]:
        """Put people in the order of their names, who is not known last; tells nothing but the order."""
        names = {one.candidate_id: surname_first(one.name) for one in self._identities(candidate_ids)}
        return sorted(candidate_ids, key=lambda one: (one not in names, names.get(one, "")))

    def _shown(self, actor: Actor, identities: Iterable[Identity]) -> dict[UUID, Identity]:
        found = {one.candidate_id: one for one in identities}
        self._record_looks(actor, "identiteit_bekeken", "candidate", list(found))
        return found

    def _opened(self, candidate_id: UUID) -> Identity:
        both = select(PERSON.c.sealed, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
        with reading(self._engine).connect() as connection:  # the key and its master key of one moment
            row = connection.execute(both.where(PERSON.c.candidate_id == candidate_id)).first()
            if row is None:
                raise NotFoundError("identiteit", candidate_id)
            return unseal(self._ring.on(connection).unwrap(row.key), candidate_id, row.sealed)

    def known(self, candidate_ids: Collection[UUID]) -> set[UUID]:
        """Give those of these candidates of whom the identity is known; tells nothing of it."""
        with self._engine.connect() as connection:
            asked = (
                select(PERSON.c.candidate_id).where(PERSON.c.candidate_id.in_(b)) for b in blocks([*candidate_ids])
            )
            return {candidate_id for question in asked for candidate_id in connection.scalars(question)}

    def adopt(self, candidate_id: UUID, other_id: UUID) -> None:
        """Register for a candidate the identity of another, who is the same person; nobody sees it.

        Raises:
            NotFoundError: the identity of the other is not known.
        """
        self.register(replace(self._opened(other_id), candidate_id=candidate_id))

    def give_back(self, candidate_id: UUID, other_id: UUID) -> bool:
        """Forget what `adopt` registered, unless somebody changed it since; says whether it was forgotten."""
        if self.known((candidate_id, other_id)) != {candidate_id, other_id}:
            return True
        is_same = replace(self._opened(other_id), candidate_id=candidate_id) == self._opened(candidate_id)
        if is_same:
            self.erase(candidate_id)
        return is_same

    def resembling(
        self,
        actor: Actor,
        people: Collection[UUID],
        *,
        least: int,
        among: Set[UUID] | None = None,
        also: Collection[tuple[UUID, UUID]] = (),
    ) -> list[Resemblance]:
        """Give pairs that look like one person: ids, scores and reasons, never who; one line in the inzagelog.

        Opens the identity of all these people, so ask once after an import, not once per row.

        Args:
            people: only these are compared.
            least: the lowest score that is given.
            among: only pairs with at least one of these; all pairs when None.
            also: pairs that are compared in any case, and given whatever their score.
        """
        self._record_looks(actor, "dubbelen_gezocht", "zoekvraag", [uuid4()])
        compared = [traits_of(identity) for identity in self._identities(people)]
        pairs = pairs_to_compare(compared, among, least)
        found = (resemblance(compared[one], compared[other]) for one, other in pairs)
        likely = {frozenset((pair.one, pair.other)): pair for pair in found if pair.score >= least}
        known = {one.candidate_id: one for one in compared}
        asked = (resemblance(known[one], known[other]) for one, other in also if one in known and other in known)
        return list((likely | {frozenset((pair.one, pair.other)): pair for pair in asked}).values())

    def comparing(self, actor: Actor, import_id: UUID) -> Callable[[Collection[UUID]], dict[UUID, Identity]]:
        """Open the door for an import, which must know what differs: one look is written down for all of it.

        Returns:
            gives who these people are, those whose identity is known.
        """
        self._record_looks(actor, "identiteiten_vergeleken", "import", [import_id])
        return lambda people: {one.candidate_id: one for one in self._identities(people)}

    def legality_on(self, day: date, people: Collection[UUID] | None = None) -> dict[UUID, Legality]:
        """Say which legal ages people have on a day; who is not in it is unknown.

        Args:
            people: only these; everybody when None.
        """
        return {who.candidate_id: ages.legality_on(who.birth_date, day) for who in self._identities(people)}

    def legality_of(self, candidate_id: UUID) -> Callable[[date], Legality | None]:
        """Give who answers which legal ages somebody has on a day, None is not known; opens the identity once."""
        opened = cache(lambda: list(self._identities({candidate_id})))
        return lambda day: next((ages.legality_on(who.birth_date, day) for who in opened()), None)

    def does_work_pay(
        self, actor: Actor, candidate_id: UUID, least_cents: int, most_cents: int, day: date, norms: BenefitNorms
    ) -> Tri:
        """Say whether work pays more than the benefit norm of somebody; with whom they live is not told.

        That it was asked is in the inzagelog before the answer is given.

        Args:
            least_cents, most_cents: what the work pays a month, for the fewest and the most hours.

        Raises:
            NotFoundError: the identity is not known, or was erased.
        """
        identity = self._opened(candidate_id)
        self._record_looks(actor, "loont_werken_berekend", "candidate", [candidate_id])
        return earnings.does_pay(identity, least_cents, most_cents, day, norms)

    def characteristics(self, actor: Actor, people: Sequence[UUID], day: date) -> tuple[Characteristic, ...]:
        """Give of these rows to which sex and age band they belong on a day, never who they are.

        For an audit of equal treatment only; that it was asked, and for what, is in the inzagelog before the answer.
        """
        self._record_looks(actor, "kenmerken_vergeleken", "toets", [uuid4()])
        known = {one.candidate_id: one for one in self._identities(people)}
        return characteristics_of([known.get(who) for who in people], day)

    def _identities(self, people: Collection[UUID] | None) -> Iterator[Identity]:
        both = select(PERSON, KEY.c.key).join(KEY, KEY.c.candidate_id == PERSON.c.candidate_id)
        some = (
            [both] if people is None else [both.where(PERSON.c.candidate_id.in_(ids)) for ids in blocks(list(people))]
        )
        try:
            with reading(self._engine).connect() as connection:
                rows = [row for question in some for row in connection.execute(question)]
                master = self._ring.on(connection)
        except (OperationalError, ProgrammingError) as error:
            raise StoreError(_restore("De identiteiten zijn niet te lezen.")) from error
        for row in rows:
            yield unseal(master.unwrap(row.key), row.candidate_id, row.sealed)

    @contextmanager
    def everyone(self) -> Iterator[Everyone]:
        """Open the identities of everybody, as they are at this moment."""
        with reading(self._engine).connect() as connection, connection.begin():
            yield Everyone(connection, self._ring.on(connection))

    def erase(self, candidate_id: UUID) -> None:
        """Erase the key and the payload: a copy of the payload elsewhere is unreadable from now on."""
        with writing(self._engine).begin() as connection:
            _forget(connection, [candidate_id])
            vum_messages.forget(connection, [candidate_id])

    def wipe_traces(self, *, thorough: bool = True) -> bool:
        """Leave no bytes of what was erased in the files of the database; see `storage.traces.wipe`."""
        return wipe(self._engine, IDENTITY.metadata.tables, thorough=thorough)

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()


def _keep(connection: Connection, master: MasterKey, identities: Sequence[Identity]) -> None:
    keys = {identity.candidate_id: new_key() for identity in identities}
    sealed = {who.candidate_id: seal(keys[who.candidate_id], who) for who in identities}
    _forget(connection, list(keys))
    if sealed:
        connection.execute(insert(KEY), [{"candidate_id": who, "key": master.wrap(key)} for who, key in keys.items()])
        connection.execute(insert(PERSON), [{"candidate_id": who, "sealed": seals} for who, seals in sealed.items()])


def _forget(connection: Connection, candidate_ids: Sequence[UUID]) -> None:
    for ids in blocks(candidate_ids):
        connection.execute(delete(KEY).where(KEY.c.candidate_id.in_(ids)))
        connection.execute(delete(PERSON).where(PERSON.c.candidate_id.in_(ids)))


def _restore(problem: str) -> str:
    return (
        f"{problem} Zet de identiteiten (PASSEND_IDENTITY_DATABASE_URL, tabellen vault, person en person_key) "
        "terug uit de reservekopie en start opnieuw."
    )
