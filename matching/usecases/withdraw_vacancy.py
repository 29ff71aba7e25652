"""Withdraw a vacancy: from now on nobody is ranked for it."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.reasons import WithdrawReason, with_reason
from matching.errors import ConflictError
from matching.storage import Kind, Store
from matching.usecases.amend import amend


def withdraw_vacancy(
    store: Store,
    actor: Actor,
    vacancy_id: UUID,
    reason: WithdrawReason = WithdrawReason.ANDERS,
    *,
    after: int | None = None,
) -> Vacancy:
    """Withdraw a vacancy that is open or partly filled. Source: model.md C.5.

    Args:
        reason: kept in the grootboek, beside the deed.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the vacancy is not known.
        ConflictError: it is not open, or somebody changed it in the meantime.
    """

    def withdrawn(vacancy: Vacancy) -> Vacancy:
        if not vacancy.status.is_rankable:
            status = vacancy.status.replace("_", " ")
            raise ConflictError(f"Vacature V-{vacancy.number} is niet open, maar {status}.")
        return replace(vacancy, status=VacancyStatus.INGETROKKEN)

    action = with_reason("vacature_ingetrokken", reason)
    return amend(store, actor, Kind.VACANCY, vacancy_id, action=action, alter=withdrawn, after=after)
