"""What may be done now with a voordracht, and what stands in the way; asked of the very refusals that the deeds ask."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.domain.candidate import Candidate
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.steps import PROPOSAL_STEPS
from matching.domain.work_on_offer import WorkOnOffer
from matching.errors import ConflictError
from matching.placing.proposing import refuse_absent, refuse_closed, refuse_unconfirmed, refuse_unlookable


class Step(StrEnum):
    """Everything that one can do with a voordracht, by the name of its deed."""

    HERZIENING = "herziening"
    OORDEEL = "oordeel"
    VRAAG = "vraag"
    BESPREKING = "bespreking"
    ANTWOORD = "antwoord"
    VRIJGAVE = "vrijgave"
    GESPREK = "gesprek"
    AANNAME = "aanname"
    AFWIJZING = "afwijzing"
    INTREKKING = "intrekking"
    VERVAL = "verval"
    ONGEDAAN = "ongedaan"


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step that the status allows.

    Attributes:
        blocks: what stands in the way, in words; empty when it can be done now.
    """

    step: Step
    blocks: tuple[str, ...] = ()

    @property
    def may(self) -> bool:
        """Whether it can be done now."""
        return not self.blocks


Refusal = Callable[[], None]
_S = ProposalStatus
_LEADS_TO: dict[Step, tuple[ProposalStatus, ...]] = {
    Step.OORDEEL: (_S.GESCHIKT, _S.NIET_GESCHIKT, _S.UITVRAGEN),
    Step.BESPREKING: (_S.BESPROKEN_MET_KANDIDAAT,),
    Step.ANTWOORD: (_S.AKKOORD, _S.GEEN_INTERESSE, _S.LATER),
    Step.VRIJGAVE: (_S.VRIJGEGEVEN,),
    Step.GESPREK: (_S.GESPREK,),
    Step.AANNAME: (_S.AANGENOMEN,),
    Step.AFWIJZING: (_S.AFGEWEZEN_AANBIEDER,),
    Step.VERVAL: (_S.VERVALLEN,),
}
_USUAL: dict[ProposalStatus, Step] = {
    _S.BEKEKEN: Step.OORDEEL,
    _S.UITVRAGEN: Step.OORDEEL,
    _S.GESCHIKT: Step.VRAAG,
    _S.BESPROKEN_MET_KANDIDAAT: Step.ANTWOORD,
    _S.LATER: Step.BESPREKING,
    _S.AKKOORD: Step.VRIJGAVE,
    _S.VRIJGEGEVEN: Step.GESPREK,
    _S.GESPREK: Step.AANNAME,
}
"""What one usually does next; the others stand below it."""
_ASKABLE = (_S.BEKEKEN, _S.UITVRAGEN, _S.GESCHIKT)


def next_steps(proposal: Proposal, person: Candidate, work: WorkOnOffer, today: date) -> tuple[NextStep, ...]:
    """Give the steps that the status of a voordracht allows, the usual one first."""
    usual = _usual(proposal, today)
    found = sorted((step for step in Step if _follows(step, proposal, today)), key=lambda step: step is not usual)
    return tuple(NextStep(step, tuple(_blocks(step, proposal, person, work, today))) for step in found)


def _usual(proposal: Proposal, today: date) -> Step | None:
    if proposal.outdated:
        return Step.HERZIENING
    if has_expired(proposal, today):
        return Step.VRIJGAVE
    if proposal.status is _S.GESCHIKT and proposal.request:
        return Step.BESPREKING
    return _USUAL.get(proposal.status)


def _follows(step: Step, proposal: Proposal, today: date) -> bool:
    status = proposal.status
    if step is Step.HERZIENING:
        return status.is_open and bool(proposal.outdated)
    if step is Step.VRAAG:
        return status in _ASKABLE
    if step is Step.INTREKKING:
        return status.is_open and proposal.agrees
    if step is Step.ONGEDAAN:
        return status not in (_S.BEKEKEN, _S.VERVALLEN, _S.AANGENOMEN)
    if step is Step.VRIJGAVE and has_expired(proposal, today):
        return True
    again = step is Step.GESPREK and status is _S.GESPREK
    return again or any(then in PROPOSAL_STEPS[status] for then in _LEADS_TO[step])


def has_expired(proposal: Proposal, today: date) -> bool:
    """Whether the employer had a card that can no longer be seen."""
    return proposal.status.shows_card and proposal.release is not None and today > proposal.release.expires_on


def _blocks(step: Step, proposal: Proposal, person: Candidate, work: WorkOnOffer, today: date) -> Iterator[str]:
    for refuse in _refusals(step, person, work, today):
        try:
            refuse()
        except ConflictError as error:
            yield str(error)
    if step in (Step.VRIJGAVE, Step.GESPREK) and proposal.outdated:
        yield f"De vacature is veranderd ({'; '.join(proposal.outdated)}). Kijk eerst opnieuw of het nog past."
    if step is Step.VRIJGAVE and not proposal.agrees:
        yield "De kandidaat is niet akkoord. Leg eerst vast wat de kandidaat zegt."


def _refusals(step: Step, person: Candidate, work: WorkOnOffer, today: date) -> tuple[Refusal, ...]:
    going_on: tuple[Refusal, ...] = (lambda: refuse_absent(person), lambda: refuse_unlookable(work, today))
    if step is Step.VRIJGAVE:
        return (*going_on, lambda: refuse_unconfirmed(work), lambda: refuse_closed(work, today))
    if step in (Step.OORDEEL, Step.VRAAG, Step.BESPREKING, Step.ANTWOORD, Step.GESPREK):
        return going_on
    return ()
