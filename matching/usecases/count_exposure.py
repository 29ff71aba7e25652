"""Count how often a candidate was shown on lists, and put forward."""

from dataclasses import dataclass
from datetime import date

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.service import Service
from matching.storage import Kind
from matching.storage.exposures import Exposure


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted of one candidate.

    Attributes:
        number: the short number, as in K-2041.
        last_proposed_on: the last day on which an employer got the card.
        proposals: how many voordrachten there were and are.
    """

    number: str
    exposure: Exposure
    last_proposed_on: date | None
    proposals: int


def count_exposure(service: Service, actor: Actor, reference: str) -> Counted:
    """Count of one candidate; the look is in the inzagelog.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: there is no such candidate.
    """
    must_have(actor, Right.SEE_PROPOSALS)
    with service.store.read() as reader:
        candidate = reader.candidates.find(reference)
        record = next(iter(reader.people([candidate.id])))
    exposure = service.store.exposures.of([candidate.id]).get(candidate.id, Exposure())
    service.store.looks.record(actor, "vertoningen_bekeken", Kind.CANDIDATE.value, candidate.id)
    return Counted(f"K-{candidate.number}", exposure, candidate.last_proposed_on, len(record.proposals))
