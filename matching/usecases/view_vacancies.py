"""View vacancies as people read them: with the employer, the place, whom to call, and how many places are left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from matching.contacts import answers_for, contacts_on, place_of
from matching.domain.actor import Actor
from matching.domain.card import Contact
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.ranking_request import Page
from matching.proposing.filling import taken_per_vacancy
from matching.reach import colleague_id_of, narrowed
from matching.storage import Kind, Store
from matching.storage.reader import Reader
from matching.storage.selection import Selection


class Stage(StrEnum):
    """Where a vacancy is, as a jobhunter divides the day."""

    TE_VERVULLEN = "te_vervullen"
    WACHT = "wacht"
    GESLOTEN = "gesloten"


_STATUSES: dict[Stage, tuple[VacancyStatus, ...]] = {
    Stage.TE_VERVULLEN: (VacancyStatus.OPEN, VacancyStatus.DEELS_VERVULD),
    Stage.WACHT: (
        VacancyStatus.CONCEPT,
        VacancyStatus.INGEDIEND,
        VacancyStatus.IN_BEOORDELING,
        VacancyStatus.TERUG_NAAR_AANBIEDER,
    ),
    Stage.GESLOTEN: (
        VacancyStatus.VERVULD,
        VacancyStatus.INGETROKKEN,
        VacancyStatus.VERLOPEN,
        VacancyStatus.GEWEIGERD,
    ),
}


@dataclass(frozen=True, slots=True)
class VacancyView:
    """A vacancy with what stands around it.

    Attributes:
        place: of the first work address, or of the employer.
        contact: who answers for the vacancy today.
        taken: how many of its places are taken; going: how many voordrachten can still go on.
    """

    vacancy: Vacancy
    version: int
    employer: str
    place: str
    contact: Contact
    taken: int
    going: int

    @property
    def left(self) -> int:
        """How many places are left."""
        return max(0, self.vacancy.places - self.taken)


@dataclass(frozen=True, slots=True)
class VacancyPage:
    """Some vacancies, and how many there are in all.

    Attributes:
        own: how many of this stage are of who looks, or of whom they stand in for; everybody: of anybody.
        is_own: whether only the own ones are shown.
    """

    rows: tuple[VacancyView, ...]
    own: int
    everybody: int
    is_own: bool
    page: Page

    @property
    def total(self) -> int:
        """How many there are on all pages together."""
        return self.own if self.is_own else self.everybody


def view_vacancies(
    store: Store, actor: Actor, page: Page, *, today: date, stage: Stage = Stage.TE_VERVULLEN, own: bool | None = None
) -> VacancyPage:
    """Give one page of the vacancies of a stage, the newest number first; an employer is given its own.

    Args:
        actor: who asks; a vacancy holds nothing that needs a line in the inzagelog.
        own: only those that who asks answers for today; when None, only those if there are any.
    """
    with store.read() as reader:
        of_stage = Selection(statuses=tuple(map(str, _STATUSES[stage])), read_on=today, newest_first=True)
        asked = narrowed(reader, actor, Kind.VACANCY, of_stage)
        of_own = replace(asked, owner_ids=_answers_for(reader, actor, today))
        (mine, how_many), (any_, everybody) = (reader.vacancies.found(one, page) for one in (of_own, asked))
        only_mine = bool(how_many) if own is None else own
        shown = reader.vacancies.many_versions(mine if only_mine else any_)
        rows = vacancy_views(reader, list(shown.values()), today)
        newest_first = tuple(sorted(rows, key=lambda row: -row.vacancy.number))
        return VacancyPage(newest_first, how_many, everybody, only_mine, page)


def view_vacancy(store: Store, actor: Actor, reference: str, *, today: date) -> VacancyView:
    """Give one vacancy by its id or short number.

    Raises:
        NotFoundError: there is none.
    """
    with store.read() as reader:
        vacancy = reader.vacancies.find(reference)
        return vacancy_views(reader, [(vacancy, reader.vacancies.version_of(vacancy.id))], today)[0]


def vacancy_id(store: Store, reference: str) -> UUID:
    """Give the id behind an id or a short number.

    Raises:
        NotFoundError: it is neither.
    """
    with store.read() as reader:
        return reader.vacancies.find(reference).id


def _answers_for(reader: Reader, actor: Actor, today: date) -> tuple[UUID, ...]:
    """Give the colleagues for whom this actor answers today: itself, and who is away; none for who is no colleague."""
    colleague_id = colleague_id_of(actor)
    return () if colleague_id is None else answers_for(colleague_id, today, reader)


def vacancy_views(reader: Reader, found: Sequence[tuple[Vacancy, int]], today: date) -> tuple[VacancyView, ...]:
    """Give vacancies, each with its version, with what stands around them, in the same order."""
    vacancies = [vacancy for vacancy, _ in found]
    taken = taken_per_vacancy(reader, [vacancy.id for vacancy in vacancies])
    going = reader.proposals.count_open_at([vacancy.id for vacancy in vacancies])
    employers = reader.employers.many([vacancy.employer_id for vacancy in vacancies])
    contacts = contacts_on(today, [vacancy.owner_id for vacancy in vacancies], reader)
    return tuple(
        VacancyView(
            vacancy=vacancy.as_on(today),
            version=version,
            employer=employers[vacancy.employer_id].name,
            place=place_of(vacancy, employers[vacancy.employer_id]),
            contact=contacts[vacancy.owner_id],
            taken=taken[vacancy.id],
            going=going.get(vacancy.id, 0),
        )
        for vacancy, version in found
    )
