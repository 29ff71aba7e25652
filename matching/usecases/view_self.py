"""View what is known of oneself, what is proposed, and what one is working on: everything, for the candidate alone."""

from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

from matching.contacts import contacts_on, place_of
from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.card import Contact
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.domain.profile import Profile
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.record import CandidateRecord
from matching.domain.testimony import Testimony, everything_said
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.explanation.verdicts import Said
from matching.proposing.expiring import as_on
from matching.proposing.pair import standing_of
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.usecases.compose_recipe import USUAL_WEIGHTS

TOLD = frozenset(ProposalStatus) - {
    ProposalStatus.BEKEKEN,
    ProposalStatus.GESCHIKT,
    ProposalStatus.NIET_GESCHIKT,
    ProposalStatus.UITVRAGEN,
}
"""Eigen beleid: a candidate hears of work from a person first, and then finds it here."""


About = TypeVar("About", Proposal, Placement)


@dataclass(frozen=True, slots=True)
class AtWork(Generic[About]):
    """A voordracht or placement with the work it is about.

    Attributes:
        work: None when it is not known any more, or lies elsewhere.
    """

    about: About
    work: WorkOnOffer | None
    employer: str
    place: str


@dataclass(frozen=True, slots=True)
class SelfView:
    """Everything about one person, as that person may see it."""

    candidate: Candidate
    version: int
    profile: Profile
    facts: tuple[Testimony, ...]
    proposals: tuple[AtWork[Proposal], ...]
    placements: tuple[AtWork[Placement], ...]
    contact: Contact


@dataclass(frozen=True, slots=True)
class WhyThisWork:
    """One proposal, with every outcome of the rules for this person."""

    view: AtWork[Proposal]
    said: tuple[Said, ...]


def view_self(service: Service, actor: Actor) -> SelfView:
    """Give everything; that the candidate looked is in the inzagelog too.

    Raises:
        NotAllowedError: only a candidate sees this, of itself.
        NotFoundError: nobody is known by the name of the actor.
    """
    must_have(actor, Right.SEE_SELF)
    with service.store.read() as reader:
        found = reader.candidates.find(actor.id)
        (record,) = reader.people([found.id])
        contact = contacts_on(service.today(), [found.owner_id], reader)[found.owner_id]
        told = [one for one in as_on(reader, record.proposals, service.today()) if one.status in TOLD]
        view = SelfView(
            record.candidate,
            reader.candidates.version_of(found.id),
            record.profile,
            tuple(everything_said(record.observed)),
            tuple(_at_work(reader, one) for one in told),
            tuple(_at_work(reader, one) for one in record.placements),
            contact,
        )
    service.store.looks.record(actor, "eigen_gegevens_bekeken", Kind.CANDIDATE.value, found.id)
    return view


def explain_own_proposal(service: Service, actor: Actor, proposal_id: UUID) -> WhyThisWork | None:
    """Give one proposal with its reasons; None when there is none to tell of."""
    must_have(actor, Right.SEE_SELF)
    with service.store.read() as reader:
        found = reader.candidates.find(actor.id)
        (record,) = reader.people([found.id])
        told = [one for one in as_on(reader, record.proposals, service.today()) if one.status in TOLD]
        views = [_at_work(reader, one) for one in told if one.id == proposal_id]
    return next((_explained(service, record, view) for view in views), None)


def _explained(service: Service, record: CandidateRecord, view: AtWork[Proposal]) -> WhyThisWork:
    if view.work is None:
        return WhyThisWork(view, ())
    weights = USUAL_WEIGHTS[view.work.kind]
    return WhyThisWork(view, standing_of(service, record, view.work, weights, discreet=False).said)


def _at_work(reader: Reader, about: About) -> AtWork[About]:
    kind, work_id = WorkKind.PLEK if about.plek_id else WorkKind.VACATURE, about.plek_id or about.vacancy_id
    work: WorkOnOffer | None = reader.work(kind).many([work_id]).get(work_id) if work_id else None
    if work is None:
        return AtWork(about, None, "", "")
    employer = reader.employers.get(work.employer_id)
    return AtWork(about, work, employer.name, place_of(work, employer))
