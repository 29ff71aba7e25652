"""A candidate withdraws agreement for one vacancy or plek, or does not want it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, Withdrawal
from matching.domain.proposal import ProposalLapse
from matching.domain.work import WorkKind
from matching.proposing.lapsing import lapse_all
from matching.storage import Kind, Store
from matching.storage.change import Change
from matching.usecases.amend import amend


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

    A voordracht of the two lapses in the same change, and its card is closed.

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

    def closed(change: Change, candidate: Candidate) -> None:
        going = [one for one in change.reader().proposals.open_of(candidate.id) if one.work_id == vacancy_id]
        lapse_all(change, going, ProposalLapse.AKKOORD_INGETROKKEN)

    action = "akkoord_ingetrokken"
    return amend(store, actor, Kind.CANDIDATE, candidate_id, action=action, alter=withdrawn, then=closed)
