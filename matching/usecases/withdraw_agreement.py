"""A candidate withdraws agreement for one vacancy or plek, or does not want it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, Withdrawal
from matching.domain.work import WorkKind
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate


def withdraw_agreement(
    store: Store,
    actor: Actor,
    candidate_id: UUID,
    vacancy_id: UUID,
    on: date,
    *,
    reason: str = "akkoord_ingetrokken",
    work: WorkKind = WorkKind.VACATURE,
) -> Candidate:
    """Write down that this candidate does not agree to this vacancy or plek; saying it again replaces it.

    Args:
        vacancy_id: of the vacancy, or of the plek when `work` says so.
        reason: "akkoord_ingetrokken" or "geen_interesse".

    Raises:
        NotFoundError: the candidate, or the vacancy or plek, is not known.
        ConflictError: somebody changed the candidate in the meantime.
    """
    with store.read() as reader:
        reader.work(work).get(vacancy_id)

    def withdrawn(candidate: Candidate) -> Candidate:
        others = tuple(said for said in candidate.withdrawals if said.vacancy_id != vacancy_id)
        return replace(candidate, withdrawals=(*others, Withdrawal(vacancy_id, on, reason)))

    return amend_candidate(store, actor, candidate_id, action="akkoord_ingetrokken", alter=withdrawn)
