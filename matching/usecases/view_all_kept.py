"""View everything that is kept about somebody, for that person: what, since when, from whom, and who saw it. AVG 15."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.fact import Fact
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.domain.profile import Profile
from matching.domain.scan import Scan
from matching.domain.testimony import Testimony, everything_said, statements
from matching.errors import NotFoundError
from matching.identity.person import Identity
from matching.service import Service
from matching.storage import Kind
from matching.storage.drafts import Draft
from matching.storage.history import Entry
from matching.storage.looks import Look
from matching.storage.moment import now
from matching.storage.reader import Reader
from matching.surroundings import surroundings_of
from matching.usecases.view_lists_of_person import MADE_AGAIN, ListsOfPerson, lists_of_person
from matching.usecases.view_objects import View

Recorded = Mapping[tuple[str, str, Fact[Any]], Entry]


@dataclass(frozen=True, slots=True)
class KeptObject:
    """One object about somebody, with every version of it.

    Attributes:
        versions: what happened and what it was then, oldest first.
    """

    kind: Kind
    id: UUID
    versions: tuple[tuple[Entry, View[Any]], ...]


@dataclass(frozen=True)
class AllKept:
    """Everything that is kept about one person.

    Attributes:
        position: where the ledger stood.
        numbers: the short numbers of every record of this person, the one that stands for the others first.
        recorded: who wrote a fact down first, and when.
        beside: what is kept beside documents, by the names of `storage.about_person.TOLD`.
    """

    at: datetime
    position: int
    candidate_id: UUID
    numbers: tuple[int, ...]
    identity: Identity | None
    vum_messages: tuple[str, ...]
    facts: tuple[Testimony, ...]
    recorded: Recorded
    objects: tuple[KeptObject, ...]
    beside: Mapping[str, Sequence[Mapping[str, Any]]]
    drafts: tuple[Draft, ...]
    looks: tuple[Look, ...]
    lists: ListsOfPerson


def view_all_kept(
    service: Service, actor: Actor, reference: str, written_as: str, made_again: int = MADE_AGAIN
) -> AllKept:
    """Give everything; that it was given is in the inzagelog before it is, and so is in what is given.

    Records that were merged are of one person: it is everything of all of them.

    Args:
        reference: id or short number.
        written_as: in which form it is given, for the inzagelog.
        made_again: how many saved lists are made again; the others are named.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: there is no such candidate, or the candidate was erased.
    """
    must_have(actor, Right.SEE_ALL_KEPT)
    with service.store.read() as reader:
        asked = reader.candidates.find(reference).id
        people = reader.same_person(asked)
        service.store.looks.record(actor, "inzage_gegeven", Kind.CANDIDATE.value, asked, {"vorm": written_as})
        identity = _identity(service, actor, people)
        objects = _objects(service, reader, people)
        ids = [one.id for one in objects]
        records = list(reader.people(people))
        numbers = {one.candidate.id: one.candidate.number for one in records}
        return AllKept(
            at=now(),
            position=reader.position,
            candidate_id=asked,
            numbers=tuple(numbers[one] for one in people),
            identity=identity,
            vum_messages=tuple(service.identity.vum.of(people).values()),
            facts=tuple(everything_said([said for record in records for said in record.observed])),
            recorded=_recorded(objects),
            objects=objects,
            beside=reader.kept_beside(people, ids),
            drafts=tuple(service.store.drafts.naming([*map(str, people), *(f"K-{one}" for one in numbers.values())])),
            looks=service.store.looks.of(*ids),
            lists=lists_of_person(service, people, _known_since(objects), made_again),
        )


def _identity(service: Service, actor: Actor, people: Sequence[UUID]) -> Identity | None:
    """Give who it is, as the record says that stands for the others, or the first that says it."""
    for who in people:
        try:
            return service.identity.get(who, actor)
        except NotFoundError:
            continue
    return None


def _objects(service: Service, reader: Reader, people: Sequence[UUID]) -> tuple[KeptObject, ...]:
    kept = ((kind, one) for kind, ids in reader.belongings(people).items() for one in ids)
    return tuple(_object(service, reader, kind, one) for kind, one in kept)


def _object(service: Service, reader: Reader, kind: Kind, object_id: UUID) -> KeptObject:
    shelf, entries = reader.shelf(kind), reader.history(kind, object_id)
    then = [shelf.version(object_id, entry.version) for entry in entries]
    around = surroundings_of(then, reader, service.today())
    views = (View(obj, entry.version, around) for entry, obj in zip(entries, then, strict=True))
    return KeptObject(kind, object_id, tuple(zip(entries, views, strict=True)))


def _known_since(objects: Sequence[KeptObject]) -> int:
    return min(entry.position for one in objects if one.kind is Kind.CANDIDATE for entry, _ in one.versions)


def _recorded(objects: Sequence[KeptObject]) -> Recorded:
    """Say of every fact which change wrote it down first."""
    everything = sorted(((entry, view.obj) for one in objects for entry, view in one.versions), key=_position)
    found: dict[tuple[str, str, Fact[Any]], Entry] = {}
    for entry, obj in everything:
        for field, key, fact in statements([_said_by(obj)]):
            found.setdefault((field, key, without_confirmation(fact)), entry)
    return found


def _position(one: tuple[Entry, Any]) -> int:
    return one[0].position


def without_confirmation(fact: Fact[Any]) -> Fact[Any]:
    """Give a fact as it was first said: confirming it is no new fact."""
    return replace(fact, confirmed_on=None)


def _said_by(obj: object) -> Profile:
    if isinstance(obj, Candidate):
        return obj.corrections
    if isinstance(obj, Scan):
        return obj.profile
    return obj.observed() if isinstance(obj, Placement) else Profile()
