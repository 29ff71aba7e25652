"""Find somebody by client number or name, as when the telephone rings; every look is kept.

Who somebody is, is only told of one's own people and of who has a voordracht at work that is one's own.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from matching.contacts import answers_for, contacts_on
from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.card import Contact
from matching.domain.permissions import Right, has, must_have
from matching.domain.ranking_request import Page
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.identity.names import surname_first
from matching.identity.person import Identity
from matching.reach import colleague_id_of
from matching.service import Service
from matching.storage.reader import Reader
from matching.storage.selection import Selection

MOST = Page(size=100_000)  # people or vacancies of one colleague: more than anybody has
PAGE_SIZE = 50
MOST_BY_NAME = 1_000
"""Of how many people the names are opened to put a page of them in order."""
_STILL = tuple(status.value for status in CandidateStatus if status is not CandidateStatus.AFGESLOTEN)
_NUMBER = re.compile(r"(?:k\s*+(?:-\s*+)?)?(\d{1,9})", re.IGNORECASE)


class Tie(StrEnum):
    """Why somebody is found."""

    EIGEN = "eigen"
    VOORDRACHT = "voordracht"
    VAN_COLLEGA = "van_collega"


@dataclass(frozen=True, slots=True)
class PersonFound:
    """Somebody who was found.

    Attributes:
        contact: whom to call about this person.
        identity: None is not known, or not for who asks.
    """

    candidate: Candidate
    tie: Tie
    contact: Contact
    identity: Identity | None


@dataclass(frozen=True, slots=True)
class OwnPeople:
    """A page of one's own people.

    Attributes:
        total: how many there are on all pages together.
        is_by_name: in the order of their names; else in that of their numbers.
    """

    people: tuple[PersonFound, ...]
    total: int
    page: Page
    is_by_name: bool


def own_people(service: Service, actor: Actor, page: Page) -> OwnPeople:
    """Give the people whose aanspreekpunt one is, or stands in for, by name; closed ones are left out.

    More than `MOST_BY_NAME` are in the order of their numbers: nobody leafs through so many names, and no name is
    opened of whom is not on the page. Every look at who is on the page is kept.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.CHANGE_CANDIDATES)
    with service.store.read() as reader:
        own = Selection(owner_ids=_colleagues(service, actor, reader), statuses=_STILL)
        some, total = reader.candidates.found(own, Page(size=MOST_BY_NAME))
        by_name = total <= MOST_BY_NAME and has(actor, Right.SEE_IDENTITY)
        if by_name:
            first, after = page.first, page.first + page.size
            shown = service.identity.by_name(some)[first:after]
        else:
            shown, _ = reader.candidates.found(own, page)
        ties = dict.fromkeys(shown, Tie.EIGEN)
        people = _told(service, actor, reader, ties, _identities(service, actor, shown))
        in_order = people if by_name else tuple(sorted(people, key=lambda one: one.candidate.number))
        return OwnPeople(in_order, total, page, by_name)


def find_people(service: Service, actor: Actor, typed: str) -> tuple[PersonFound, ...]:
    """Find people by client number, or by name among those whose name one may know.

    Raises:
        NotAllowedError: this role may not; by name only who may see identities.
        InvalidInputError: nothing was typed to look for.
    """
    must_have(actor, Right.CHANGE_CANDIDATES)
    typed = typed.strip()
    if len(typed) < 2 and not is_client_number(typed):
        raise InvalidInputError((Fault("/zoek", "dit is te kort om iemand te vinden", "een klantnummer of een naam"),))
    with service.store.read() as reader:
        reached = reached_by(service, actor, reader)
        number = _NUMBER.fullmatch(typed)
        if number is not None:
            found = _numbered(reader, number[1])
            ties = {one: reached.get(one, Tie.VAN_COLLEGA) for one in found}
            known = _identities(service, actor, [one for one in found if one in reached])
        else:
            must_have(actor, Right.SEE_IDENTITY)
            known = service.identity.named(typed, list(reached), actor)
            ties = {one: reached[one] for one in known}
        return _told(service, actor, reader, ties, known)


def is_client_number(typed: str) -> bool:
    """Whether this is how a candidate is named by number: K-2041, k 2041 or 2041."""
    return _NUMBER.fullmatch(typed.strip()) is not None


def _colleagues(service: Service, actor: Actor, reader: Reader) -> tuple[UUID, ...]:
    """Give for whom one answers today; nobody when one is no colleague."""
    colleague_id = colleague_id_of(actor)
    return () if colleague_id is None else answers_for(colleague_id, service.today(), reader)


def _own(reader: Reader, owners: tuple[UUID, ...]) -> list[UUID]:
    return reader.candidates.found(Selection(owner_ids=owners), MOST)[0]


def reached_by(service: Service, actor: Actor, reader: Reader) -> dict[UUID, Tie]:
    """Give whose name one may know, with why."""
    owners = _colleagues(service, actor, reader)
    vacancies, _ = reader.vacancies.found(Selection(owner_ids=owners), MOST)
    plekken, _ = reader.plekken.found(Selection(owner_ids=owners), MOST)
    put_forward = [one.candidate_id for work in (*vacancies, *plekken) for one in reader.proposals.open_at(work)]
    return dict.fromkeys(put_forward, Tie.VOORDRACHT) | dict.fromkeys(_own(reader, owners), Tie.EIGEN)


def _numbered(reader: Reader, number: str) -> list[UUID]:
    try:
        return [reader.candidates.find(f"K-{int(number)}").id]
    except NotFoundError:
        return []


def _identities(service: Service, actor: Actor, people: Collection[UUID]) -> dict[UUID, Identity]:
    return service.identity.get_many(people, actor) if has(actor, Right.SEE_IDENTITY) else {}


def _told(
    service: Service, actor: Actor, reader: Reader, ties: dict[UUID, Tie], known: dict[UUID, Identity]
) -> tuple[PersonFound, ...]:
    people = reader.candidates.many(list(ties))
    contacts = contacts_on(service.today(), [one.owner_id for one in people.values()], reader)
    found = [
        PersonFound(person, ties[who], contacts[person.owner_id], known.get(who)) for who, person in people.items()
    ]
    service.store.looks.record_many(actor, "kandidaat_gevonden", "candidate", [one.candidate.id for one in found])
    return tuple(sorted(found, key=_in_order))


def _in_order(one: PersonFound) -> tuple[bool, str, int]:
    return one.identity is None, surname_first(one.identity.name) if one.identity else "", one.candidate.number
