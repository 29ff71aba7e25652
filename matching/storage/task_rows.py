"""Which tasks there are under a key, or about something; always the newest."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, func, or_, select

from matching.domain.task import TaskKind, TaskStatus
from matching.storage.aggregate_tables import TaskRow
from matching.storage.blocks import blocks
from matching.storage.tables import table

TASK = table(TaskRow)
_ABOUT = ("candidate_id", "vacancy_id", "plek_id", "employer_id", "proposal_id", "placement_id")


def with_keys(connection: Connection, keys: Sequence[str]) -> list[UUID]:
    """Give the tasks with these keys, whether open or closed, ordered by id."""
    found = (connection.scalars(select(TASK.c.id).where(TASK.c.key.in_(block))) for block in blocks(keys))
    return sorted((task_id for ids in found for task_id in ids), key=lambda task_id: task_id.bytes)


def about(connection: Connection, object_id: UUID, *, only_open: bool = True) -> list[UUID]:
    """Give the tasks about an object, ordered by the day on which they are due."""
    asked = select(TASK.c.id).where(or_(*(TASK.c[name] == object_id for name in _ABOUT)))
    if only_open:
        asked = asked.where(TASK.c.status == TaskStatus.OPEN.value)
    return list(connection.scalars(asked.order_by(TASK.c.due_on, TASK.c.id)))


def open_of(connection: Connection, kind: TaskKind) -> list[UUID]:
    """Give the open tasks of a kind, ordered by the day on which they are due."""
    asked = select(TASK.c.id).where(TASK.c.kind == kind.value, TASK.c.status == TaskStatus.OPEN.value)
    return list(connection.scalars(asked.order_by(TASK.c.due_on, TASK.c.id)))


@dataclass(frozen=True, slots=True)
class KnownTask:
    """That there is a task about a person, without reading it."""

    id: UUID
    key: str
    status: TaskStatus


def of_people(
    connection: Connection, kinds: Collection[TaskKind], people: Sequence[UUID] | None = None
) -> dict[UUID, list[KnownTask]]:
    """Give the tasks of these kinds, open or closed, by the candidate they are about.

    Args:
        people: only of these candidates; of everybody when None.
    """
    columns = select(TASK.c.candidate_id, TASK.c.id, TASK.c.key, TASK.c.status)
    asked = columns.where(TASK.c.kind.in_([kind.value for kind in kinds]), TASK.c.candidate_id.is_not(None))
    parts = [asked] if people is None else [asked.where(TASK.c.candidate_id.in_(block)) for block in blocks(people)]
    found: dict[UUID, list[KnownTask]] = {}
    for part in parts:
        for row in connection.execute(part.order_by(TASK.c.id)):
            found.setdefault(row.candidate_id, []).append(KnownTask(row.id, row.key, TaskStatus(row.status)))
    return found


def count_due_by(connection: Connection, kinds: Collection[TaskKind], until: date) -> int:
    """Count the open tasks of these kinds that are due on a day or earlier."""
    asked = select(func.count()).where(TASK.c.kind.in_([kind.value for kind in kinds]), TASK.c.due_on <= until)
    return connection.scalar(asked.where(TASK.c.status == TaskStatus.OPEN.value)) or 0
