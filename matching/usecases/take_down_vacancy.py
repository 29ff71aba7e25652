"""Take down a vacancy by telephone: a draft with a voorlopig list at once, and what to ask the employer."""

from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from matching.assemblers.context import Context
from matching.assemblers.work import VACANCIES
from matching.domain.actor import Actor
from matching.domain.by_telephone import TakenDown
from matching.domain.opportunity import Vacancy
from matching.domain.permissions import Right, must_have
from matching.domain.ranking_request import RankingRequest
from matching.errors import NotFoundError
from matching.forms.telephone import TelephoneForm
from matching.references.resolver import Resolver
from matching.service import Service
from matching.storage.reader import Reader
from matching.tasks.vacancies import have_confirmed
from matching.usecases.ask_employer import EmployerQuestions, ask_employer
from matching.usecases.rank_candidates import rank_candidates


@dataclass(frozen=True)
class TakenDownVacancy:
    """The draft, the voorlopig list of it, and the questions to the employer that move most people."""

    vacancy: Vacancy
    list_id: UUID
    questions: EmployerQuestions


def take_down_vacancy(service: Service, actor: Actor, form: TelephoneForm) -> TakenDownVacancy:
    """Save what an employer says at the telephone as a draft, and make a list to look at.

    No card goes to the employer until `confirm_vacancy`; a task says so to the aanspreekpunt.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: the employer or colleague is not known, or something cannot be; every fault at once.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    must_have(actor, Right.TAKE_DOWN)
    service.knowledge()
    with service.store.read() as reader:
        resolver = Resolver(reader)
        context = Context(uuid4(), None, resolver, service.today(), actor.id)
        made = VACANCIES.object_of(_with_owner(reader, form).as_vacancy(), context)
        resolver.check()
    with service.store.change(actor) as change:
        draft = replace(made, taken_down=TakenDown(service.today(), actor.id))
        saved = change.save(draft, action="vacature_telefonisch_opgenomen")
        have_confirmed(change, saved, service.today())
        change.commit()
    list_id = rank_candidates(service, actor, str(saved.id), RankingRequest())
    return TakenDownVacancy(saved, list_id, ask_employer(service, actor, str(saved.id)))


def _with_owner(reader: Reader, form: TelephoneForm) -> TelephoneForm:
    """Let the aanspreekpunt of the employer answer for the vacancy, when nobody was named."""
    if form.owner:
        return form
    with suppress(NotFoundError):
        return form.model_copy(update={"owner": str(reader.employers.find(form.employer).owner_id)})
    return form
