"""The employer confirms a vacancy that was taken down by telephone."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.by_telephone import Confirmation
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.permissions import Right, has
from matching.domain.reasons import with_reason
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.proposing.vacancy_life import vacancy_deed
from matching.service import Service
from matching.tasks.vacancies import confirmed as close_confirming


def confirm_vacancy(
    service: Service, actor: Actor, vacancy_id: UUID, confirmation: Confirmation, *, after: int | None = None
) -> Vacancy:
    """Record who confirmed for the employer, when and how; a draft is then open.

    Where something was found that a person has to look at, it waits in_beoordeling. When the employer confirms here,
    a colleague opens it.

    Raises:
        NotAllowedError: this role may not, or it is of another employer.
        InvalidInputError: the day is still to come, or lies before the vacancy was taken down.
        ConflictError: it was not taken down by telephone, was confirmed already, or has ended.
    """
    with vacancy_deed(service.store, actor, vacancy_id, "bevestiging", after) as deed:
        _refuse_odd(deed.vacancy)
        _refuse_other_day(deed.vacancy, confirmation, service)
        confirmed = replace(deed.vacancy, confirmation=confirmation)
        if confirmed.status is VacancyStatus.CONCEPT:
            status = VacancyStatus.OPEN if has(actor, Right.REVIEW) else VacancyStatus.INGEDIEND
            confirmed = service.vetter.held(replace(confirmed, status=status))
        close_confirming(deed.change, actor, confirmed, service.today(), "De werkgever heeft bevestigd.")
        return deed.save(confirmed, with_reason("vacature_bevestigd", confirmation.way))


def _refuse_odd(vacancy: Vacancy) -> None:
    if vacancy.taken_down is None:
        raise ConflictError(f"V-{vacancy.number} is niet telefonisch opgenomen. Er valt niets te bevestigen.")
    if vacancy.confirmation is not None:
        raise ConflictError(f"V-{vacancy.number} is al bevestigd, op {vacancy.confirmation.on}. Er is niets veranderd.")
    if vacancy.status in (VacancyStatus.INGETROKKEN, VacancyStatus.GEWEIGERD, VacancyStatus.VERLOPEN):
        raise ConflictError(f"V-{vacancy.number} is {vacancy.status}. Neem de vacature opnieuw op.")


def _refuse_other_day(vacancy: Vacancy, confirmation: Confirmation, service: Service) -> None:
    first = vacancy.taken_down.on if vacancy.taken_down else confirmation.on
    if not first <= confirmation.on <= service.today():
        fault = Fault("/datum", "op deze dag kan de werkgever niet bevestigd hebben", f"{first} tot en met vandaag")
        raise InvalidInputError((fault,))
