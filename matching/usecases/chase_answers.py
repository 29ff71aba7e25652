"""Remind of answers of employers that never came: a task once the own term of the municipality is over."""

from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.task import Task
from matching.proposing.expiring import proposal_on
from matching.proposing.following import reminder, waits_since
from matching.proposing.said_yes import SAID_YES
from matching.proposing.waiting import due_after
from matching.rules.following_up import EMPLOYER_ANSWERS
from matching.service import Service
from matching.storage.reader import Reader
from matching.tasks.opening import open_tasks
from matching.usecases.send_messages import MAILER


def chase_answers(service: Service) -> list[Task]:
    """Open a task for every card and every talk on which an employer should have answered by now.

    Doing it twice changes nothing, and what was missed on days off is caught up.
    """
    with service.store.change(MAILER) as change:
        reader = change.reader()
        waiting = reader.proposals.in_status((ProposalStatus.VRIJGEGEVEN, ProposalStatus.GESPREK))
        late = [task for one in waiting if (task := _late(service, reader, one)) is not None]
        opened = open_tasks(change, late)
        change.commit()
    return opened


def _late(service: Service, reader: Reader, proposal: Proposal) -> Task | None:
    since, today = waits_since(proposal), service.today()
    if since is None or since > today:
        return None
    work = reader.work(proposal.work_kind).get(proposal.work_id)
    if not proposal_on(proposal, work, today).status.is_open or _answered(reader, proposal):
        return None
    due_on = due_after(service, EMPLOYER_ANSWERS, since)
    return reminder(proposal, work, since, due_on, today) if due_on <= today else None


def _answered(reader: Reader, proposal: Proposal) -> bool:
    """Whether the employer said yes, and a colleague has not acted on it."""
    return any(task.kind in SAID_YES for task in reader.tasks.open_about(proposal.id))
