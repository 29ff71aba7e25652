"""A candidate says that something that is known does not fit: a task for who answers for this person."""

from datetime import timedelta
from uuid import uuid4

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.task import Task, TaskKind
from matching.errors import Fault, InvalidInputError
from matching.service import Service
from matching.tasks.opening import open_tasks

DAYS_TO_JUDGE = 14
"""Eigen beleid, well within the month of AVG 12 lid 3."""
LONGEST = 1000


def ask_correction(service: Service, actor: Actor, words: str) -> Task:
    """Open the task to judge what the candidate says; nothing that is known changes by it.

    Raises:
        NotAllowedError: only a candidate asks this for itself.
        InvalidInputError: there are no words, or too many.
    """
    must_have(actor, Right.SEE_SELF)
    if not 0 < len(words.strip()) <= LONGEST:
        passes = f"een paar zinnen, ten hoogste {LONGEST} tekens"
        raise InvalidInputError(
            (Fault("/watKloptNiet", "hier staat niet wat er niet klopt, of het is te lang", passes),)
        )
    with service.store.change(actor) as change:
        person = change.reader().candidates.find(actor.id)
        today = service.today()
        task = Task(
            id=uuid4(),
            kind=TaskKind.CORRECTIE_BEOORDELEN,
            owner_id=person.owner_id,
            opened_on=today,
            due_on=today + timedelta(days=DAYS_TO_JUDGE),
            reason=f"K-{person.number} vraagt om een verbetering van wat er over hem of haar bekend is.",
            words=words.strip(),
            link=f"/v1/kandidaten/{person.id}/feiten",
            candidate_id=person.id,
            occasion=str(uuid4()),
        )
        open_tasks(change, [task])
        change.commit()
    return task
