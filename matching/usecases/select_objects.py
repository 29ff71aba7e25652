"""Turn what a caller asks of a list into what the database selects on."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from matching.contacts import answers_for
from matching.references.resolver import Resolver
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.storage.selection import Selection


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of every object in a list, as people write it; empty asks nothing.

    Attributes:
        owner, employer, candidate, vacancy, plek: references.
        changed_since: changed on this day or later.
        not_proposed_days: people in mediation who were not proposed in the last so many days.
        task_owner: a colleague whose tasks are asked, with those of whom they stand in for today.
        task_kind, is_open, due_until: of a task.
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
    task_owner: str = ""
    task_kind: str | None = None
    is_open: bool | None = None
    due_until: date | None = None


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
            read_on=service.today(),
            owner_id=resolver.colleague(asked.owner, "aanspreekpunt") if asked.owner else None,
            source=asked.source,
            source_number=asked.source_number,
            employer_id=resolver.optional_id(Kind.EMPLOYER, asked.employer, "werkgever"),
            candidate_id=resolver.optional_id(Kind.CANDIDATE, asked.candidate, "kandidaat"),
            vacancy_id=resolver.optional_id(Kind.VACANCY, asked.vacancy, "vacature"),
            plek_id=resolver.optional_id(Kind.PLEK, asked.plek, "plek"),
            not_proposed_since=None if days is None else service.today() - timedelta(days=days - 1),
            changed_after=None if since is None else service.store.position_on(since - timedelta(days=1)),
            kind=asked.task_kind,
            owner_ids=_answers_for(reader, resolver, asked.task_owner, service.today()),
            is_open=asked.is_open,
            due_until=asked.due_until,
        )
        resolver.check()
    return selection


def _answers_for(reader: Reader, resolver: Resolver, name: str, today: date) -> tuple[UUID, ...] | None:
    """Give a colleague, and everybody for whom this colleague stands in today; None when nobody is named."""
    if not name:
        return None
    return answers_for(resolver.colleague(name, "eigenaar"), today, reader)
