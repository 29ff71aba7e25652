"""Record that the employer does not go on, with a reason that helps the next time."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.reasons import with_reason
from matching.domain.refusal_reasons import RejectReason, Side
from matching.proposing.life import deed_on
from matching.proposing.refusing import refused
from matching.service import Service


def reject_proposal(
    service: Service,
    actor: Actor,
    proposal_id: UUID,
    reason: RejectReason,
    note: str = "",
    *,
    after: int | None = None,
) -> Proposal:
    """Record a no of the employer, to one person.

    Raises:
        ConflictError: the employer has no card of this voordracht, or answered already.
    """
    with deed_on(service, actor, proposal_id, "afwijzing", after) as deed:
        deed.step_to(ProposalStatus.AFGEWEZEN_AANBIEDER)
        rejected = refused(deed, Side.WERKGEVER, reason, deed.today, note)
        return deed.save(rejected, with_reason("voordracht_afgewezen", reason))
