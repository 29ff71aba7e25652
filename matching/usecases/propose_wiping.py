"""Propose to wipe what is past its term: a task for the beheerder once a month. Nothing is wiped by itself."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.dutch import listing
from matching.domain.role import Role
from matching.domain.task import Task, TaskKind
from matching.service import Service
from matching.tasks.opening import open_tasks
from matching.usecases.apply_retention import count_due

DAYS_TO_DO = 14
WORDS = "Bekijk eerst wat het is: passend bewaartermijnen. Wissen doet u met: passend bewaartermijnen --wis."


def propose_wiping(service: Service, actor: Actor, day: date) -> Task | None:
    """Open the task of this month when something is due; None when nothing is, or there is nobody to ask."""
    with service.store.read() as reader:
        owners = [one.id for one in reader.colleagues.all() if one.role == Role.BEHEERDER]
        asked = [_task(owner, day, "er is iets te wissen") for owner in owners[:1]]
        if not asked or reader.tasks.with_keys([asked[0].key]):
            return None
    due = [one for one in count_due(service, day) if one.count]
    if not due:
        return None
    task = _task(owners[0], day, listing(f"{one.count} bij {one.term.code}" for one in due))
    with service.store.change(actor) as change:
        opened = open_tasks(change, [task])
        change.commit()
    return next(iter(opened), None)


def _task(owner_id: UUID, day: date, what: str) -> Task:
    return Task(
        id=uuid4(),
        kind=TaskKind.GEGEVENS_WISSEN,
        owner_id=owner_id,
        opened_on=day,
        due_on=day + timedelta(days=DAYS_TO_DO),
        reason=f"Deze gegevens zijn langer bewaard dan de termijn: {what}.",
        words=WORDS,
        occasion=f"{day:%Y-%m}",
    )
