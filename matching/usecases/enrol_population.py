"""Enrol many people, employers and places at once; repeating it changes nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.colleague import Colleague
from matching.domain.employer import Employer
from matching.domain.event import Event
from matching.domain.opportunity import Vacancy
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.proposal import Proposal
from matching.domain.record import CandidateRecord
from matching.domain.scan import Scan
from matching.domain.seats import SeatSource
from matching.domain.support import Support
from matching.identity.door import IdentityDoor
from matching.identity.person import Identity
from matching.storage import Store
from matching.storage.aggregates import OF_TYPE, Stored
from matching.storage.blocks import blocks

PEOPLE_AT_ONCE = 500
FOLLOWED_AT_ONCE = 2_000
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Population:
    """Everything that is enrolled together.

    Attributes:
        people: candidates with their scans, placements and voordrachten.
        followed: what reports count of these people.
        identities: of some or all of these people, in any order.
    """

    colleagues: Sequence[Colleague]
    employers: Sequence[Employer]
    people: Sequence[CandidateRecord]
    identities: Sequence[Identity]
    vacancies: Sequence[Vacancy]
    plekken: Sequence[Plek]
    seat_sources: Sequence[SeatSource] = ()
    followed: Sequence[Event | Support] = ()


def enrol_population(
    store: Store, door: IdentityDoor, actor: Actor, population: Population, progress: Progress | None = None
) -> int:
    """Save everything that is not known yet, in blocks so that nobody waits long, and count what was new.

    Args:
        progress: is told (people done, people in all) after every block.

    Raises:
        ConflictError: a number or source number belongs to something else already.
    """
    new = _enrol(store, actor, [*population.colleagues, *population.employers])
    identities = {identity.candidate_id: identity for identity in population.identities}
    for done, people in _counted(blocks(population.people, PEOPLE_AT_ONCE)):
        known_now = [identities[who.candidate.id] for who in people if who.candidate.id in identities]
        new += _enrol(store, actor, list(chain.from_iterable(map(_parts, people))), door, known_now)
        if progress:
            progress(done, len(population.people))
    for block in blocks(population.followed, FOLLOWED_AT_ONCE):
        new += _enrol(store, actor, block)
    return new + _enrol(store, actor, [*population.vacancies, *population.seat_sources, *population.plekken])


def _enrol(
    store: Store,
    actor: Actor,
    objs: Sequence[Stored],
    door: IdentityDoor | None = None,
    identities: Sequence[Identity] = (),
) -> int:
    """Save one block in one transaction, identities just before its commit."""
    fresh = _unknown(store, objs)
    fresh_ids = {obj.id for obj in fresh}
    with store.change(actor) as change:
        change.save_many(fresh, action="ingelezen")
        if door is not None:
            door.register_many([identity for identity in identities if identity.candidate_id in fresh_ids])
        change.commit()
    return len(fresh)


def _unknown(store: Store, objs: Sequence[Stored]) -> list[Stored]:
    """Leave out what was enrolled before, and people who have been erased since."""
    by_type: dict[type[Any], list[Stored]] = {}
    for obj in objs:
        by_type.setdefault(type(obj), []).append(obj)
    with store.read() as reader:
        known = {kind: reader.known(OF_TYPE[kind].kind, [obj.id for obj in alike]) for kind, alike in by_type.items()}
        erased = reader.erased_among(list({_person(obj) for obj in objs}))
    return [obj for obj in objs if obj.id not in known[type(obj)] and _person(obj) not in erased]


def _person(obj: Stored) -> UUID:
    """Give whom what belongs to a person is about; anything else is about itself."""
    return obj.candidate_id if isinstance(obj, Scan | Placement | Proposal | Event | Support) else obj.id


def _parts(record: CandidateRecord) -> Iterable[Stored]:
    return (record.candidate, *record.scans, *record.placements, *record.proposals)


def _counted(parts: Iterable[Sequence[Any]]) -> Iterable[tuple[int, Sequence[Any]]]:
    """Give every block with the number of people up to and including it."""
    done = 0
    for part in parts:
        done += len(part)
        yield done, part
