"""A candidate objects to what is done with the data: written down, and a task for a person.

Source: AVG 21, law.md B.8.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from matching.contacts import contacts_on
from matching.domain.actor import Actor
from matching.domain.card import Contact
from matching.domain.permissions import Right, must_have
from matching.domain.task import Task, TaskKind
from matching.errors import Fault, InvalidInputError
from matching.service import Service
from matching.tasks.opening import open_tasks
from matching.usecases.restrict_processing import restrict_processing

DAYS_TO_ANSWER = 14
"""Eigen beleid, well within the month of AVG 12 lid 3."""
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Objection:
    """What was written down, and who answers.

    Attributes:
        restricted: nothing is done with the data until a person lifts that.
    """

    task: Task
    number: int
    contact: Contact
    restricted: bool


def record_objection(
    service: Service, actor: Actor, candidate_id: UUID, words: str, *, restrict: bool = False
) -> Objection:
    """Open the task to answer an objection; the words can be erased with the person.

    Args:
        restrict: also take the candidate out of every list, at once, until a person lifts it (AVG 18 lid 1 d).

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known.
        InvalidInputError: there are no words, or too many.
    """
    must_have(actor, Right.OBJECT)
    if not 0 < len(words.strip()) <= LONGEST:
        passes = f"een paar zinnen, ten hoogste {LONGEST} tekens"
        raise InvalidInputError((Fault("/bezwaar", "hier staat niet waartegen, of het is te lang", passes),))
    with service.store.read() as reader:
        person = reader.candidates.get(candidate_id)
        contact = contacts_on(service.today(), [person.owner_id], reader)[person.owner_id]
    if restrict and not person.restricted:
        person = restrict_processing(service.store, actor, candidate_id)
    task = _task(service, person.owner_id, person.number, candidate_id, words.strip())
    with service.store.change(actor) as change:
        open_tasks(change, [task])
        change.commit()
    return Objection(task, person.number, contact, person.restricted)


def _task(service: Service, owner_id: UUID, number: int, candidate_id: UUID, words: str) -> Task:
    today = service.today()
    return Task(
        id=uuid4(),
        kind=TaskKind.BEZWAAR_BEHANDELEN,
        owner_id=owner_id,
        opened_on=today,
        due_on=today + timedelta(days=DAYS_TO_ANSWER),
        reason=f"K-{number} maakt bezwaar tegen hoe zijn of haar gegevens worden gebruikt. Een mens beslist.",
        words=words,
        link=f"/v1/kandidaten/{candidate_id}",
        candidate_id=candidate_id,
        occasion=str(uuid4()),
    )
