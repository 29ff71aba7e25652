"""Ask the aanspreekpunt of one person, or of ten at once, to talk with them about work."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, must_have
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import Request
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.errors import Fault, InvalidInputError, PassendError, out_of_step
from matching.mail.letters import Desk
from matching.mail.outbox import put
from matching.proposing.attempts import written_down
from matching.proposing.following import follow
from matching.proposing.waiting import due_after
from matching.rules.following_up import CANDIDATE_ASKED
from matching.service import Service
from matching.storage.aggregates import Kind
from matching.storage.change import Change
from matching.storage.reader import Reader
from matching.usecases.open_proposal import opened_in

ASKED = "voordracht_gevraagd"
MOST = 50
"""How many people can be asked at once. Source: eigen beleid; the issue names ten."""
_OF_WORK = {WorkKind.VACATURE: Kind.VACANCY, WorkKind.PLEK: Kind.PLEK}
_NOT_ASKED_YET = (ProposalStatus.BEKEKEN, ProposalStatus.UITVRAGEN, ProposalStatus.GESCHIKT)


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """One person to ask.

    Attributes:
        override: why, of somebody who stands in `uitvragen` or `uitgesloten`.
    """

    candidate_id: UUID
    override: str = ""


def ask_candidates(
    service: Service,
    actor: Actor,
    kind: WorkKind,
    work_id: UUID,
    people: Sequence[AskedPerson],
    message: str,
    due_on: date | None = None,
) -> list[Proposal]:
    """Put people forward and ask their aanspreekpunt to talk with them: all of them, or nobody.

    Asking is for many at once. Judging, refusing and releasing stay one by one (law.md B.9).

    Args:
        message: what to say; it stands in the task and in no mail.
        due_on: before which day; by the setting of the municipality when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the work is not known.
        InvalidInputError: with everybody who cannot be asked, and why.
    """
    service.knowledge()
    with written_down(service, actor, "vraag", _OF_WORK[kind], work_id), service.store.change(actor) as change:
        must_have(actor, Right.PUT_FORWARD)
        work: WorkOnOffer = change.reader().work(kind).get(work_id)
        request = _request(service, actor, message, due_on)
        _refuse_double(people)
        asked = _each(service, actor, change, kind, work_id, people, request)
        _tell(service, change, work, asked, request.on)
        change.commit()
    return asked


def _request(service: Service, actor: Actor, message: str, due_on: date | None) -> Request:
    today = service.today()
    if due_on is not None and due_on < today:
        raise InvalidInputError((out_of_step("/uiterlijk", "deze dag is geweest", f"{today} of later"),))
    return Request(today, actor.id, message.strip(), due_on or due_after(service, CANDIDATE_ASKED, today))


def _refuse_double(people: Sequence[AskedPerson]) -> None:
    seen: set[UUID] = set()
    faults = []
    for place, one in enumerate(people):
        if one.candidate_id in seen:
            faults.append(Fault(f"/kandidaten/{place}", "deze kandidaat staat er al", "iedereen één keer"))
        seen.add(one.candidate_id)
    if faults:
        raise InvalidInputError(tuple(faults))


def _each(
    service: Service,
    actor: Actor,
    change: Change,
    kind: WorkKind,
    work_id: UUID,
    people: Sequence[AskedPerson],
    request: Request,
) -> list[Proposal]:
    """Ask everybody, or say of everybody who cannot be asked why."""
    asked, faults = [], []
    for place, one in enumerate(people):
        try:
            asked.append(_one(service, actor, change, kind, work_id, one, request))
        except InvalidInputError as error:
            where = f"/kandidaten/{place}"
            faults += [
                Fault(f"{where}{fault.where}", fault.problem, fault.passes, fault.code) for fault in error.faults
            ]
        except PassendError as error:
            faults.append(out_of_step(f"/kandidaten/{place}", str(error), "iemand die kan worden gevraagd"))
    if faults:
        raise InvalidInputError(tuple(faults))
    return asked


def _one(
    service: Service,
    actor: Actor,
    change: Change,
    kind: WorkKind,
    work_id: UUID,
    person: AskedPerson,
    request: Request,
) -> Proposal:
    reader = change.reader()
    known = _going(reader, person.candidate_id, work_id)
    before = known or opened_in(service, actor, change, person.candidate_id, kind, work_id, person.override)
    if before.status not in _NOT_ASKED_YET:
        status = before.status.replace("_", " ")
        raise InvalidInputError(
            (Fault("", f"deze kandidaat is al verder: {status}", "iemand die nog niet is gevraagd"),)
        )
    fit = replace(before, status=ProposalStatus.GESCHIKT, request=request)
    return change.save(fit, action=ASKED, after=change.reader().proposals.version_of(before.id))


def _going(reader: Reader, candidate_id: UUID, work_id: UUID) -> Proposal | None:
    reader.candidates.get(candidate_id)
    going = (one for one in reader.proposals.open_of(candidate_id) if one.work_id == work_id)
    return next(going, None)


def _tell(service: Service, change: Change, work: WorkOnOffer, asked: Iterable[Proposal], today: date) -> None:
    """Give every aanspreekpunt a task per person, and one message about all of them."""
    reader, asked = change.reader(), list(asked)
    people: dict[UUID, Candidate] = reader.candidates.many([one.candidate_id for one in asked])
    for one in asked:
        follow(change, one, people[one.candidate_id].owner_id, work, today)
    owners = sorted(people[one.candidate_id].owner_id for one in asked)
    colleagues, employer = reader.colleagues.many(owners), reader.employers.get(work.employer_id)
    desk = Desk(service.site, change.at)
    put(change, [desk.ask(colleagues[owner], work, employer, len(list(same))) for owner, same in groupby(owners)])
