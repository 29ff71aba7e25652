"""A task as a test needs one."""

from datetime import date

from people import OWNER_ID, new_id

from matching.domain.task import Task, TaskKind


def task(kind=TaskKind.VRAAG_AAN_WERKGEVER, due_on=date(2026, 9, 7), **fields) -> Task:
    fields.setdefault("owner_id", OWNER_ID)
    fields.setdefault("opened_on", date(2026, 8, 31))
    fields.setdefault("reason", "De werkgever heeft nog niet geantwoord.")
    return Task(new_id(), kind, due_on=due_on, **fields)
