"""Whom to call about somebody or something, where the work is, and both in short on a list."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from matching.domain.candidate import Candidate
from matching.domain.card import CandidateCard, Contact, PlaceCard
from matching.domain.employer import Employer
from matching.domain.work_on_offer import WorkOnOffer
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


def answers_for(colleague_id: UUID, day: date, reader: Reader) -> tuple[UUID, ...]:
    """Give a colleague, and everybody for whom this colleague stands in on a day."""
    away = (one.id for one in reader.colleagues.all() if one.stand_in_on(day) == colleague_id)
    return tuple(dict.fromkeys((colleague_id, *away)))


def place_of(work: WorkOnOffer, employer: Employer | None) -> str:
    """Give the place of the first work address, or else of who offers it; "" when neither is known."""
    if work.addresses:
        return work.addresses[0].place
    return employer.place if employer else ""


def candidate_cards(candidates: Sequence[Candidate], day: date, reader: Reader) -> dict[UUID, CandidateCard]:
    """Give people in short: the number, and whom to call on a day."""
    contacts = contacts_on(day, [candidate.owner_id for candidate in candidates], reader)
    return {c.id: CandidateCard(c.id, c.number, contacts[c.owner_id]) for c in candidates}


def place_cards(offers: Sequence[WorkOnOffer], day: date, reader: Reader) -> dict[UUID, PlaceCard]:
    """Give vacancies and plekken of one kind in short: where they are, and whom to call on a day."""
    if not offers:
        return {}
    employers = reader.employers.many(sorted({work.employer_id for work in offers}))
    contacts = contacts_on(day, [work.owner_id for work in offers], reader)
    versions = reader.work(offers[0].kind).versions_of([work.id for work in offers])
    return {
        work.id: PlaceCard(
            kind=work.kind,
            id=work.id,
            number=work.number,
            version=versions[work.id],
            title=work.title,
            employer=employers[work.employer_id].name if work.employer_id in employers else "",
            place=place_of(work, employers.get(work.employer_id)),
            start_on=work.start_on,
            contact=contacts[work.owner_id],
            werksoort=work.werksoort,
        )
        for work in offers
    }
