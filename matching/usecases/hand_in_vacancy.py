"""Hand in a draft: from now on it is looked at, and can be opened."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.placing.proposing import refuse_unconfirmed
from matching.proposing.vacancy_life import vacancy_deed
from matching.service import Service


def hand_in_vacancy(service: Service, actor: Actor, vacancy_id: UUID, *, after: int | None = None) -> Vacancy:
    """Hand in a draft, or what was sent back and mended. Source: model.md C.5.

    What a person has to look at first is saved in_beoordeling; a colleague opens the others.

    Raises:
        NotAllowedError: this role may not, or it is of another employer.
        ConflictError: it was handed in already, or the employer has not confirmed it yet.
    """
    with vacancy_deed(service.store, actor, vacancy_id, "indiening", after) as deed:
        able = (VacancyStatus.CONCEPT, VacancyStatus.TERUG_NAAR_AANBIEDER)
        deed.must_be(*able, deed="Indienen", today=service.today())
        refuse_unconfirmed(deed.vacancy)
        handed = service.vetter.held(replace(deed.vacancy, status=VacancyStatus.INGEDIEND))
        return deed.save(handed, "vacature_ingediend")
