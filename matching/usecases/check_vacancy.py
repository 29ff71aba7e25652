"""What would a person have to look at in this vacancy?"""

from matching.domain.actor import Actor
from matching.forms.vacancy_draft import VacancyDraftForm, draft_of
from matching.service import Service
from matching.vetting.vetting import Vetting


def check_draft(service: Service, actor: Actor, draft: VacancyDraftForm) -> Vetting:
    """Look at a draft; saves nothing.

    Raises:
        InvalidInputError: the draft cannot be.
    """
    return service.vetter.vet(draft_of(draft))


def check_vacancy(service: Service, actor: Actor, reference: str) -> Vetting:
    """Look at a vacancy that was saved, by its id or short number; changes nothing.

    Raises:
        NotFoundError: there is none.
    """
    with service.store.read() as reader:
        vacancy = reader.vacancies.find(reference)
    return service.vetter.vet(vacancy)
