"""Which tasks there are under a key, or about something; always the newest."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, or_, select

from matching.domain.task import TaskStatus
from matching.storage.blocks import blocks
from matching.storage.tables import TaskRow, table

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
