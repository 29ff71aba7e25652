"""An employer says yes to a card: a colleague takes it from there, because only a colleague goes on with somebody."""

from datetime import date, timedelta
from uuid import uuid4

from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.task import Task, TaskKind
from matching.domain.work_on_offer import WorkOnOffer, short_number

DAYS_TO_ACT = 2
"""Eigen beleid: an employer that says yes hears within two days."""
SAID_YES = (TaskKind.GESPREK_PLANNEN, TaskKind.AANNAME_REGELEN)
_REASONS = {
    TaskKind.GESPREK_PLANNEN: "De werkgever wil kennismaken met deze kandidaat",
    TaskKind.AANNAME_REGELEN: "De werkgever wil deze kandidaat aannemen",
}


def task_of_yes(kind: TaskKind, proposal: Proposal, work: WorkOnOffer, words: str, today: date) -> Task:
    """Give the task for the aanspreekpunt of the work; saying yes again is the same task."""
    return Task(
        id=uuid4(),
        kind=kind,
        owner_id=work.owner_id,
        opened_on=today,
        due_on=today + timedelta(days=DAYS_TO_ACT),
        reason=f"{_REASONS[kind]}, voor {work.title} ({short_number(work)}).",
        words=words,
        link=f"/v1/voordrachten/{proposal.id}",
        candidate_id=proposal.candidate_id,
        vacancy_id=proposal.vacancy_id,
        plek_id=proposal.plek_id,
        employer_id=proposal.employer_id,
        proposal_id=proposal.id,
        occasion=str(proposal.release.on if proposal.release else ""),
    )


def still_to_do(kind: TaskKind, status: ProposalStatus) -> bool:
    """Whether the yes of an employer still asks something of a colleague."""
    return status is ProposalStatus.VRIJGEGEVEN or (kind is TaskKind.AANNAME_REGELEN and status.shows_card)
