"""Opening tasks: inside the change that causes them, and the same task never twice."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from matching.domain.reasons import with_reason
from matching.domain.task import Task, TaskStatus
from matching.storage.change import Change

OPENED = "taak_geopend"


def open_tasks(change: Change, tasks: Iterable[Task]) -> list[Task]:
    """Open those of these tasks that are not there, and give those that were opened.

    A task with the same key is the same task: when it is open, or a person has handled it, nothing changes. When it
    had lapsed and its reason is back, it is open again, with the new reason and due date.

    Args:
        tasks: as new ones; of two with one key the first counts.

    Returns:
        What was opened, kind by kind.
    """
    asked: dict[str, Task] = {}
    for task in tasks:
        asked.setdefault(task.key, task)
    known = change.reader().tasks.with_keys(list(asked))
    opened = [made for key, task in asked.items() for made in _wanted(task, known.get(key))]
    after = change.reader().tasks.versions_of([one.id for one in opened])
    by_kind = sorted(opened, key=lambda one: one.kind)
    for kind, alike in groupby(by_kind, key=lambda one: one.kind):
        change.save_many(list(alike), action=with_reason(OPENED, kind), after=after)
    return by_kind


def _wanted(task: Task, known: Task | None) -> Iterator[Task]:
    if known is None:
        yield task
    elif known.status is TaskStatus.VERVALLEN:
        yield replace(task, id=known.id)
