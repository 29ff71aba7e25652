"""Propose that somebody is placed: rules are asked, a seat is held; several people together or nobody."""

from collections.abc import Sequence

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.placing.assessment import assess
from matching.placing.intended_job import refuse_no_job
from matching.placing.proposing import Proposal, proposed, refuse_absent, refuse_closed, refuse_past
from matching.placing.refusal import RuleRefusalError, refuse
from matching.proposing.filling import fill_with
from matching.service import Service
from matching.storage.change import Change
from matching.storage.moment import now
from matching.usecases.amend import refuse_merged


def propose_placement(service: Service, actor: Actor, proposals: Sequence[Proposal]) -> list[Placement]:
    """Save proposals, each with the seat that it holds, as one change.

    Raises:
        NotAllowedError: this role may not propose or deviate.
        RuleRefusalError: a rule or the seats say no to one of them; nobody is placed.
        ConflictError: a plek or vacancy is not open.
        InvalidInputError: a period is over already.
    """
    must_have(actor, Right.PROPOSE)
    service.knowledge()
    with service.store.change(actor) as change:
        saved = [
            _proposed(service, actor, change, one, place, len(proposals)) for place, one in enumerate(proposals, 1)
        ]
        fill_with(change, saved)
        change.commit()
    return saved


def _proposed(service: Service, actor: Actor, change: Change, proposal: Proposal, place: int, of: int) -> Placement:
    """Judge and save one of them, after those before it; a refusal says which one of a group it is about."""
    try:
        return propose_in(service, actor, change, proposal)
    except RuleRefusalError as error:
        if of > 1:
            number = change.reader().candidates.get(proposal.wish.candidate_id).number
            error.args = (f"Er is niemand geplaatst. Het gaat om K-{number} ({place} van {of}). {error}",)
        raise


def propose_in(service: Service, actor: Actor, change: Change, proposal: Proposal) -> Placement:
    """Judge and save one proposal in an open change; raises as `propose_placement` does."""
    reader = change.reader()
    person = reader.candidates.get(proposal.wish.candidate_id)
    refuse_merged(reader, person)
    refuse_absent(person)
    refuse_past(proposal.wish, service.today())
    assessment = assess(service, reader, proposal.wish)
    move = assessment.move
    refuse_closed(move.work, service.today())
    if move.intended_vacancy is not None:
        refuse_merged(reader, move.intended_vacancy)
        refuse_no_job(move.instrument, move.intended_vacancy)
    deviations = refuse(assessment, proposal.deviations, actor, service.today(), may_wait=proposal.may_wait)
    return change.save(proposed(assessment, proposal, deviations, now()), action="plaatsing_voorgesteld")
