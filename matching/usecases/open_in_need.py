"""Noodtoegang: see for a while who somebody is that is not one's own, with a reason; owner and beheerder hear it."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.emergency_access import EmergencyAccess
from matching.domain.permissions import Right, must_have
from matching.domain.role import Role
from matching.domain.task import Task, TaskKind
from matching.errors import ConflictError
from matching.reach import colleague_id_of
from matching.rules.oversight_numbers import ACCESS_LASTS
from matching.service import Service
from matching.storage.reader import Reader
from matching.tasks.opening import open_tasks
from matching.usecases.find_people import reached_by
from matching.usecases.turn_ranking import reason_given

DAYS_TO_LOOK = 2
WORDS = "Was dit nodig? Bespreek het met wie de noodtoegang vroeg, en schrijf op wat u vond."


def open_in_need(service: Service, actor: Actor, reference: str, reason: str) -> EmergencyAccess:
    """Open the identity of somebody for a limited time; whose person it is and who runs passend get a task at once.

    Args:
        reference: id or short number of the candidate.
        reason: why; kept outside the grootboek, and shown to who looks after it.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known.
        InvalidInputError: the reason is missing, too long or holds a BSN.
        ConflictError: the person is one's own already, or access is open still.
    """
    must_have(actor, Right.OPEN_IN_NEED)
    said = reason_given("/reden", reason)
    with service.store.change(actor) as change:
        reader = change.reader()
        person = reader.candidates.find(reference)
        _refuse_needless(service, actor, reader, person, change.at)
        hours = service.rule_settings().of(ACCESS_LASTS, service.today()).number
        until = change.at + timedelta(hours=hours)
        access = EmergencyAccess(uuid4(), person.id, actor, change.at, until, said)
        change.open_door(access)
        open_tasks(change, _tasks(service, reader, person, access))
        change.commit()
    details = {"noodtoegang": str(access.id)}
    service.store.looks.record(actor, "noodtoegang_gevraagd", "candidate", person.id, details)
    return access


def _refuse_needless(service: Service, actor: Actor, reader: Reader, person: Candidate, at: datetime) -> None:
    if person.id in reached_by(service, actor, reader):
        raise ConflictError(f"K-{person.number} hoort bij u: noodtoegang is niet nodig.")
    if service.store.oversight.open_access(actor.id, person.id, at) is not None:
        raise ConflictError(f"Uw noodtoegang tot K-{person.number} is nog open.")


def _tasks(service: Service, reader: Reader, person: Candidate, access: EmergencyAccess) -> list[Task]:
    """Give the task of whose person it is, and of everybody who runs passend; never of who asked it."""
    keepers = [one.id for one in reader.colleagues.all() if one.role == Role.BEHEERDER]
    asked_by = colleague_id_of(access.actor)
    owners = dict.fromkeys(one for one in (person.owner_id, *keepers) if one != asked_by)
    return [_task(service, person, owner_id, access) for owner_id in owners]


def _task(service: Service, person: Candidate, owner_id: UUID, access: EmergencyAccess) -> Task:
    today = service.today()
    return Task(
        id=uuid4(),
        kind=TaskKind.NOODTOEGANG_NAGAAN,
        owner_id=owner_id,
        opened_on=today,
        due_on=today + timedelta(days=DAYS_TO_LOOK),
        reason=f"Iemand vroeg noodtoegang tot K-{person.number}. De reden staat bij de controle van inzagen.",
        words=WORDS,
        link="/v1/inzagen",
        candidate_id=person.id,
        occasion=f"{access.id}:{owner_id}",
    )
