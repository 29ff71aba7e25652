"""A colleague takes over a task of somebody else."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.task import Task
from matching.errors import ConflictError
from matching.proposing.attempts import REFUSED_TASK, written_down
from matching.references.resolver import Resolver
from matching.service import Service
from matching.storage import Kind
from matching.usecases.amend import amend
from matching.usecases.close_task import refuse_closed


def take_over_task(service: Service, actor: Actor, task_id: UUID, by: str, *, after: int | None = None) -> Task:
    """Make a task the task of another colleague; whose it was stays in its history.

    Args:
        by: the name or id of who takes it over.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the task is not known.
        InvalidInputError: nobody is known by that name.
        ConflictError: it is closed, or that colleague has it already.
    """
    with written_down(service, actor, "overname", Kind.TASK, task_id, REFUSED_TASK):
        must_have(actor, Right.DO_TASKS)
        owner_id = _colleague(service, by)

        def taken(task: Task) -> Task:
            refuse_closed(task)
            if task.owner_id == owner_id:
                raise ConflictError(f"Deze taak is al van {by}. Er is niets veranderd.")
            return replace(task, owner_id=owner_id)

        return amend(service.store, actor, Kind.TASK, task_id, action="taak_overgenomen", alter=taken, after=after)


def _colleague(service: Service, by: str) -> UUID:
    with service.store.read() as reader:
        resolver = Resolver(reader)
        found = resolver.colleague(by, "/door")
        resolver.check()
    return found
