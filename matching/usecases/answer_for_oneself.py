"""A candidate answers for itself: agrees to work, does not, wants to think, or takes an agreement back."""

from collections.abc import Sequence
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.domain.placement_parts import Party
from matching.domain.proposal import Proposal
from matching.domain.proposal_parts import CardField, Consent, ConsentAnswer, ConsentWay
from matching.domain.refusal_reasons import DeclineReason
from matching.reach import refuse_beyond_reach
from matching.service import Service
from matching.storage import Kind
from matching.usecases.answer_placement import answer_placement
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.withdraw_proposal import withdraw_proposal

TOLD_TO = "passend, op de eigen pagina"


def answer_own_proposal(
    service: Service,
    actor: Actor,
    proposal_id: UUID,
    answer: ConsentAnswer,
    fields: Sequence[CardField] = (),
    reason: DeclineReason | None = None,
) -> Proposal:
    """Record what the candidate itself answers; only after it was talked over with a person.

    Args:
        fields: what the employer may see; with a yes at least one.

    Raises:
        NotAllowedError: it is about somebody else.
        InvalidInputError: a no without a reason.
        ConflictError: it was not talked over yet, or an answer was given already.
    """
    _refuse_other(service, actor, Kind.PROPOSAL, proposal_id)
    consent = Consent(answer, ConsentWay.SCHRIFTELIJK, TOLD_TO, service.today(), actor.id, tuple(fields))
    return answer_proposal(service, actor, proposal_id, consent, reason, right=Right.SEE_SELF)


def withdraw_own_agreement(service: Service, actor: Actor, proposal_id: UUID) -> Proposal:
    """Take an agreement back; the card of the employer is closed at once.

    Raises:
        NotAllowedError: it is about somebody else.
        ConflictError: there is no agreement, or it has ended.
    """
    _refuse_other(service, actor, Kind.PROPOSAL, proposal_id)
    way, today = ConsentWay.SCHRIFTELIJK, service.today()
    return withdraw_proposal(service, actor, proposal_id, way, TOLD_TO, today, right=Right.SEE_SELF)


def answer_own_placement(
    service: Service, actor: Actor, placement_id: UUID, agrees: bool, *, after: int | None = None
) -> Placement:
    """Record whether the candidate agrees to a place that has not begun.

    Raises:
        NotAllowedError: it is about somebody else.
        ConflictError: it has begun or is over, or is at another version than `after`.
    """
    _refuse_other(service, actor, Kind.PLACEMENT, placement_id)
    today = service.today()
    return answer_placement(
        service, actor, placement_id, Party.KANDIDAAT, agrees, today, after=after, right=Right.SEE_SELF
    )


def _refuse_other(service: Service, actor: Actor, kind: Kind, object_id: UUID) -> None:
    must_have(actor, Right.SEE_SELF)
    with service.store.read() as reader:
        refuse_beyond_reach(reader, actor, kind, str(object_id))
