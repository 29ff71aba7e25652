"""What follows from where a voordracht stands: tasks that open and close with it, messages that go no further."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID, uuid4

from matching.domain.dutch import day_text
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.task import Task, TaskKind
from matching.domain.today import AMSTERDAM
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.mail import outbox
from matching.proposing.said_yes import SAID_YES, still_to_do
from matching.storage.change import Change
from matching.tasks.closing import close_about, close_gone
from matching.tasks.opening import open_tasks

KINDS = (TaskKind.KANDIDAAT_VRAGEN, TaskKind.KANDIDAAT_OPNIEUW_VRAGEN, TaskKind.ANTWOORD_WERKGEVER_NAVRAGEN)
_TIED = (*KINDS, *SAID_YES)
_BEFORE_ANSWER = (
    ProposalStatus.BEKEKEN,
    ProposalStatus.GESCHIKT,
    ProposalStatus.UITVRAGEN,
    ProposalStatus.BESPROKEN_MET_KANDIDAAT,
)


def follow(change: Change, proposal: Proposal, owner_id: UUID, work: WorkOnOffer, today: date) -> None:
    """Open what has to be done now, and close what need not be done any more, in the change of a step.

    Args:
        owner_id: the aanspreekpunt of the candidate.
    """
    wanted = list(_wanted(proposal, owner_id, work, today))
    keep = {task.key for task in wanted}
    if (since := waits_since(proposal)) is not None:
        keep.add(reminder(proposal, work, since, since, today).key)
    open_now = [task for task in change.reader().tasks.open_about(proposal.id) if task.kind in _TIED]
    keep |= {task.key for task in open_now if task.kind in SAID_YES and still_to_do(task.kind, proposal.status)}
    gone = [task for task in open_now if task.key not in keep]
    close_gone(change, change.actor, gone, today, f"de voordracht is nu {_words(proposal.status)}")
    open_tasks(change, wanted)
    if not proposal.status.is_open:
        outbox.lapse(change, [proposal.id])


def let_go(change: Change, proposals: Iterable[Proposal], why: str) -> None:
    """Close the tasks of voordrachten that lapse, and take back what was not sent."""
    ids, today = [one.id for one in proposals], change.at.astimezone(AMSTERDAM).date()
    close_about(change, change.actor, ids, _TIED, today, f"de voordracht is vervallen: {why.replace('_', ' ')}")
    outbox.lapse(change, ids)


def waits_since(proposal: Proposal) -> date | None:
    """Give since when the employer owes an answer; None when nothing is asked of the employer now."""
    if proposal.status is ProposalStatus.VRIJGEGEVEN and proposal.release:
        return proposal.release.on
    if proposal.status is ProposalStatus.GESPREK and proposal.interview:
        return proposal.interview.on
    return None


def reminder(proposal: Proposal, work: WorkOnOffer, since: date, due_on: date, today: date) -> Task:
    """Give the task to call an employer who has not answered; one for a card, one for a talk."""
    was = "kreeg de kaart" if proposal.status is ProposalStatus.VRIJGEGEVEN else "had het gesprek"
    return _task(
        TaskKind.ANTWOORD_WERKGEVER_NAVRAGEN,
        proposal,
        work.owner_id,
        today,
        due_on,
        reason=f"De werkgever {was} op {day_text(since)} en heeft nog niet geantwoord ({short_number(work)}).",
        words=f"Wat vindt u van de kandidaat voor {work.title}? Gaat u verder, en zo nee: waarom niet?",
        occasion=f"{proposal.status}:{since}",
    )


def _wanted(proposal: Proposal, owner_id: UUID, work: WorkOnOffer, today: date) -> Iterator[Task]:
    consent, request, named = proposal.consent, proposal.request, f"{work.title} ({short_number(work)})"
    if request is not None and proposal.status in _BEFORE_ANSWER:
        yield _task(
            TaskKind.KANDIDAAT_VRAGEN,
            proposal,
            owner_id,
            today,
            request.due_on,
            reason=f"Een collega vraagt of deze kandidaat wil worden voorgedragen voor {named}.",
            words=request.message,
            occasion=str(request.on),
        )
    if proposal.status is ProposalStatus.LATER and consent is not None and consent.ask_again_on is not None:
        yield _task(
            TaskKind.KANDIDAAT_OPNIEUW_VRAGEN,
            proposal,
            owner_id,
            today,
            consent.ask_again_on,
            reason=f"De kandidaat wilde op {day_text(consent.on)} later beslissen over {named}.",
            words=f"U wilde nog nadenken over {work.title}. Wat vindt u er nu van?",
            occasion=str(len(proposal.consents)),
        )


def _task(
    kind: TaskKind,
    proposal: Proposal,
    owner_id: UUID,
    today: date,
    due_on: date,
    *,
    reason: str,
    words: str,
    occasion: str,
) -> Task:
    return Task(
        id=uuid4(),
        kind=kind,
        owner_id=owner_id,
        opened_on=today,
        due_on=due_on,
        reason=reason,
        words=words,
        link=f"/v1/voordrachten/{proposal.id}",
        candidate_id=proposal.candidate_id,
        vacancy_id=proposal.vacancy_id,
        plek_id=proposal.plek_id,
        employer_id=proposal.employer_id,
        proposal_id=proposal.id,
        occasion=occasion,
    )


def _words(status: ProposalStatus) -> str:
    return status.replace("_", " ")
