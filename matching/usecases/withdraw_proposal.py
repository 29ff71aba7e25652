"""The candidate withdraws the agreement: the card is closed at once, and the pair stays out of the list."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Withdrawal
from matching.domain.permissions import Right
from matching.domain.proposal import Proposal, ProposalLapse, ProposalStatus
from matching.domain.proposal_parts import Consent, ConsentAnswer, ConsentWay
from matching.domain.reasons import with_reason
from matching.errors import ConflictError, InvalidInputError, out_of_step
from matching.proposing.lapsing import LAPSED, lapsed
from matching.proposing.life import deed_on
from matching.service import Service


def withdraw_proposal(
    service: Service,
    actor: Actor,
    proposal_id: UUID,
    way: ConsentWay,
    told_to: str,
    on: date,
    *,
    after: int | None = None,
    right: Right = Right.PUT_FORWARD,
) -> Proposal:
    """Record that the agreement is taken back, at any moment after it was given.

    Args:
        right: what the actor must have; the candidate has one of its own (`answer_for_oneself`).

    Raises:
        ConflictError: there is no agreement, or it has ended.
        InvalidInputError: the day is still to come.
    """
    with deed_on(service, actor, proposal_id, "intrekking", after, right) as deed:
        deed.step_to(ProposalStatus.VERVALLEN)
        if not deed.proposal.agrees:
            raise ConflictError("Er is geen akkoord om in te trekken. Leg vast wat de kandidaat antwoordt.")
        if on > deed.today:
            raise InvalidInputError((out_of_step("/datum", "deze dag komt nog", f"{deed.today} of eerder"),))
        taken_back = Consent(ConsentAnswer.NEE, way, told_to, on, actor.id)
        ended = lapsed(deed.proposal, ProposalLapse.AKKOORD_INGETROKKEN)
        ended = replace(ended, consents=(*ended.consents, taken_back))
        candidate, said = deed.candidate, Withdrawal(deed.proposal.work_id, on, "akkoord_ingetrokken")
        others = tuple(one for one in candidate.withdrawals if one.vacancy_id != said.vacancy_id)
        action = with_reason(LAPSED, ProposalLapse.AKKOORD_INGETROKKEN)
        return deed.save(ended, action, replace(candidate, withdrawals=(*others, said)))
