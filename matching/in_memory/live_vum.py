"""Everything that is offered over VUM, in memory, following the ledger."""

import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from uuid import UUID

from orjson import loads

from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.colleague import Colleague
from matching.domain.crosswalk import Crosswalk
from matching.domain.opportunity import Vacancy
from matching.domain.tri import Tri
from matching.domain.work import WorkKind
from matching.in_memory.absence import reason_outside
from matching.storage.bulk import in_bulk
from matching.storage.people import PersonDocuments
from matching.storage.reader import Reader
from matching.storage.store import Store
from matching.vum.beside import Beside
from matching.vum.candidate import seeker_of
from matching.vum.checking import as_version_3
from matching.vum.offered import Offered, OfferKind
from matching.vum.reader import at
from matching.vum.vacancy import vacature_of

Json = dict[str, Any]
Messages = Callable[[Collection[UUID] | None], dict[UUID, str]]
SHARED = (CandidateStatus.BEMIDDELBAAR, CandidateStatus.KLAAR_VOOR_BEMIDDELING)
LONGEST_NAME, LONGEST_PHONE = 35, 14


@dataclass(frozen=True)
class VumStanding:
    """What is offered at one ledger position; never changes.

    Attributes:
        offered: ordered by id.
        without_place: how many would be offered if it were known where they are.
    """

    position: int
    offered: tuple[Offered, ...]
    without_place: frozenset[UUID]

    @cached_property
    def by_id(self) -> dict[UUID, Offered]:
        """Everything under its id."""
        return {one.id: one for one in self.offered}


def is_shared(candidate: Candidate) -> bool:
    """Whether somebody may be shown over VUM: the profile is shared, and the person is looking for work."""
    return candidate.delen_vum is Tri.JA and candidate.status in SHARED and reason_outside(candidate) is None


def _says_shared(documents: PersonDocuments) -> bool:
    """Whether the document of somebody says so, without reading all that belongs to them; a damaged one is read."""
    try:
        said = loads(documents.candidate)["delen_vum"]
    except (KeyError, TypeError, ValueError):
        return True
    return bool(said == Tri.JA.value)


class LiveVum:
    """What is offered of one kind, as of the newest change."""

    def __init__(self, store: Store, kind: OfferKind, crosswalk: Crosswalk, messages: Messages) -> None:
        """Offer nothing yet.

        Args:
            messages: gives the messages that people came in with, from behind the identity door.
        """
        self._store = store
        self._kind = kind
        self._crosswalk = crosswalk
        self._messages = messages
        self._standing: VumStanding | None = None
        self._lock = threading.Lock()

    def now(self) -> VumStanding:
        """Give what is offered at the newest position."""
        with self._lock:
            if self._standing is None or self._standing.position != self._store.position():
                self._standing = self._follow(self._standing)
            return self._standing

    def _follow(self, old: VumStanding | None) -> VumStanding:
        with self._store.read() as reader:
            if old is None:
                return _standing(reader.position, list(self._made(reader, None)))
            changed = self._changed(reader, old.position)
            if not changed:
                return replace(old, position=reader.position)
            fresh = list(self._made(reader, sorted(changed)))
            kept = [one for one in old.offered if one.id not in changed]
            return _standing(reader.position, [*kept, *fresh], old.without_place - changed)

    def _changed(self, reader: Reader, since: int) -> set[UUID]:
        if self._kind is OfferKind.WERKZOEKENDE:
            return reader.changed_people(since)
        return reader.changed_work(WorkKind.VACATURE, since)

    def _made(self, reader: Reader, ids: list[UUID] | None) -> Iterator[Offered]:
        made = self._seekers if self._kind is OfferKind.WERKZOEKENDE else self._vacancies
        for object_id, document in made(reader, ids):
            yield Offered(object_id, self._kind, as_version_3(self._kind.detail, document))

    def _seekers(self, reader: Reader, ids: list[UUID] | None) -> Iterator[tuple[UUID, Json]]:
        read = (documents.record() for documents in reader.documents_of_people(ids) if _says_shared(documents))
        shared = [record for record in in_bulk(read) if is_shared(record.candidate)]
        messages = self._messages([record.candidate.id for record in shared])
        owners = reader.colleagues.many(sorted({record.candidate.owner_id for record in shared}))
        for record in shared:
            who = record.candidate
            now = seeker_of(who, record.profile, self._crosswalk)
            if who.id in messages:
                yield who.id, Beside.from_text(messages[who.id]).with_now(now)
            else:
                contact = _contact(owners.get(who.owner_id))
                told = {"contactpersoon": [contact], "indicatieBeschikbaarheidContactgegevens": 1} if contact else {}
                yield who.id, {"idWerkzoekende": f"K-{who.number}"} | now | told

    def _vacancies(self, reader: Reader, ids: list[UUID] | None) -> Iterator[tuple[UUID, Json]]:
        shelf = reader.vacancies
        found: list[Vacancy] = shelf.all() if ids is None else [*shelf.many(ids).values()]
        shown = [one for one in found if one.is_rankable]
        messages = self._store.vum.vacancy_messages([one.id for one in shown])
        employers = reader.employers.many(sorted({one.employer_id for one in shown}))
        owners = reader.colleagues.many(sorted({one.owner_id for one in shown}))
        for one in shown:
            now = vacature_of(one, employers[one.employer_id].name, self._crosswalk)
            if one.id in messages:
                yield one.id, Beside.from_text(messages[one.id]).with_now(now)
            else:
                contact = _contact(owners.get(one.owner_id))
                if contact and "telefoonnummer" in contact:
                    contact["telefoonnummer"] = [contact["telefoonnummer"]]
                told = {"contactpersoon": [contact]} if contact else {}
                numbers = {"idVacature": f"V-{one.number}", "nummerVacature": f"V-{one.number}"}
                yield one.id, numbers | now | {"werkgever": now["werkgever"] | told}


def _standing(position: int, made: list[Offered], nowhere: frozenset[UUID] = frozenset()) -> VumStanding:
    """Offer what says where it is: the standard asks a postcode of everything."""
    placed = [one for one in made if at(one.document, one.kind.postcode)]
    lost = {one.id for one in made} - {one.id for one in placed}
    return VumStanding(position, tuple(sorted(placed, key=lambda one: one.id)), nowhere | lost)


def _contact(owner: Colleague | None) -> Json:
    """Give whom to call: a colleague, never the person."""
    if owner is None:
        return {}
    phone = "".join(sign for sign in owner.phone if sign.isdigit() or sign == "+")
    named: Json = {"naamContactpersoonAfdeling": owner.name[:LONGEST_NAME]}
    return named | ({"telefoonnummer": phone} if 0 < len(phone) <= LONGEST_PHONE else {})
