"""Do the day's work: open the tasks for which there is a reason, close those of which the reason is gone."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID, uuid5

from matching.daily.outlook import Outlook, outlook
from matching.daily.person import PersonOnDay
from matching.daily.reasons import GONE
from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.task import Task, TaskStatus
from matching.rules.turning_days import in_force
from matching.service import Service
from matching.storage.change import Change
from matching.storage.outlooks import KnownOutlook
from matching.storage.reader import Reader
from matching.storage.task_shelf import KnownTask
from matching.tasks.closing import close_gone
from matching.tasks.opening import open_tasks
from matching.usecases.erase_candidate import wipe_beside
from matching.usecases.propose_wiping import propose_wiping
from matching.usecases.review_looks import ask_for_review
from matching.usecases.tell_fitting import with_fitting

_LOG = logging.getLogger("passend.day")
PEOPLE_AT_ONCE = 200
OUTLOOKS_AT_ONCE = 5_000
_DAYS = UUID("7f9a1c1e-5f0b-4c38-8a3e-2b6f0d1c9e55")


@dataclass(frozen=True)
class DayDone:
    """What the day's work changed.

    Attributes:
        opened, closed: tasks, as they are now.
        overdue: how many open tasks of the day's work were due on an earlier day.
        looked_at: how many people were read; of the others it was known that nothing changed by itself.
    """

    on: date
    opened: tuple[Task, ...]
    closed: tuple[Task, ...]
    overdue: int
    looked_at: int


@dataclass(frozen=True)
class _Looked:
    """What is to be done for one person, and which tasks there are."""

    person_id: UUID
    ahead: Outlook
    known: Sequence[KnownTask]

    @property
    def gone(self) -> list[UUID]:
        """The open tasks for which there is no reason any more."""
        return [one.id for one in self.known if one.status is TaskStatus.OPEN and one.key not in self.ahead.due]

    @property
    def missing(self) -> list[Task]:
        """What is to be done without an open task for it."""
        there = {one.key for one in self.known if one.status is TaskStatus.OPEN}
        return [task for key, task in self.ahead.due.items() if key not in there]


@dataclass
class _Work:
    """The work of one day, as far as it is done."""

    service: Service
    actor: Actor
    day: date

    def __post_init__(self) -> None:
        self.settings = self.service.rule_settings()
        self.seen_with = f"passend {self.service.software}, {in_force(self.settings)}"
        self.opened: list[Task] = []
        self.closed: list[Task] = []

    def do(self) -> int:
        """Look at whom something may have changed for, and do what is to be done; give how many were looked at."""
        with self.service.store.read() as reader:
            people = reader.without_outlook(self.day, self.seen_with)
            busy, quiet = self._sorted(self._look(reader, people))
        told = with_fitting(self.service, self.actor, [task for one in busy for task in one.missing], self.day)
        ids = [one.person_id for one in busy] + self._keep(quiet, reader.position)
        for start in range(0, len(ids), PEOPLE_AT_ONCE):
            self._change(ids[start : start + PEOPLE_AT_ONCE], told)
        return len(people)

    def _look(self, reader: Reader, people: Sequence[UUID]) -> Iterator[_Looked]:
        known = reader.tasks.of_people(GONE, people)
        for record in reader.people(people):
            theirs = known.get(record.candidate.id, [])
            handled = frozenset(one.key for one in theirs if one.status is TaskStatus.AFGEHANDELD)
            person = PersonOnDay(record, self.day, self.settings, handled)
            yield _Looked(record.candidate.id, outlook(person), theirs)

    def _sorted(self, looked: Iterator[_Looked]) -> tuple[list[_Looked], list[KnownOutlook]]:
        """Give apart for whom something is to be done, and what is known of the others."""
        busy: list[_Looked] = []
        quiet: list[KnownOutlook] = []
        for one in looked:
            if one.gone or one.missing:
                busy.append(one)
            else:
                quiet.append(self._known(one))
        return busy, quiet

    def _keep(self, quiet: Sequence[KnownOutlook], position: int) -> list[UUID]:
        """Keep until when nothing changes; give of whom it is not sure, because something was said meanwhile."""
        unsure: list[UUID] = []
        for start in range(0, len(quiet), OUTLOOKS_AT_ONCE):
            block = quiet[start : start + OUTLOOKS_AT_ONCE]
            with self.service.store.change(self.actor) as change:
                if change.reader().position == position:
                    change.keep_outlooks(block)
                    change.commit()
                else:
                    unsure += [one.candidate_id for one in block]
        return unsure

    def _change(self, people: Sequence[UUID], told: dict[str, Task]) -> None:
        """Look again inside a change, so that a talk recorded meanwhile is seen, and do what is to be done."""
        with self.service.store.change(self.actor) as change:
            now = list(self._look(change.reader(), people))
            closed = _close(change, self.actor, [gone for one in now for gone in one.gone], self.day)
            opened = open_tasks(change, [told.get(task.key, task) for one in now for task in one.missing])
            change.keep_outlooks([self._known(one) for one in now])
            change.commit()
        self.closed += closed
        self.opened += opened

    def _known(self, one: _Looked) -> KnownOutlook:
        return KnownOutlook(one.person_id, self.day, one.ahead.next_on, self.seen_with)


def run_day(service: Service, actor: Actor, on: date | None = None) -> DayDone:
    """Do the work of a day.

    A reason is there from its first day until it is gone, and what is open follows from what is known. So doing it
    twice changes nothing, and after days off one run does the work of all of them. Who is looked at follows from it
    too: a person of whom nothing was said is left alone until the first day on which a reason may begin or end.

    Args:
        on: the day; today when None.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.RUN_DAY)
    day = on or service.today()
    work = _Work(service, actor, day)
    looked_at = work.do()
    ask_for_review(service, actor, day)
    propose_wiping(service, actor, day)
    wipe_beside(service.store, service.identity)
    counts = {"dag": day.isoformat(), "nieuw": len(work.opened), "gesloten": len(work.closed)}
    service.store.looks.record(actor, "dagelijks_werk", "dag", day_id(day), counts)
    told = {"day": counts["dag"], "opened": counts["nieuw"], "closed": counts["gesloten"], "looked_at": looked_at}
    _LOG.info("days_work", extra=told)
    with service.store.read() as reader:
        overdue = reader.tasks.count_due(GONE, day - timedelta(days=1))
    return DayDone(day, tuple(work.opened), tuple(work.closed), overdue, looked_at)


def day_id(day: date) -> UUID:
    """Give under which id the inzagelog knows the work of a day."""
    return uuid5(_DAYS, day.isoformat())


def _close(change: Change, actor: Actor, ids: Sequence[UUID], day: date) -> list[Task]:
    """Close tasks by themselves, each kind with its own words."""
    tasks = sorted(change.reader().tasks.many(ids).values(), key=lambda task: task.kind)
    grouped = groupby(tasks, key=lambda task: task.kind)
    return [one for kind, alike in grouped for one in close_gone(change, actor, list(alike), day, GONE[kind])]
