"""A colleague did what a task asked."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.task import Task, TaskClosure, TaskStatus
from matching.errors import ConflictError
from matching.proposing.attempts import REFUSED_TASK, written_down
from matching.service import Service
from matching.storage import Kind
from matching.usecases.amend import amend


def close_task(service: Service, actor: Actor, task_id: UUID, how: str, *, after: int | None = None) -> Task:
    """Record what was done; the task is closed, and is not opened again for the same reason.

    Args:
        how: what was done, in own words.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the task is not known.
        ConflictError: it is closed already.
    """

    def handled(task: Task) -> Task:
        refuse_closed(task)
        return replace(task, closed=TaskClosure(TaskStatus.AFGEHANDELD, service.today(), actor.id, how.strip()))

    with written_down(service, actor, "afhandeling", Kind.TASK, task_id, REFUSED_TASK):
        must_have(actor, Right.DO_TASKS)
        return amend(service.store, actor, Kind.TASK, task_id, action="taak_afgehandeld", alter=handled, after=after)


def refuse_closed(task: Task) -> None:
    """Refuse to do something with a task that is closed.

    Raises:
        ConflictError: the message says how it was closed.
    """
    if task.closed is not None:
        raise ConflictError(f"Deze taak is al {task.closed.status} op {task.closed.on}: {task.closed.how}")
