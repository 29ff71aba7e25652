"""The employer hires: the voordracht becomes a placement that is proposed, in one change."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.domain.placement_parts import Agreement, Party
from matching.domain.proposal import Proposal, ProposalStatus
from matching.errors import ConflictError
from matching.placing.proposing import Proposal as PlacingProposal
from matching.proposing.filling import fill_with
from matching.proposing.life import ProposalDeed, deed_on
from matching.service import Service
from matching.usecases.propose_placement import propose_in


def hire_proposal(
    service: Service, actor: Actor, proposal_id: UUID, placing: PlacingProposal, *, after: int | None = None
) -> tuple[Proposal, Placement]:
    """Record that the employer takes this person on, and propose the placement; the aanbieder agrees with it.

    It takes a place of the vacancy; when that was the last one, the other voordrachten lapse. Undoing the placement
    puts the voordracht back, and gives the place back.

    Args:
        placing: of the same person and work; from when, until when, with which deviations.

    Raises:
        ConflictError: there was no talk, or the placement is of somebody or something else.
        RuleRefusalError: a rule or the seats say no; nothing is changed.
    """
    must_have(actor, Right.PROPOSE)
    service.knowledge()
    with deed_on(service, actor, proposal_id, "aanname", after) as deed:
        deed.step_to(ProposalStatus.AANGENOMEN)
        _refuse_other_pair(deed, placing)
        agreed = Agreement(Party.AANBIEDER, True, deed.today, actor.id)
        placing = replace(placing, agreements=(*placing.agreements, agreed))
        placement = propose_in(service, actor, deed.change, placing)
        hired = replace(deed.proposal, status=ProposalStatus.AANGENOMEN, placement_id=placement.id)
        deed.save_open(hired, "voordracht_aangenomen")
        fill_with(deed.change, [placement])
        deed.change.commit()
        return hired, placement


def _refuse_other_pair(deed: ProposalDeed, placing: PlacingProposal) -> None:
    wish = placing.wish
    if (wish.candidate_id, wish.work_id) != (deed.proposal.candidate_id, deed.proposal.work_id):
        raise ConflictError("Deze plaatsing is van een andere kandidaat of ander werk dan de voordracht.")
