"""View what an employer has with us: its own vacancies, and the cards that were given to it."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.employer import Employer
from matching.domain.opportunity import Vacancy
from matching.domain.permissions import Right, must_have
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import Interview
from matching.domain.ranking_request import Page
from matching.domain.task import TaskKind
from matching.errors import NotFoundError
from matching.proposing.expiring import as_on
from matching.proposing.said_yes import SAID_YES
from matching.reach import is_of
from matching.service import Service
from matching.storage.reader import Reader
from matching.storage.selection import Selection
from matching.usecases.view_vacancies import VacancyView, vacancy_views

MOST = Page(size=500)


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card that was given; who it is about is not told here.

    Attributes:
        is_open: it can be seen today.
        answered: the yes that a colleague is working on; None when nothing was answered, or it was a no.
    """

    id: UUID
    vacancy: Vacancy
    status: ProposalStatus
    given_on: date
    expires_on: date
    is_open: bool
    interview: Interview | None
    answered: TaskKind | None

    @property
    def code(self) -> str:
        """A name for on screen that says nothing of anybody."""
        return str(self.id)[-4:].upper()


@dataclass(frozen=True, slots=True)
class OwnWork:
    """The employer with its vacancies, the newest first, and its cards by the day on which they came."""

    employer: Employer
    rows: tuple[VacancyView, ...]
    cards: tuple[OwnCard, ...]

    def cards_of(self, vacancy_id: UUID) -> tuple[OwnCard, ...]:
        """Give the cards for one vacancy."""
        return tuple(card for card in self.cards if card.vacancy.id == vacancy_id)


def view_own_work(service: Service, actor: Actor) -> OwnWork:
    """Give the work of whom the actor works for; nobody is named, so nothing is written down.

    Raises:
        NotAllowedError: this role has no work of its own.
        NotFoundError: we do not know the organisation of the actor.
    """
    must_have(actor, Right.OFFER_WORK)
    with service.store.read() as reader:
        employer = own_employer(reader, actor)
        ids, _ = reader.vacancies.found(Selection(employer_id=employer.id), MOST)
        vacancies = sorted(reader.vacancies.many_versions(ids).values(), key=lambda one: -one[0].number)
        kept = [one for one in vacancies if one[0].merged_into is None]
        cards = [card for vacancy, _ in kept for card in _cards(reader, vacancy, service.today())]
        cards.sort(key=lambda card: (card.given_on, card.id))
        return OwnWork(employer, vacancy_views(reader, kept, service.today()), tuple(cards))


def own_employer(reader: Reader, actor: Actor) -> Employer:
    """Give the employer for whom somebody works.

    Raises:
        NotFoundError: there is none by that name.
    """
    with suppress(NotFoundError):
        named = reader.employers.find(actor.organisation)
        if is_of(actor, named):
            return named
    by_kvk = next((one for one in reader.employers.all() if is_of(actor, one)), None)
    if by_kvk is None:
        raise NotFoundError("werkgever", actor.organisation)
    return by_kvk


def _cards(reader: Reader, vacancy: Vacancy, today: date) -> Iterator[OwnCard]:
    found = reader.proposals.many(reader.proposals.ids_at(vacancy.id)).values()
    for one in as_on(reader, found, today):
        if one.release is not None:
            yield _card(reader, one, vacancy, today)


def _card(reader: Reader, proposal: Proposal, vacancy: Vacancy, today: date) -> OwnCard:
    assert proposal.release is not None
    expires_on = proposal.release.expires_on
    doing = [task.kind for task in reader.tasks.open_about(proposal.id) if task.kind in SAID_YES]
    return OwnCard(
        id=proposal.id,
        vacancy=vacancy,
        status=proposal.status,
        given_on=proposal.release.on,
        expires_on=expires_on,
        is_open=proposal.status.shows_card and proposal.agrees and today <= expires_on,
        interview=proposal.interview if proposal.status.shows_identity else None,
        answered=next(iter(doing), None),
    )
