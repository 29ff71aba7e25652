"""Propose that somebody is placed: rules are asked, a seat is held; several people together or nobody."""

from collections.abc import Sequence

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.placing.assessment import assess
from matching.placing.proposing import Proposal, proposed, refuse_closed
from matching.placing.refusal import refuse
from matching.service import Service
from matching.storage.moment import now
from matching.usecases.amend import refuse_merged


def propose_placement(service: Service, actor: Actor, proposals: Sequence[Proposal]) -> list[Placement]:
    """Save proposals, each with the seat that it holds, as one change.

    Raises:
        NotAllowedError: this role may not propose or deviate.
        RuleRefusalError: a rule or the seats say no to one of them; nobody is placed.
        ConflictError: a plek or vacancy is not open.
    """
    must_have(actor, Right.PROPOSE)
    service.knowledge()
    with service.store.change(actor) as change:
        saved = []
        for proposal in proposals:
            reader = change.reader()
            refuse_merged(reader, reader.candidates.get(proposal.wish.candidate_id))
            assessment = assess(service, reader, proposal.wish)
            refuse_closed(assessment.move.work)
            deviations = refuse(assessment, proposal.deviations, actor, service.today(), may_wait=proposal.may_wait)
            saved.append(change.save(proposed(assessment, proposal, deviations, now()), action="plaatsing_voorgesteld"))
        change.commit()
    return saved
