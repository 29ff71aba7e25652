"""View vacancies as people read them: with the employer, the place, whom to call, and how many places are left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from matching.contacts import contacts_on, place_of
from matching.domain.actor import Actor
from matching.domain.card import Contact
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.ranking_request import Page
from matching.proposing.filling import taken_at
from matching.reach import narrowed
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
        everybody = [one for one in _reached(reader, actor) if one.as_on(today).status in _STATUSES[stage]]
        answers_for = _answers_for(reader, actor, today)
        mine = [one for one in everybody if one.owner_id in answers_for]
        only_mine = bool(mine) if own is None else own
        chosen = sorted(mine if only_mine else everybody, key=lambda one: -one.number)
        first = (page.number - 1) * page.size
        rows = vacancy_views(reader, chosen[first : first + page.size], today)
        return VacancyPage(rows, len(mine), len(everybody), only_mine, page)


def view_vacancy(store: Store, actor: Actor, reference: str, *, today: date) -> VacancyView:
    """Give one vacancy by its id or short number.

    Raises:
        NotFoundError: there is none.
    """
    with store.read() as reader:
        return vacancy_views(reader, [reader.vacancies.find(reference)], today)[0]


def vacancy_id(store: Store, reference: str) -> UUID:
    """Give the id behind an id or a short number.

    Raises:
        NotFoundError: it is neither.
    """
    with store.read() as reader:
        return reader.vacancies.find(reference).id


def _reached(reader: Reader, actor: Actor) -> Sequence[Vacancy]:
    """Give every vacancy that this actor may see."""
    of = narrowed(reader, actor, Kind.VACANCY, Selection()).employer_ids
    return [one for one in reader.vacancies.all() if of is None or one.employer_id in of]


def _answers_for(reader: Reader, actor: Actor, today: date) -> set[UUID]:
    """Give the colleagues for whom this actor answers today: itself, and who is away."""
    own = {str(one.id) for one in reader.colleagues.all()} & {actor.id}
    return {one.id for one in reader.colleagues.all() if {str(one.id), str(one.stand_in_on(today))} & own}


def vacancy_views(reader: Reader, vacancies: Sequence[Vacancy], today: date) -> tuple[VacancyView, ...]:
    """Give vacancies with what stands around them, in the same order."""
    employers = reader.employers.many([vacancy.employer_id for vacancy in vacancies])
    contacts = contacts_on(today, [vacancy.owner_id for vacancy in vacancies], reader)
    return tuple(
        VacancyView(
            vacancy=vacancy.as_on(today),
            version=reader.vacancies.version_of(vacancy.id),
            employer=employers[vacancy.employer_id].name,
            place=place_of(vacancy, employers[vacancy.employer_id]),
            contact=contacts[vacancy.owner_id],
            taken=taken_at(reader, vacancy.id),
            going=len(reader.open_proposals_at(vacancy.id)),
        )
        for vacancy in vacancies
    )
