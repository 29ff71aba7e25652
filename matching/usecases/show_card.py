"""Show an employer the card of a candidate, or who it is once there is a talk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from matching.contacts import contacts_on
from matching.domain.actor import Actor
from matching.domain.card import Contact
from matching.domain.permissions import Right
from matching.domain.proposal import Proposal
from matching.domain.proposal_parts import Interview
from matching.errors import GoneError, NotFoundError
from matching.proposing.attempts import written_down
from matching.proposing.card import EmployerCard, card_of, refuse_closed_card, refuse_other_employer
from matching.proposing.expiring import as_on
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
    """Who comes to the talk, a name and a number to call, and when and where it is."""

    name: str
    phone: str
    interview: Interview


def show_card(service: Service, actor: Actor, reference: str) -> ShownCard:
    """Give the card of a voordracht; the look is in the inzagelog before it is given.

    Raises:
        NotAllowedError: this role may not, or it is the card of another employer.
        NotFoundError: there is no such voordracht, or the card was not given yet.
        GoneError: the card is closed or has expired.
    """
    with _asked(service, actor, reference, "kaart") as (reader, proposal):
        refuse_other_employer(actor, Right.SEE_CARD, reader.employers.get(proposal.employer_id))
        record = next(iter(reader.people([proposal.candidate_id])))
        refuse_closed_card(proposal, record.candidate, service.today())
        work = reader.work(proposal.work_kind).get(proposal.work_id)
        contact = contacts_on(service.today(), [work.owner_id], reader)[work.owner_id]
    standing = standing_of(service, record, work, USUAL_WEIGHTS[proposal.work_kind], discreet=True)
    _write_down(service, actor, "kaart_bekeken", proposal)
    return ShownCard(card_of(proposal, record, work, can_travel=standing.can_travel), contact)


def show_introduced(service: Service, actor: Actor, reference: str) -> Introduced:
    """Give who comes to the talk, through the identity door; from the talk on, as long as the candidate agrees.

    Raises:
        NotAllowedError: this role may not, or it is of another employer.
        NotFoundError: there is no such voordracht, or no talk yet, or nobody knows who it is.
        GoneError: it has ended.
    """
    with _asked(service, actor, reference, "kennismaking") as (reader, proposal):
        refuse_other_employer(actor, Right.SEE_INTRODUCED, reader.employers.get(proposal.employer_id))
        candidate = reader.candidates.get(proposal.candidate_id)
        if proposal.interview is None:
            raise NotFoundError("gesprek van voordracht", proposal.id)
        if not (proposal.status.shows_identity and proposal.agrees) or candidate.restricted:
            raise GoneError("Deze voordracht is gesloten. Vraag het aanspreekpunt van de vacature.")
    identity = service.identity.get(proposal.candidate_id, actor)
    _write_down(service, actor, "kennismaking_bekeken", proposal)
    return Introduced(identity.name, identity.phone, proposal.interview)


@contextmanager
def _asked(service: Service, actor: Actor, reference: str, what: str) -> Iterator[tuple[Reader, Proposal]]:
    """Read a voordracht; a look that is refused is written down."""
    with service.store.read() as reader:
        proposal = reader.proposals.find(reference)
        (proposal,) = as_on(reader, [proposal], service.today())
        with written_down(service, actor, what, Kind.PROPOSAL, proposal.id):
            yield reader, proposal


def _write_down(service: Service, actor: Actor, action: str, proposal: Proposal) -> None:
    details: dict[str, str] = {"voordracht": str(proposal.id)}
    who: UUID = proposal.candidate_id
    service.store.looks.record(actor, action, Kind.CANDIDATE.value, who, details)
