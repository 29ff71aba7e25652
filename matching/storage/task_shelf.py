"""Tasks, also by their key, by what they are about and by kind."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select

from matching.domain.task import Task, TaskKind, TaskStatus
from matching.storage.aggregate_tables import TaskRow
from matching.storage.blocks import blocks
from matching.storage.shelf import Shelf
from matching.storage.tables import table

TASK = table(TaskRow)
_ABOUT = ("candidate_id", "vacancy_id", "plek_id", "employer_id", "proposal_id", "placement_id")
_IS_OPEN = TASK.c.status == TaskStatus.OPEN.value
_TO_LAST = (TaskStatus.VERVALLEN, TaskStatus.AFGEHANDELD, TaskStatus.OPEN)


@dataclass(frozen=True, slots=True)
class KnownTask:
    """That there is a task about a person, without reading it."""

    id: UUID
    key: str
    status: TaskStatus


class TaskShelf(Shelf[Task]):
    """All tasks; which there are is always the newest."""

    def with_keys(self, keys: Sequence[str]) -> dict[str, Task]:
        """Give the task under each of these keys; of two the open one, else the handled one."""
        ids = (self._connection.scalars(select(TASK.c.id).where(TASK.c.key.in_(block))) for block in blocks(keys))
        in_order = sorted((task_id for found in ids for task_id in found), key=lambda task_id: task_id.bytes)
        found = self.many(in_order).values()
        return {task.key: task for task in sorted(found, key=lambda task: _TO_LAST.index(task.status))}

    def about(self, object_id: UUID) -> list[Task]:
        """Give every task about an object, open or closed."""
        return [*self.many(self._ids_about(object_id, only_open=False)).values()]

    def open_about(self, object_id: UUID) -> list[Task]:
        """Give the open tasks about an object, what is due first before."""
        ids = self._ids_about(object_id, only_open=True)
        found = self.many(ids)
        return [found[task_id] for task_id in ids]

    def open_of(self, kind: TaskKind) -> list[Task]:
        """Give the open tasks of a kind."""
        asked = select(TASK.c.id).where(TASK.c.kind == kind.value, _IS_OPEN)
        return [*self.many([*self._connection.scalars(asked.order_by(TASK.c.due_on, TASK.c.id))]).values()]

    def of_people(
        self, kinds: Collection[TaskKind], people: Sequence[UUID] | None = None
    ) -> dict[UUID, list[KnownTask]]:
        """Give which tasks of these kinds there are, open or closed, by the candidate they are about.

        Args:
            people: only of these candidates; of everybody when None.
        """
        columns = select(TASK.c.candidate_id, TASK.c.id, TASK.c.key, TASK.c.status)
        asked = columns.where(TASK.c.kind.in_([kind.value for kind in kinds]), TASK.c.candidate_id.is_not(None))
        parts = [asked] if people is None else [asked.where(TASK.c.candidate_id.in_(block)) for block in blocks(people)]
        found: dict[UUID, list[KnownTask]] = {}
        for part in parts:
            for row in self._connection.execute(part.order_by(TASK.c.id)):
                found.setdefault(row.candidate_id, []).append(KnownTask(row.id, row.key, TaskStatus(row.status)))
        return found

    def count_due(self, kinds: Collection[TaskKind], until: date) -> int:
        """Count the open tasks of these kinds that are due on a day or earlier."""
        asked = select(func.count()).where(TASK.c.kind.in_([kind.value for kind in kinds]), TASK.c.due_on <= until)
        return self._connection.scalar(asked.where(_IS_OPEN)) or 0

    def _ids_about(self, object_id: UUID, *, only_open: bool) -> list[UUID]:
        """Give the tasks about an object, ordered by the day on which they are due."""
        asked = select(TASK.c.id).where(or_(*(TASK.c[name] == object_id for name in _ABOUT)))
        asked = asked.where(_IS_OPEN) if only_open else asked
        return list(self._connection.scalars(asked.order_by(TASK.c.due_on, TASK.c.id)))
