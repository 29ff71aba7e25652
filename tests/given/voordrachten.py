"""Voordrachten that came to an end, for tests that do not walk the steps."""

from dataclasses import replace
from datetime import date

from people import TODAY, new_id

from matching.domain.grounds import Seen, seen_of_person, seen_of_work
from matching.domain.list_kind import ListKind
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import Refusal
from matching.domain.record import CandidateRecord
from matching.domain.refusal_reasons import Side, grounds_of
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer

ENDED = {
    Side.CONSULENT: ProposalStatus.NIET_GESCHIKT,
    Side.KANDIDAAT: ProposalStatus.GEEN_INTERESSE,
    Side.WERKGEVER: ProposalStatus.AFGEWEZEN_AANBIEDER,
}


def voordracht(record: CandidateRecord, work: WorkOnOffer, **fields) -> Proposal:
    """Give a voordracht that was just opened."""
    where = {"plek_id" if work.kind is WorkKind.PLEK else "vacancy_id": work.id}
    fields = {"id": new_id(), "opened_on": TODAY, "opened_by": "c-1", "list_kind": ListKind.GERANGSCHIKT} | fields
    return Proposal(candidate_id=record.candidate.id, employer_id=work.employer_id, **where, **fields)


def refused(record: CandidateRecord, work: WorkOnOffer, side: Side, reason: str, on: date = TODAY) -> CandidateRecord:
    """Give somebody to whom was said no, or who said no, today."""
    seen = tuple(
        Seen(ground, seen_of_work(ground, work), seen_of_person(ground, record.profile))
        for ground in grounds_of(reason)
    )
    made = voordracht(record, work, status=ENDED[side], refusal=Refusal(side, reason, on, "c-1", seen))
    return replace(record, proposals=(*record.proposals, made))
