"""Whom to call about somebody or something, and where the work is."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from matching.domain.employer import Employer
from matching.domain.opportunity import Vacancy
from matching.domain.ranked_list import Contact
from matching.storage.reader import Reader

NOBODY = Contact("aanspreekpunt onbekend", "")


def contacts_on(day: date, owner_ids: Collection[UUID], reader: Reader) -> dict[UUID, Contact]:
    """Give for every owner whom to call on a day: the aanspreekpunt, or who stands in."""
    owners = reader.colleagues.many(sorted(set(owner_ids)))
    stand_ins = reader.colleagues.many(sorted({owner.stand_in_on(day) for owner in owners.values()}))
    contacts = dict.fromkeys(owner_ids, NOBODY)
    for owner in owners.values():
        answering = stand_ins.get(owner.stand_in_on(day), owner)
        contacts[owner.id] = Contact(answering.name, answering.phone)
    return contacts


def place_of(vacancy: Vacancy, employer: Employer | None) -> str:
    """Give the place of the first work address, or else of the employer; "" when neither is known."""
    if vacancy.addresses:
        return vacancy.addresses[0].place
    return employer.place if employer else ""
