"""Keep what somebody answered to a question that an instrument asks."""

from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.fact import Fact, FactSource
from matching.domain.permissions import Right, must_have
from matching.domain.tri import Tri
from matching.errors import Fault, InvalidInputError
from matching.storage import Store
from matching.usecases.amend_candidate import amend_candidate


def answer_question(
    store: Store, actor: Actor, candidate_id: UUID, name: str, answer: Tri, on: date, today: date
) -> Candidate:
    """Keep an answer as said by the consulent; onbekend takes back what was answered.

    Args:
        name: of `domain.eligibility.ALL_ANSWERS`.
        on: the day of the answer.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: the day is still to come.
        NotFoundError: the candidate is not known.
    """
    must_have(actor, Right.PLACE)
    if on > today:
        raise InvalidInputError((Fault("/datum", "deze dag komt nog", f"{today} of eerder"),))
    fact = Fact(answer, FactSource.CONSULENT, on) if answer.is_known else None
    return amend_candidate(
        store,
        actor,
        candidate_id,
        action="voorwaarde_beantwoord",
        alter=lambda candidate: candidate.told(name, fact),
    )
