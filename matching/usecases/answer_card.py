"""The employer answers a card itself: to meet, to hire, or no with a reason."""

from enum import StrEnum
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.reasons import with_reason
from matching.domain.refusal_reasons import RejectReason, Side
from matching.domain.task import TaskKind
from matching.errors import ConflictError
from matching.proposing.card import refuse_closed_card, refuse_other_employer
from matching.proposing.following import KINDS
from matching.proposing.life import ProposalDeed, deed_on
from matching.proposing.refusing import refused
from matching.proposing.said_yes import task_of_yes
from matching.service import Service
from matching.tasks.closing import close_about
from matching.tasks.opening import open_tasks


class CardYes(StrEnum):
    """What an employer can say yes to."""

    KENNISMAKEN = "kennismaken"
    AANNEMEN = "aannemen"


_TASKS = {CardYes.KENNISMAKEN: TaskKind.GESPREK_PLANNEN, CardYes.AANNEMEN: TaskKind.AANNAME_REGELEN}


def accept_card(service: Service, actor: Actor, proposal_id: UUID, yes: CardYes, words: str = "") -> Proposal:
    """Tell the aanspreekpunt that this employer wants to go on; the voordracht itself stays where it is.

    A colleague plans the talk, and with it the employer may know who it is; a colleague proposes the placement.
    Who decides is never the side of the employer. Source: law.md B.9.

    Args:
        words: when it suits, in the words of the employer.

    Raises:
        NotAllowedError: it is the card of another employer.
        GoneError: the card is closed or has expired.
        ConflictError: there was no talk yet, to hire; or it was, to meet.
    """
    with deed_on(service, actor, proposal_id, "antwoord", None, Right.OFFER_WORK) as deed:
        _refuse_unseen(deed)
        after = ProposalStatus.VRIJGEGEVEN if yes is CardYes.KENNISMAKEN else ProposalStatus.GESPREK
        if deed.proposal.status is not after:
            first = "Er is al een gesprek." if yes is CardYes.KENNISMAKEN else "Eerst is er een gesprek."
            raise ConflictError(f"{first} Er is niets veranderd.")
        close_about(deed.change, actor, [proposal_id], KINDS, deed.today, "de werkgever heeft geantwoord")
        open_tasks(deed.change, [task_of_yes(_TASKS[yes], deed.proposal, deed.work, words.strip(), deed.today)])
        deed.change.commit()
        return deed.proposal


def decline_card(service: Service, actor: Actor, proposal_id: UUID, reason: RejectReason, note: str = "") -> Proposal:
    """Record the no of this employer to one person, with a reason; the card is closed.

    Raises:
        NotAllowedError: it is the card of another employer.
        GoneError: the card is closed or has expired.
    """
    with deed_on(service, actor, proposal_id, "afwijzing", None, Right.OFFER_WORK) as deed:
        _refuse_unseen(deed)
        deed.step_to(ProposalStatus.AFGEWEZEN_AANBIEDER)
        rejected = refused(deed, Side.WERKGEVER, reason, deed.today, note)
        return deed.save(rejected, with_reason("voordracht_afgewezen", reason))


def _refuse_unseen(deed: ProposalDeed) -> None:
    """Refuse an answer to a card that this employer cannot see."""
    refuse_other_employer(deed.actor, Right.OFFER_WORK, deed.employer)
    refuse_closed_card(deed.proposal, deed.candidate, deed.today)
