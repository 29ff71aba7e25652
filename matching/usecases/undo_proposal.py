"""Undo a wrong step of a voordracht: the last one only, by a person, and not after the employer saw somebody."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.merging import put_back
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.reasons import UndoReason, with_reason
from matching.errors import ConflictError
from matching.mail import outbox
from matching.proposing.card import EMPLOYER
from matching.proposing.life import ProposalDeed, deed_on
from matching.service import Service
from matching.storage import Kind
from matching.storage.history import Entry

UNDONE = "voordracht_ongedaan"
SEEN = ("kaart_bekeken", "kennismaking_bekeken")
_ELSEWHERE = {
    ProposalStatus.AANGENOMEN: "Er is een plaatsing. Maak die ongedaan; de voordracht gaat dan mee terug.",
    ProposalStatus.VERVALLEN: "Deze voordracht is vervallen. Begin een nieuwe als het toch doorgaat.",
}


def undo_proposal(
    service: Service, actor: Actor, proposal_id: UUID, reason: UndoReason, *, after: int | None = None
) -> Proposal:
    """Put a voordracht back to before its last step, in a new version that the grootboek shows.

    Raises:
        ConflictError: there is no step to undo, it was undone already, or the employer saw the card or who it is.
    """
    with deed_on(service, actor, proposal_id, "ongedaanmaking", after) as deed:
        entry = _last_step(deed)
        _refuse_seen(deed)
        before: Proposal = deed.change.reader().proposals.version(proposal_id, entry.version - 1)
        deed.save_open(before, with_reason(UNDONE, reason), *_people_before(deed, entry))
        outbox.lapse(deed.change, [proposal_id])
        deed.change.commit()
        return before


def _last_step(deed: ProposalDeed) -> Entry:
    entry = deed.change.reader().history(Kind.PROPOSAL, deed.proposal.id)[-1]
    if deed.proposal.status in _ELSEWHERE:
        raise ConflictError(_ELSEWHERE[deed.proposal.status])
    if entry.version == 1:
        raise ConflictError("Er is nog geen stap om ongedaan te maken.")
    if entry.action.startswith(UNDONE):
        raise ConflictError(
            "Dit is al ongedaan gemaakt; verder terug kan niet. Klopte de stap toch, doe die dan opnieuw."
        )
    if not entry.action.startswith("voordracht_"):
        raise ConflictError("Het laatste wat er gebeurde, was geen stap van deze voordracht.")
    return entry


def _refuse_seen(deed: ProposalDeed) -> None:
    """Refuse once the employer saw the card or who it is: what was seen cannot be unseen."""
    who = deed.proposal.candidate_id
    looks = deed.service.store.looks.of(who)
    mine = (look for look in looks if look.details.get("voordracht") == str(deed.proposal.id))
    if any(look.actor.role == EMPLOYER and look.action in SEEN for look in mine):
        raise ConflictError(
            "De werkgever heeft de kaart of de naam al gezien. Dat is niet ongedaan te maken; "
            "laat de voordracht vervallen, of leg vast wat er verder gebeurt."
        )


def _people_before(deed: ProposalDeed, entry: Entry) -> list[Candidate]:
    """Give the candidate without what that step wrote there; what came after stays."""
    reader = deed.change.reader()
    found: list[Any] = []
    for one in reader.saved_together(entry):
        if one.kind is Kind.CANDIDATE and one.version > 1:
            was, became = (reader.candidates.version(one.object_id, one.version - earlier) for earlier in (1, 0))
            now = reader.candidates.get(one.object_id)
            back = put_back(was, became, now).value
            found += [replace(back)] if back != now else []
    return found
