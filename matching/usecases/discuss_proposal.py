"""The work has been talked over with the candidate."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.proposal import Proposal, ProposalStatus
from matching.proposing.life import deed_on
from matching.service import Service


def discuss_proposal(service: Service, actor: Actor, proposal_id: UUID, *, after: int | None = None) -> Proposal:
    """Record that it was talked over, before the candidate answers; again after "later".

    Raises:
        ConflictError: it is not judged fit, or was talked over already.
    """
    with deed_on(service, actor, proposal_id, "bespreking", after) as deed:
        deed.step_to(ProposalStatus.BESPROKEN_MET_KANDIDAAT)
        deed.going_on()
        talked = replace(deed.proposal, status=ProposalStatus.BESPROKEN_MET_KANDIDAAT)
        return deed.save(talked, "voordracht_besproken")
