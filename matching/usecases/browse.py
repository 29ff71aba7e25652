"""Browse what there is: numbers, titles, statuses and whom to call; never an identity."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from matching.contacts import contacts_on
from matching.domain.actor import Actor
from matching.domain.card import Contact
from matching.storage import Kind, Store
from matching.storage.reader import Reader
from matching.storage.shelf import Card, Shelf


@dataclass(frozen=True, slots=True)
class Listing:
    """One line of a list.

    Attributes:
        number: the short number, as in V-318.
        title: "" for a person.
        contact: who answers today.
    """

    id: UUID
    number: str
    title: str
    status: str
    contact: Contact


def browse(store: Store, actor: Actor, kind: Kind, *, today: date, status: str | None = None) -> list[Listing]:
    """List candidates, vacancies, plekken or employers, ordered by number.

    Args:
        actor: who asks; the list holds nothing that needs a line in the inzagelog.
        kind: one that has short numbers.
        status: only these, such as "open"; all when None.
    """
    with store.read() as reader:
        cards = [card for card in _cards(reader, kind) if status in (None, card.status)]
        contacts = contacts_on(today, [card.owner_id for card in cards], reader)
    return [Listing(card.id, card.number, card.title, card.status, contacts[card.owner_id]) for card in cards]


def _cards(reader: Reader, kind: Kind) -> Sequence[Card]:
    shelves: dict[Kind, Shelf[Any]] = {
        Kind.CANDIDATE: reader.candidates,
        Kind.VACANCY: reader.vacancies,
        Kind.PLEK: reader.plekken,
        Kind.EMPLOYER: reader.employers,
        Kind.SEAT_SOURCE: reader.seat_sources,
    }
    return shelves[kind].cards()
