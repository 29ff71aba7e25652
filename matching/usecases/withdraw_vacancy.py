"""Withdraw a vacancy: from now on nobody is ranked for it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.reasons import WithdrawReason, with_reason
from matching.domain.today import today_in_the_netherlands
from matching.errors import ConflictError
from matching.proposing.vacancy_life import vacancy_deed
from matching.storage import Store
from matching.tasks.vacancies import confirmed, look_after_placements

_GOING = (
    VacancyStatus.OPEN,
    VacancyStatus.DEELS_VERVULD,
    # Eigen beleid: what was never opened can be taken back too.
    VacancyStatus.CONCEPT,
    VacancyStatus.INGEDIEND,
    VacancyStatus.IN_BEOORDELING,
    VacancyStatus.TERUG_NAAR_AANBIEDER,
)


def withdraw_vacancy(
    store: Store,
    actor: Actor,
    vacancy_id: UUID,
    reason: WithdrawReason = WithdrawReason.ANDERS,
    *,
    after: int | None = None,
    today: date | None = None,
) -> Vacancy:
    """Withdraw a vacancy that goes on. Source: model.md C.5.

    Open voordrachten lapse with it, and that is nobody's refusal. A placement that has not begun becomes a task.

    Args:
        reason: kept in the grootboek, beside the deed.
        after: the version that the actor saw; the newest when None.
        today: the calendar day, for the tasks; that of this computer when None.

    Raises:
        NotAllowedError: this role may not, or it is of another employer.
        NotFoundError: the vacancy is not known.
        ConflictError: it has ended, or somebody changed it in the meantime.
    """
    with vacancy_deed(store, actor, vacancy_id, "intrekking", after) as deed:
        day = today or today_in_the_netherlands()
        vacancy = deed.vacancy.as_on(day)
        if vacancy.status not in _GOING:
            status = vacancy.status.replace("_", " ")
            raise ConflictError(f"Vacature V-{vacancy.number} is niet open, maar {status}.")
        withdrawn = replace(vacancy, status=VacancyStatus.INGETROKKEN)
        look_after_placements(deed.change, [withdrawn], day)
        confirmed(deed.change, actor, withdrawn, day, "De vacature is ingetrokken.")
        return deed.save(withdrawn, with_reason("vacature_ingetrokken", reason))
