"""Give an employer the card of somebody who agreed."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import Release
from matching.errors import ConflictError
from matching.mail.outbox import put
from matching.placing.proposing import refuse_closed, refuse_unconfirmed
from matching.proposing.card import expiry_of
from matching.proposing.life import ProposalDeed, deed_on
from matching.service import Service


def release_proposal(service: Service, actor: Actor, proposal_id: UUID, *, after: int | None = None) -> Proposal:
    """Release a card; a person decides it (law.md B.9). A card that expired can be given again.

    The employer hears by mail that it is there, where there is an address.

    Raises:
        ConflictError: the candidate did not agree, the card can be seen already, the work is not open or not
            confirmed by the employer, or it asks something else and nobody looked again.
    """
    with deed_on(service, actor, proposal_id, "vrijgave", after) as deed:
        if not _has_expired(deed):
            deed.step_to(ProposalStatus.VRIJGEGEVEN)
        if not deed.proposal.agrees:
            raise ConflictError("De kandidaat is niet akkoord. Leg eerst vast wat de kandidaat zegt.")
        deed.going_on()
        deed.refuse_outdated()
        refuse_unconfirmed(deed.work)
        refuse_closed(deed.work, deed.today)
        given = Release(deed.today, actor.id, expiry_of(deed.work, deed.today))
        status = deed.proposal.status if _has_expired(deed) else ProposalStatus.VRIJGEGEVEN
        released = replace(deed.proposal, status=status, release=given)
        deed.save_open(released, "voordracht_vrijgegeven", replace(deed.candidate, last_proposed_on=deed.today))
        put(deed.change, [deed.desk.card(deed.employer, deed.work, released)])
        deed.change.commit()
        return released


def _has_expired(deed: ProposalDeed) -> bool:
    release = deed.proposal.release
    return deed.proposal.status.shows_card and release is not None and deed.today > release.expires_on
