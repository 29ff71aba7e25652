"""Plan a talk between the candidate and the employer, or another moment for it."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.message import Message
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import Interview
from matching.domain.work_on_offer import short_number
from matching.errors import Fault, InvalidInputError
from matching.mail.calendar_file import calendar_file
from matching.mail.outbox import put
from matching.proposing.life import ProposalDeed, deed_on
from matching.service import Service


def plan_interview(
    service: Service, actor: Actor, proposal_id: UUID, interview: Interview, *, after: int | None = None
) -> Proposal:
    """Record when and where; from now on the employer may know who it is, and hears by mail.

    Raises:
        InvalidInputError: the day lies before the card was given.
        ConflictError: the employer has no card of this voordracht, or asks something else and nobody looked again.
    """
    with deed_on(service, actor, proposal_id, "gesprek", after) as deed:
        if deed.proposal.status is not ProposalStatus.GESPREK:
            deed.step_to(ProposalStatus.GESPREK)
        deed.going_on()
        deed.refuse_outdated()
        given = deed.proposal.release
        if given is not None and interview.on < given.on:
            raise InvalidInputError((Fault("/datum", "dit is voor de kaart er was", f"{given.on} of later"),))
        planned = replace(deed.proposal, status=ProposalStatus.GESPREK, interview=interview)
        deed.save_open(planned, "voordracht_gesprek")
        put(deed.change, list(_messages(deed, planned, interview)))
        deed.change.commit()
        return planned


def _messages(deed: ProposalDeed, planned: Proposal, interview: Interview) -> Iterator[Message]:
    """Tell the employer and the colleagues who go about it when it is; the rest is read in passend."""
    work, told = deed.work, replace(interview, where="", company="")
    title = f"Gesprek over {work.title} ({short_number(work)})"
    calendar = calendar_file(planned.id, told, title=title, version=deed.version + 1, at=deed.change.at)
    yield deed.desk.talk(deed.employer.email, work, planned, told, calendar, outside=True)
    colleagues = deed.change.reader().colleagues.many(sorted({deed.candidate.owner_id, work.owner_id}))
    for address in sorted({one.email for one in colleagues.values()}):
        yield deed.desk.talk(address, work, planned, told, calendar, outside=False)
