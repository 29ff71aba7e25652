"""Let a voordracht lapse by hand: nobody said no, it just does not go on."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.proposal import Proposal, ProposalLapse, ProposalStatus
from matching.domain.reasons import with_reason
from matching.errors import Fault, InvalidInputError
from matching.proposing.lapsing import LAPSED, lapsed
from matching.proposing.life import deed_on
from matching.service import Service

BY_HAND = (ProposalLapse.VEROUDERD, ProposalLapse.ELDERS_GEPLAATST)
"""The other reasons follow from what happened: to the vacancy, the agreement or the mediation."""


def lapse_proposal(
    service: Service, actor: Actor, proposal_id: UUID, reason: ProposalLapse, *, after: int | None = None
) -> Proposal:
    """Let it lapse; its card is closed at once.

    Raises:
        InvalidInputError: a reason that follows by itself.
        ConflictError: it has ended.
    """
    with deed_on(service, actor, proposal_id, "vervallenverklaring", after) as deed:
        deed.step_to(ProposalStatus.VERVALLEN)
        if reason not in BY_HAND:
            fault = Fault("/reden", f"'{reason}' volgt vanzelf uit wat er gebeurde", " of ".join(BY_HAND))
            raise InvalidInputError((fault,))
        return deed.save(lapsed(deed.proposal, reason), with_reason(LAPSED, reason))
