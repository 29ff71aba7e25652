"""Record that a vacancy was filled outside passend: by somebody whom we did not put forward."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.proposing.vacancy_life import vacancy_deed
from matching.service import Service

FILLED = "vacature_vervuld_gemeld"


def fill_vacancy(service: Service, actor: Actor, vacancy_id: UUID, *, after: int | None = None) -> Vacancy:
    """Record that every place is taken; open voordrachten lapse with it, and that is nobody's refusal.

    What is filled by placements follows from them (`proposing/filling.py`).

    Raises:
        NotAllowedError: this role may not, or it is of another employer.
        NotFoundError: the vacancy is not known.
        ConflictError: it is not open, or somebody changed it in the meantime.
    """
    with vacancy_deed(service.store, actor, vacancy_id, "vervulling", after) as deed:
        deed.must_be(VacancyStatus.OPEN, VacancyStatus.DEELS_VERVULD, deed="Vervullen", today=service.today())
        return deed.save(replace(deed.vacancy, status=VacancyStatus.VERVULD), FILLED)
