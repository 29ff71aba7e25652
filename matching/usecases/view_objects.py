"""View one object, a page of them, or what happened to one: as known now, or at the end of an earlier day."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar
from uuid import UUID

from matching.discreet import CONDITIONS, ELIGIBILITY, OWN_WORDS, as_seen_by, withheld_from
from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.event import Event
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.domain.proposal import Proposal
from matching.domain.ranking_request import Page
from matching.domain.scan import Scan
from matching.domain.support import Support
from matching.domain.task import Task
from matching.errors import ErasedError, NotFoundError, NotYetKnownError
from matching.placing.end_to_bring_back import EndToBringBack, ends_to_bring_back, may_be_judged
from matching.proposing.expiring import as_on
from matching.reach import narrowed
from matching.service import Service
from matching.storage import Kind, Store
from matching.storage.aggregates import OF_KIND, Stored
from matching.storage.history import Entry
from matching.storage.reader import Reader
from matching.storage.selection import Selection
from matching.surroundings import Surroundings, surroundings_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class View(Generic[T]):
    """An object with what it refers to.

    Attributes:
        version: the number of the version that is seen.
        withheld: what of a scan or candidate is left out for who looks.
        to_bring_back: of a placement that lasts longer than a judgement allows.
    """

    obj: T
    version: int
    around: Surroundings
    withheld: tuple[str, ...] = ()
    to_bring_back: EndToBringBack | None = None


@dataclass(frozen=True, slots=True)
class ViewPage(Generic[T]):
    """A part of a list, and how many there are in all."""

    rows: tuple[T, ...]
    total: int
    page: Page


def view_one(service: Service, actor: Actor, kind: Kind, reference: str, on: date | None = None) -> View[Any]:
    """Give one object by its id or short number; a look at somebody is kept in the inzagelog.

    Args:
        on: as known at the end of this day; now when None.

    Raises:
        NotFoundError: there is none, or it was not known yet on that day.
    """
    _refuse_outsider(actor, kind)
    with reading(service.store, kind, reference, on) as (reader, object_id):
        shelf = reader.shelf(kind)
        day, version = on or service.today(), shelf.version_of(object_id)
        (obj,) = as_on(reader, [shelf.get(object_id)], day)
        seen = _seen(actor, obj, version, surroundings_of([obj], reader, day), _too_long(reader, [obj], day))
    _write_down(service.store, actor, kind, "bekeken", [obj])
    return seen


def view_saved(service: Service, actor: Actor, obj: Stored, version: int) -> View[Any]:
    """Give to who saved an object how it is now; that is no look."""
    with service.store.read() as reader:
        today = service.today()
        return _seen(actor, obj, version, surroundings_of([obj], reader, today), _too_long(reader, [obj], today))


def id_of(store: Store, kind: Kind, reference: str) -> UUID:
    """Give the id behind an id or a short number.

    Raises:
        NotFoundError: there is no such object.
    """
    with store.read() as reader:
        object_id = reader.shelf(kind).id_of(reference)
        reader.shelf(kind).get(object_id)
    return object_id


def view_version(service: Service, actor: Actor, kind: Kind, reference: str, number: int) -> View[Any]:
    """Give one object as it was at one of its versions.

    Raises:
        NotFoundError: there is no such object or no such version.
    """
    _refuse_outsider(actor, kind)
    with service.store.read() as reader:
        shelf = reader.shelf(kind)
        obj = shelf.version(shelf.id_of(reference), number)
        seen = _seen(actor, obj, number, surroundings_of([obj], reader, service.today()))
    _write_down(service.store, actor, kind, "bekeken", [obj])
    return seen


def view_page(service: Service, actor: Actor, kind: Kind, selection: Selection, page: Page) -> ViewPage[View[Any]]:
    """Give one page of a kind; what a list shows of a scan, placement, voordracht or task is a look at somebody.

    Raises:
        InvalidInputError: the page begins behind something that was never there.
    """
    _refuse_outsider(actor, kind)
    with service.store.read() as reader:
        shelf = reader.shelf(kind)
        ids, total = shelf.found(narrowed(reader, actor, kind, selection), page)
        known = shelf.many_versions(ids)
        objs = as_on(reader, [known[object_id][0] for object_id in ids], service.today())
        around = surroundings_of(objs, reader, service.today())
        too_long = _too_long(reader, objs, service.today())
        rows = tuple(_seen(actor, obj, known[obj.id][1], around, too_long) for obj in objs)
    if kind is not Kind.CANDIDATE:
        _write_down(service.store, actor, kind, "bekeken", objs)
    return ViewPage(rows, total, page)


def view_history(service: Service, actor: Actor, kind: Kind, reference: str, page: Page) -> ViewPage[Entry]:
    """Give what happened to one object, newest first.

    Raises:
        NotFoundError: there is no such object.
    """
    _refuse_outsider(actor, kind)
    with service.store.read() as reader:
        obj = reader.shelf(kind).find(reference)
        entries = reader.history(kind, obj.id)[::-1]
    _write_down(service.store, actor, kind, "geschiedenis_bekeken", [obj])
    first = (page.number - 1) * page.size
    return ViewPage(entries[first : first + page.size], len(entries), page)


_FOR_INSIDERS = {
    Kind.EVENT: Right.SEE_FOLLOWED,
    Kind.SUPPORT: Right.SEE_FOLLOWED,
    Kind.PROPOSAL: Right.SEE_PROPOSALS,
    Kind.TASK: Right.SEE_TASKS,
    Kind.MESSAGE: Right.SEE_TASKS,
}


def _refuse_outsider(actor: Actor, kind: Kind) -> None:
    """Refuse who may see a card, but nothing of how it came about."""
    if kind in _FOR_INSIDERS:
        must_have(actor, _FOR_INSIDERS[kind])


@contextmanager
def reading(store: Store, kind: Kind, reference: str, on: date | None) -> Iterator[tuple[Reader, UUID]]:
    """Read one object as known at the end of a day, or now.

    Raises:
        NotFoundError: there is none, or it was not known yet on that day.
    """
    with store.read(None if on is None else store.position_on(on)) as reader:
        object_id = reader.shelf(kind).id_of(reference)
        try:
            reader.shelf(kind).get(object_id)
        except ErasedError:
            raise
        except NotFoundError as error:
            raise error if on is None else NotYetKnownError(OF_KIND[kind].noun, reference, on) from error
        yield reader, object_id


def _seen(
    actor: Actor, obj: Stored, version: int, around: Surroundings, too_long: Mapping[UUID, EndToBringBack] | None = None
) -> View[Any]:
    withheld = withheld_from(actor, *_WITHHELD.get(type(obj), ()))
    return View(as_seen_by(actor, obj), version, around, withheld, (too_long or {}).get(obj.id))


def _too_long(reader: Reader, objs: Sequence[Stored], today: date) -> dict[UUID, EndToBringBack]:
    """Give which of these are placements that last longer than a judgement allows, by id."""
    placements = [obj for obj in objs if isinstance(obj, Placement) and obj.is_running]
    people = [placement.candidate_id for placement in placements if may_be_judged(placement.instrument)]
    found = (ends_to_bring_back(record, today) for record in reader.people(people))
    return {one.placement.id: one for ends in found for one in ends}


_WITHHELD: dict[type[Any], tuple[str, ...]] = {Scan: (CONDITIONS, OWN_WORDS), Candidate: ELIGIBILITY}


def _write_down(store: Store, actor: Actor, kind: Kind, deed: str, objs: Sequence[Stored]) -> None:
    """Keep looks at people in the inzagelog, under the person."""
    people = {who for obj in objs if (who := _person(obj))} if kind in _ABOUT_PEOPLE else set()
    store.looks.record_many(actor, f"{OF_KIND[kind].noun}_{deed}", Kind.CANDIDATE.value, sorted(people))


_ABOUT_PEOPLE = (
    Kind.CANDIDATE,
    Kind.SCAN,
    Kind.PLACEMENT,
    Kind.EVENT,
    Kind.SUPPORT,
    Kind.PROPOSAL,
    Kind.TASK,
)


def _person(obj: Stored) -> UUID | None:
    of_person = Scan | Placement | Event | Support | Proposal | Task
    return obj.candidate_id if isinstance(obj, of_person) else obj.id
