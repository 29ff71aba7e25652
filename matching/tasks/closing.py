"""Closing tasks by themselves: what was to be done is not to be done any more."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.task import Task, TaskClosure, TaskKind, TaskStatus
from matching.storage.change import Change

LAPSED = "taak_vervallen"


def close_about(
    change: Change, actor: Actor, about: Iterable[UUID], kinds: Collection[TaskKind], on: date, why: str
) -> list[Task]:
    """Close every open task of these kinds that is about one of these objects, and give them.

    Args:
        why: why there is nothing left to do, as the owner reads it.
    """
    found = {task.id: task for which in about for task in change.reader().tasks.open_about(which)}
    return close_gone(change, actor, [task for task in found.values() if task.kind in kinds], on, why)


def close_gone(change: Change, actor: Actor, tasks: Collection[Task], on: date, why: str) -> list[Task]:
    """Close these open tasks: their reason is gone."""
    closure = TaskClosure(TaskStatus.VERVALLEN, on, actor.id, why)
    closed = [replace(task, closed=closure) for task in tasks]
    if closed:
        after = change.reader().tasks.versions_of([one.id for one in closed])
        change.save_many(closed, action=LAPSED, after=after)
    return closed
