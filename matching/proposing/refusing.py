"""A "no" as it is kept: who said it, why, and what stood there about what the reason is about."""

from dataclasses import replace
from datetime import date

from matching.domain.grounds import Seen, seen_of_person, seen_of_work
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import Refusal
from matching.domain.refusal_reasons import RefusalReason, Side, grounds_of
from matching.proposing.life import ProposalDeed

_AFTER = {
    Side.CONSULENT: ProposalStatus.NIET_GESCHIKT,
    Side.KANDIDAAT: ProposalStatus.GEEN_INTERESSE,
    Side.WERKGEVER: ProposalStatus.AFGEWEZEN_AANBIEDER,
}


def refused(deed: ProposalDeed, side: Side, reason: RefusalReason, on: date, note: str) -> Proposal:
    """Give the voordracht that a side said no to, with what both sides look like now."""
    work, profile = deed.work, deed.record.profile
    seen = tuple(Seen(one, seen_of_work(one, work), seen_of_person(one, profile)) for one in grounds_of(reason))
    refusal = Refusal(side, reason.value, on, deed.actor.id, seen, note.strip())
    return replace(deed.proposal, status=_AFTER[side], refusal=refusal)
