"""The door to who somebody is: every look at a person is written down before it is given."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import select, update

from matching.domain.actor import Actor
from matching.domain.benefit_norm import BenefitNorms
from matching.domain.characteristic import Characteristic
from matching.domain.double import Resemblance
from matching.domain.legality import Legality
from matching.domain.tri import Tri
from matching.identity import ages, earnings, vum_messages
from matching.identity.audit import characteristics_of
from matching.identity.blocking import pairs_to_compare
from matching.identity.everyone import Everyone, RecordLooks
from matching.identity.key_ring import KeyRing
from matching.identity.master_key import KeyFile
from matching.identity.names import answers_to, surname_first
from matching.identity.person import Identity
from matching.identity.resemblance import resemblance, traits_of
from matching.identity.sealed_people import SealedPeople, forget, keep
from matching.identity.tables import VaultRow
from matching.identity.upkeep import Upkeep
from matching.identity.vum_messages import VumMessages
from matching.storage.blocks import streamed
from matching.storage.engine import open_engine, reading, writing
from matching.storage.tables import table

VAULT = table(VaultRow)
PEOPLE_AT_ONCE = 2_000


class IdentityDoor:
    """Who the candidates are, in tables of their own, under a key per person.

    Attributes:
        upkeep: what keeps those tables whole.
        vum: the messages of VUM that people came in with.
    """

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
        self._people = SealedPeople(self._engine, self._ring)
        self.upkeep = Upkeep(self._engine, self._ring)
        self.vum = VumMessages(self._engine, self._ring)

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
            keep(connection, self._ring.on(connection, to_write=True), identities)

    def restore(self, vault: str, identities: Iterable[Identity], messages: Mapping[UUID, str]) -> None:
        """Become the store of another installation, all or nothing: under its name, with everybody in it.

        The name decides the ids of people who come from a source, those who were erased included.
        """
        with writing(self._engine).begin() as connection:
            master = self._ring.on(connection, to_write=True)
            connection.execute(update(VAULT).values(name=vault))
            for block in streamed(identities, PEOPLE_AT_ONCE):
                keep(connection, master, block)
            vum_messages.keep(connection, master, messages)

    def get(self, candidate_id: UUID, actor: Actor) -> Identity:
        """Give who somebody is, once the look has been written down.

        Raises:
            NotFoundError: the identity is not known, or was erased.
            StoreError: the payload cannot be opened; the message says what to restore.
        """
        identity = self._people.one(candidate_id)
        self._record_looks(actor, "identiteit_bekeken", "candidate", [candidate_id])
        return identity

    def get_many(self, candidate_ids: Collection[UUID], actor: Actor) -> dict[UUID, Identity]:
        """Give who these people are, those whose identity is known, once every look has been written down."""
        return self._shown(actor, self._people.some(candidate_ids))

    def named(self, typed: str, among: Collection[UUID], actor: Actor) -> dict[UUID, Identity]:
        """Give those of these people who go by a name, once every look at them has been written down.

        Opens the identity of all these people: ask it of the people of one colleague, not of everybody.
        """
        self._record_looks(actor, "op_naam_gezocht", "zoekvraag", [uuid4()])
        return self._shown(actor, (one for one in self._people.some(among) if answers_to(one.name, typed)))

    def by_name(self, candidate_ids: Sequence[UUID]) -> list[UUID]:
        """Put people in the order of their names, who is not known last; tells nothing but the order."""
        names = {one.candidate_id: surname_first(one.name) for one in self._people.some(candidate_ids)}
        return sorted(candidate_ids, key=lambda one: (one not in names, names.get(one, "")))

    def _shown(self, actor: Actor, identities: Iterable[Identity]) -> dict[UUID, Identity]:
        found = {one.candidate_id: one for one in identities}
        self._record_looks(actor, "identiteit_bekeken", "candidate", list(found))
        return found

    def known(self, candidate_ids: Collection[UUID]) -> set[UUID]:
        """Give those of these candidates of whom the identity is known; tells nothing of it."""
        return self._people.known(candidate_ids)

    def adopt(self, candidate_id: UUID, other_id: UUID) -> None:
        """Register for a candidate the identity of another, who is the same person; nobody sees it.

        Raises:
            NotFoundError: the identity of the other is not known.
        """
        self.register(replace(self._people.one(other_id), candidate_id=candidate_id))

    def give_back(self, candidate_id: UUID, other_id: UUID) -> bool:
        """Forget what `adopt` registered, unless somebody changed it since; says whether it was forgotten."""
        if self.known((candidate_id, other_id)) != {candidate_id, other_id}:
            return True
        is_same = replace(self._people.one(other_id), candidate_id=candidate_id) == self._people.one(candidate_id)
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
        compared = [traits_of(identity) for identity in self._people.some(people)]
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
        return lambda people: {one.candidate_id: one for one in self._people.some(people)}

    def legality_on(self, day: date, people: Collection[UUID] | None = None) -> dict[UUID, Legality]:
        """Say which legal ages people have on a day; who is not in it is unknown.

        Args:
            people: only these; everybody when None.
        """
        return self.legality_on_days([day], people)[day]

    def legality_on_days(
        self, days: Collection[date], people: Collection[UUID] | None = None
    ) -> dict[date, dict[UUID, Legality]]:
        """Say the same of several days; every identity is opened once."""
        found: dict[date, dict[UUID, Legality]] = {day: {} for day in days}
        for who in self._people.some(people) if found else ():
            for day, known in found.items():
                known[who.candidate_id] = ages.legality_on(who.birth_date, day)
        return found

    def legality_of(self, candidate_id: UUID) -> Callable[[date], Legality | None]:
        """Give who answers which legal ages somebody has on a day, None is not known; opens the identity once."""
        opened = cache(lambda: list(self._people.some({candidate_id})))
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
        identity = self._people.one(candidate_id)
        self._record_looks(actor, "loont_werken_berekend", "candidate", [candidate_id])
        return earnings.does_pay(identity, least_cents, most_cents, day, norms)

    def characteristics(self, actor: Actor, people: Sequence[UUID], day: date) -> tuple[Characteristic, ...]:
        """Give of these rows to which sex and age band they belong on a day, never who they are.

        For an audit of equal treatment only; that it was asked, and for what, is in the inzagelog before the answer.
        """
        self._record_looks(actor, "kenmerken_vergeleken", "toets", [uuid4()])
        known = {one.candidate_id: one for one in self._people.some(people)}
        return characteristics_of([known.get(who) for who in people], day)

    @contextmanager
    def everyone(self) -> Iterator[Everyone]:
        """Open the identities of everybody, as they are at this moment."""
        with reading(self._engine).connect() as connection, connection.begin():
            yield Everyone(connection, self._ring.on(connection))

    def erase(self, candidate_id: UUID) -> None:
        """Erase the key and the payload: a copy of the payload elsewhere is unreadable from now on."""
        with writing(self._engine).begin() as connection:
            forget(connection, [candidate_id])
            vum_messages.forget(connection, [candidate_id])

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()
