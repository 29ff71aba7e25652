"""View vacancies as people read them: with the employer, the place and whom to call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.contacts import contacts_on, place_of
from matching.domain.actor import Actor
from matching.domain.card import Contact
from matching.domain.opportunity import Vacancy
from matching.domain.ranking_request import Page
from matching.storage import Store
from matching.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class VacancyView:
    """A vacancy with what stands around it.

    Attributes:
        place: of the first work address, or of the employer.
        contact: who answers for the vacancy today.
    """

    vacancy: Vacancy
    version: int
    employer: str
    place: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class VacancyPage:
    """Some vacancies, and how many there are in all."""

    rows: tuple[VacancyView, ...]
    total: int
    page: Page


def view_open_vacancies(store: Store, actor: Actor, page: Page, *, today: date) -> VacancyPage:
    """Give one page of the vacancies that have a list, the newest number first.

    Args:
        actor: who asks; a vacancy holds nothing that needs a line in the inzagelog.
    """
    with store.read() as reader:
        vacancies = [vacancy for vacancy in reader.vacancies.all() if vacancy.as_on(today).is_rankable]
        vacancies.sort(key=lambda vacancy: -vacancy.number)
        first = (page.number - 1) * page.size
        return VacancyPage(_views(reader, vacancies[first : first + page.size], today), len(vacancies), page)


def view_vacancy(store: Store, actor: Actor, reference: str, *, today: date) -> VacancyView:
    """Give one vacancy by its id or short number.

    Raises:
        NotFoundError: there is none.
    """
    with store.read() as reader:
        return _views(reader, [reader.vacancies.find(reference)], today)[0]


def vacancy_id(store: Store, reference: str) -> UUID:
    """Give the id behind an id or a short number.

    Raises:
        NotFoundError: it is neither.
    """
    with store.read() as reader:
        return reader.vacancies.find(reference).id


def _views(reader: Reader, vacancies: Sequence[Vacancy], today: date) -> tuple[VacancyView, ...]:
    employers = reader.employers.many([vacancy.employer_id for vacancy in vacancies])
    contacts = contacts_on(today, [vacancy.owner_id for vacancy in vacancies], reader)
    return tuple(
        VacancyView(
            vacancy=vacancy.as_on(today),
            version=reader.vacancies.version_of(vacancy.id),
            employer=employers[vacancy.employer_id].name,
            place=place_of(vacancy, employers[vacancy.employer_id]),
            contact=contacts[vacancy.owner_id],
        )
        for vacancy in vacancies
    )
