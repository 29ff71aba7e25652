"""View the life of one voordracht: where it is, what was said, what may be done now and what stands in the way."""

from dataclasses import dataclass
from uuid import UUID

from matching.contacts import contacts_on
from matching.domain.actor import Actor
from matching.domain.card import Contact
from matching.domain.permissions import Right, has
from matching.domain.proposal import Proposal
from matching.domain.task import Task
from matching.domain.work_on_offer import WorkOnOffer
from matching.proposing.next_steps import NextStep, next_steps
from matching.service import Service
from matching.storage import Kind
from matching.storage.history import Entry
from matching.usecases.check_release import Point, check_release
from matching.usecases.view_objects import View, view_one


@dataclass(frozen=True, slots=True)
class ProposalLife:
    """A voordracht with everything that one looks at before the next step.

    Attributes:
        person_contact, work_contact: whom to call about the candidate, and about the work.
        tasks: what is still to be done for it.
        points: what to look at before the employer gets the card; empty for who may not see them.
        entries: what happened, oldest first.
    """

    view: View[Proposal]
    work: WorkOnOffer
    person_contact: Contact
    work_contact: Contact
    steps: tuple[NextStep, ...]
    tasks: tuple[Task, ...]
    points: tuple[Point, ...]
    entries: tuple[Entry, ...]


def view_proposal_life(service: Service, actor: Actor, reference: str) -> ProposalLife:
    """Give the life of one voordracht; the look is kept in the inzagelog under the person.

    Raises:
        NotAllowedError: this role may not see voordrachten.
        NotFoundError: there is no such voordracht.
    """
    view, today = view_one(service, actor, Kind.PROPOSAL, reference), service.today()
    proposal: Proposal = view.obj
    may_act = has(actor, Right.PUT_FORWARD)
    with service.store.read() as reader:
        person = reader.candidates.get(proposal.candidate_id)
        work: WorkOnOffer = reader.work(proposal.work_kind).get(proposal.work_id)
        contacts = contacts_on(today, [person.owner_id, work.owner_id], reader)
        tasks = reader.tasks.open_about(proposal.id)
        entries = reader.history(Kind.PROPOSAL, proposal.id)
    return ProposalLife(
        view=view,
        work=work,
        person_contact=contacts[person.owner_id],
        work_contact=contacts[work.owner_id],
        steps=next_steps(proposal, person, work, today) if may_act else (),
        tasks=tuple(tasks),
        points=tuple(check_release(service, actor, str(proposal.id))) if may_act else (),
        entries=entries,
    )


def going_proposal(service: Service, actor: Actor, candidate_id: UUID, work_id: UUID) -> Proposal | None:
    """Give the voordracht of a pair that can still go on, or the last one that ended; None when there is none.

    Whoever asks saw the pair already: this is no look of its own.
    """
    if not has(actor, Right.SEE_PROPOSALS):
        return None
    with service.store.read() as reader:
        at_work = reader.proposals.many(reader.proposals.ids_at(work_id)).values()
    of_pair = [one for one in at_work if one.candidate_id == candidate_id]
    return max(of_pair, key=lambda one: (one.status.is_open, one.opened_on), default=None)
