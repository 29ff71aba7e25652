"""Show an employer the card of a candidate, or who it is once there is a talk."""

from dataclasses import dataclass
from uuid import UUID

from matching.contacts import contacts_on
from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.proposal import Proposal
from matching.domain.ranked_list import Contact
from matching.errors import GoneError, NotFoundError
from matching.proposing.card import EmployerCard, card_of, refuse_closed_card, refuse_other_employer
from matching.proposing.pair import standing_of
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.usecases.compose_recipe import USUAL_WEIGHTS


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card, with whom the employer calls about it."""

    card: EmployerCard
    contact: Contact


@dataclass(frozen=True, slots=True)
class Introduced:
    """Who comes to the talk: a name and a number to call, nothing else."""

    name: str
    phone: str


def show_card(service: Service, actor: Actor, reference: str) -> ShownCard:
    """Give the card of a voordracht; the look is in the inzagelog before it is given.

    Raises:
        NotAllowedError: this role may not, or it is the card of another employer.
        NotFoundError: there is no such voordracht, or the card was not given yet.
        GoneError: the card is closed or has expired.
    """
    with service.store.read() as reader:
        proposal = _of_actor(reader, actor, Right.SEE_CARD, reference)
        record = next(iter(reader.people([proposal.candidate_id])))
        refuse_closed_card(proposal, record.candidate, service.today())
        work = reader.work(proposal.work_kind).get(proposal.work_id)
        contact = contacts_on(service.today(), [work.owner_id], reader)[work.owner_id]
    standing = standing_of(service, record, work, USUAL_WEIGHTS[proposal.work_kind], discreet=True)
    _write_down(service, actor, "kaart_bekeken", proposal)
    return ShownCard(card_of(proposal, record.profile, work, can_travel=standing.can_travel), contact)


def show_introduced(service: Service, actor: Actor, reference: str) -> Introduced:
    """Give who comes to the talk, through the identity door; from the talk on, as long as the candidate agrees.

    Raises:
        NotAllowedError: this role may not, or it is of another employer.
        NotFoundError: there is no such voordracht, or no talk yet, or nobody knows who it is.
        GoneError: it has ended.
    """
    with service.store.read() as reader:
        proposal = _of_actor(reader, actor, Right.SEE_INTRODUCED, reference)
        candidate = reader.candidates.get(proposal.candidate_id)
    if proposal.interview is None:
        raise NotFoundError("gesprek van voordracht", proposal.id)
    if not (proposal.status.shows_identity and proposal.agrees) or candidate.restricted:
        raise GoneError("Deze voordracht is gesloten. Vraag het aanspreekpunt van de vacature.")
    identity = service.identity.get(proposal.candidate_id, actor)
    return Introduced(identity.name, identity.phone)


def _of_actor(reader: Reader, actor: Actor, right: Right, reference: str) -> Proposal:
    proposal = reader.proposals.find(reference)
    refuse_other_employer(actor, right, reader.employers.get(proposal.employer_id))
    return proposal


def _write_down(service: Service, actor: Actor, action: str, proposal: Proposal) -> None:
    details: dict[str, str] = {"voordracht": str(proposal.id)}
    who: UUID = proposal.candidate_id
    service.store.looks.record(actor, action, Kind.CANDIDATE.value, who, details)
