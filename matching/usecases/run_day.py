"""Do the day's work: open the tasks for which there is a reason, close those of which the reason is gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID, uuid5

from matching.daily.person import PersonOnDay
from matching.daily.reasons import GONE, due_for
from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.task import Task, TaskStatus
from matching.service import Service
from matching.storage.change import Change
from matching.storage.reader import Reader
from matching.storage.task_rows import KnownTask
from matching.tasks.closing import close_gone
from matching.tasks.opening import open_tasks
from matching.usecases.tell_fitting import with_fitting

PEOPLE_AT_ONCE = 200
_DAYS = UUID("7f9a1c1e-5f0b-4c38-8a3e-2b6f0d1c9e55")


@dataclass(frozen=True)
class DayDone:
    """What the day's work changed.

    Attributes:
        opened, closed: tasks, as they are now.
        overdue: the open tasks of the day's work that were due on an earlier day.
    """

    on: date
    opened: tuple[Task, ...]
    closed: tuple[Task, ...]
    overdue: tuple[Task, ...]


@dataclass(frozen=True)
class _Looked:
    """What is to be done for one person, and which tasks there are."""

    person_id: UUID
    due: Mapping[str, Task]
    known: Sequence[KnownTask]

    @property
    def gone(self) -> list[UUID]:
        """The open tasks for which there is no reason any more."""
        return [one.id for one in self.known if one.status is TaskStatus.OPEN and one.key not in self.due]

    @property
    def missing(self) -> list[Task]:
        """What is to be done without an open task for it."""
        there = {one.key for one in self.known if one.status is TaskStatus.OPEN}
        return [task for key, task in self.due.items() if key not in there]


def run_day(service: Service, actor: Actor, on: date | None = None) -> DayDone:
    """Do the work of a day.

    A reason is there from its first day until it is gone, and what is open follows from what is known. So doing it
    twice changes nothing, and after days off one run does the work of all of them.

    Args:
        on: the day; today when None.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.RUN_DAY)
    day = on or service.today()
    with service.store.read() as reader:
        looked = [one for one in _look(service, reader, day) if one.gone or one.missing]
    told = with_fitting(service, actor, [task for one in looked for task in one.missing], day)
    people, opened, closed = [one.person_id for one in looked], list[Task](), list[Task]()
    for start in range(0, len(people), PEOPLE_AT_ONCE):
        with service.store.change(actor) as change:
            now = list(_look(service, change.reader(), day, people[start : start + PEOPLE_AT_ONCE]))
            closed += _close(change, actor, [gone for one in now for gone in one.gone], day)
            opened += open_tasks(change, [told.get(task.key, task) for one in now for task in one.missing])
            change.commit()
    counts = {"dag": day.isoformat(), "nieuw": len(opened), "gesloten": len(closed)}
    service.store.looks.record(actor, "dagelijks_werk", "dag", uuid5(_DAYS, day.isoformat()), counts)
    return DayDone(day, tuple(opened), tuple(closed), _overdue(service, day))


def _look(service: Service, reader: Reader, day: date, people: Sequence[UUID] | None = None) -> Iterator[_Looked]:
    """Look what is to be done for everybody, or for these people."""
    settings, known = service.rule_settings(), reader.tasks_of_people(GONE, people)
    for record in reader.people(people):
        theirs = known.get(record.candidate.id, [])
        handled = frozenset(one.key for one in theirs if one.status is TaskStatus.AFGEHANDELD)
        yield _Looked(record.candidate.id, due_for(PersonOnDay(record, day, settings, handled)), theirs)


def _close(change: Change, actor: Actor, ids: Sequence[UUID], day: date) -> list[Task]:
    """Close tasks by themselves, each kind with its own words."""
    tasks = sorted(change.reader().tasks.many(ids).values(), key=lambda task: task.kind)
    grouped = groupby(tasks, key=lambda task: task.kind)
    return [one for kind, alike in grouped for one in close_gone(change, actor, list(alike), day, GONE[kind])]


def _overdue(service: Service, day: date) -> tuple[Task, ...]:
    with service.store.read() as reader:
        found = reader.open_tasks_due(GONE, day - timedelta(days=1))
    return tuple(found)
