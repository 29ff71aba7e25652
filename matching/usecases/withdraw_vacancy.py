"""Withdraw a vacancy: from now on nobody is ranked for it."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.errors import ConflictError
from matching.storage import Store


def withdraw_vacancy(store: Store, actor: Actor, vacancy_id: UUID) -> Vacancy:
    """Withdraw a vacancy that is open or partly filled. Source: model.md C.5.

    Raises:
        NotFoundError: the vacancy is not known.
        ConflictError: it is not open, or somebody changed it in the meantime.
    """
    with store.read() as reader:
        vacancy, version = reader.vacancies.get(vacancy_id), reader.vacancies.version_of(vacancy_id)
    if not vacancy.status.is_rankable:
        raise ConflictError(f"Vacature V-{vacancy.number} is niet open, maar {vacancy.status.replace('_', ' ')}.")
    with store.change(actor) as change:
        withdrawn = replace(vacancy, status=VacancyStatus.INGETROKKEN)
        saved = change.save(withdrawn, action="vacature_ingetrokken", after=version)
        change.commit()
    return saved
