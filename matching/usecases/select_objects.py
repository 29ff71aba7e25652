"""Turn what a caller asks of a list into what the database selects on."""

from dataclasses import dataclass
from datetime import date, timedelta

from matching.references.resolver import Resolver
from matching.service import Service
from matching.storage import Kind
from matching.storage.selection import Selection


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of every object in a list, as people write it; empty asks nothing.

    Attributes:
        owner, employer, candidate, vacancy, plek: references.
        changed_since: changed on this day or later.
        not_proposed_days: people in mediation who were not proposed in the last so many days.
    """

    status: str | None = None
    owner: str = ""
    source: str | None = None
    source_number: str | None = None
    employer: str = ""
    candidate: str = ""
    vacancy: str = ""
    plek: str = ""
    changed_since: date | None = None
    not_proposed_days: int | None = None


def select_objects(service: Service, asked: Asked) -> Selection:
    """Look up what the question refers to.

    Raises:
        InvalidInputError: something is not known; all of it at once.
    """
    since, days = asked.changed_since, asked.not_proposed_days
    with service.store.read() as reader:
        resolver = Resolver(reader, asked.source)
        selection = Selection(
            status=asked.status,
            owner_id=resolver.colleague(asked.owner, "aanspreekpunt") if asked.owner else None,
            source=asked.source,
            source_number=asked.source_number,
            employer_id=resolver.optional_id(Kind.EMPLOYER, asked.employer, "werkgever"),
            candidate_id=resolver.optional_id(Kind.CANDIDATE, asked.candidate, "kandidaat"),
            vacancy_id=resolver.optional_id(Kind.VACANCY, asked.vacancy, "vacature"),
            plek_id=resolver.optional_id(Kind.PLEK, asked.plek, "plek"),
            not_proposed_since=None if days is None else service.today() - timedelta(days=days - 1),
            changed_after=None if since is None else service.store.position_on(since - timedelta(days=1)),
        )
        resolver.check()
    return selection
