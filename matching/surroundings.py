"""What objects refer to, as people read it: whom to call, which employer, which number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from matching.contacts import NOBODY, contacts_on
from matching.domain.card import Contact
from matching.domain.colleague import Colleague
from matching.domain.employer import Employer
from matching.storage.aggregates import OF_KIND, Kind, Stored
from matching.storage.reader import Reader

_NUMBERED = {
    "candidate_id": Kind.CANDIDATE,
    "plek_id": Kind.PLEK,
    "vacancy_id": Kind.VACANCY,
    "seat_source_id": Kind.SEAT_SOURCE,
    "intended_vacancy_id": Kind.VACANCY,
}


@dataclass(frozen=True)
class Surroundings:
    """What some objects refer to, read once for all of them.

    Attributes:
        contacts: who answers on the day of reading, by owner.
        numbers: short numbers such as K-2041, by id.
    """

    contacts: dict[UUID, Contact]
    colleagues: dict[UUID, Colleague]
    employers: dict[UUID, Employer]
    numbers: dict[UUID, str]

    def contact(self, owner_id: UUID) -> Contact:
        """Give whom to call."""
        return self.contacts.get(owner_id, NOBODY)

    def employer(self, employer_id: UUID) -> str:
        """Give the name of an employer; "" when nothing is known."""
        employer = self.employers.get(employer_id)
        return employer.name if employer else ""

    def number(self, object_id: UUID | None) -> str | None:
        """Give a short number."""
        return None if object_id is None else self.numbers.get(object_id)


def surroundings_of(objs: Sequence[Stored], reader: Reader, today: date) -> Surroundings:
    """Read what these objects refer to."""
    owners = _referred(objs, "owner_id", "guide_id", "consultant_id")
    stand_ins = [one.colleague_id for obj in objs if isinstance(obj, Colleague) for one in obj.substitutions]
    return Surroundings(
        contacts=contacts_on(today, owners, reader),
        colleagues=reader.colleagues.many([*owners, *stand_ins]),
        employers=reader.employers.many(_referred(objs, "employer_id", "provider_id")),
        numbers=dict(_numbers(objs, reader)),
    )


def _referred(objs: Sequence[Stored], *names: str) -> list[UUID]:
    found: set[UUID] = {value for obj in objs for name in names if (value := getattr(obj, name, None)) is not None}
    return sorted(found)


def _numbers(objs: Sequence[Stored], reader: Reader) -> Iterable[tuple[UUID, str]]:
    for name, kind in _NUMBERED.items():
        found: dict[UUID, Any] = reader.shelf(kind).many(_referred(objs, name))
        yield from ((obj.id, f"{OF_KIND[kind].prefix}-{obj.number}") for obj in found.values())
