"""A consulent or jobhunter judges: fit, not fit with a reason, or something has to be asked first."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.reasons import with_reason
from matching.domain.refusal_reasons import Side, UnfitReason
from matching.errors import Fault, InvalidInputError
from matching.proposing.life import deed_on
from matching.proposing.refusing import refused
from matching.service import Service


def judge_proposal(
    service: Service,
    actor: Actor,
    proposal_id: UUID,
    judgement: ProposalStatus,
    reason: UnfitReason | None = None,
    note: str = "",
    *,
    after: int | None = None,
) -> Proposal:
    """Record a judgement about one voordracht; nobody is judged in bulk, or without a reason (law.md B.9).

    Args:
        judgement: geschikt, niet_geschikt or uitvragen.

    Raises:
        InvalidInputError: not fit without a reason, or a reason with another judgement.
        ConflictError: this judgement cannot follow.
    """
    with deed_on(service, actor, proposal_id, str(judgement), after) as deed:
        deed.step_to(judgement)
        if (judgement is ProposalStatus.NIET_GESCHIKT) is (reason is None):
            wrong = "de reden ontbreekt" if reason is None else f"een reden hoort niet bij '{judgement}'"
            passes = ", ".join(UnfitReason) if reason is None else "alleen bij niet_geschikt"
            raise InvalidInputError((Fault("/reden", wrong, passes),))
        if reason is not None:
            unfit = refused(deed, Side.CONSULENT, reason, deed.today, note)
            return deed.save(unfit, with_reason("voordracht_niet_geschikt", reason))
        deed.going_on()
        return deed.save(replace(deed.proposal, status=judgement), f"voordracht_{judgement}")
