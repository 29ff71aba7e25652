"""Plan a talk between the candidate and the employer, or another moment for it."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import Interview
from matching.errors import Fault, InvalidInputError
from matching.proposing.life import deed_on
from matching.service import Service


def plan_interview(
    service: Service, actor: Actor, proposal_id: UUID, interview: Interview, *, after: int | None = None
) -> Proposal:
    """Record when and where; from now on the employer may know who it is.

    Raises:
        InvalidInputError: the day lies before the card was given.
        ConflictError: the employer has no card of this voordracht.
    """
    with deed_on(service, actor, proposal_id, "gesprek", after) as deed:
        if deed.proposal.status is not ProposalStatus.GESPREK:
            deed.step_to(ProposalStatus.GESPREK)
        deed.going_on()
        given = deed.proposal.release
        if given is not None and interview.on < given.on:
            raise InvalidInputError((Fault("/datum", "dit is voor de kaart er was", f"{given.on} of later"),))
        planned = replace(deed.proposal, status=ProposalStatus.GESPREK, interview=interview)
        return deed.save(planned, "voordracht_gesprek")
