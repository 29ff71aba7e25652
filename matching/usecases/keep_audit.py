"""Make the audit of a day in the background and keep it; an alarm becomes a task for somebody."""

import logging
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.permissions import ROLES, Right, must_have
from matching.domain.role import Role
from matching.domain.task import Task, TaskKind
from matching.exchange.progress import Progress, silent
from matching.fairness.audit import KEPT_AS, Audit
from matching.fairness.comparing import Compared
from matching.fairness.wording import look_here
from matching.service import Service
from matching.storage.change import Change
from matching.storage.documents import decode, encode
from matching.storage.reader import Reader
from matching.tasks.closing import close_gone
from matching.tasks.opening import open_tasks
from matching.usecases.audit_treatment import audited
from matching.usecases.read_everybody import is_anything_known

_LOG = logging.getLogger("passend.day")
DAYS_TO_LOOK = 14
GONE = "De nieuwste toets ziet hier geen alarm meer."
WORDS = (
    "Een alarm is een reden om te kijken, geen bewijs. Kijk bij welke stap het begint: een regel, de lijst, het "
    "voordragen of de werkgever. Schrijf op wat u vond en wat u doet."
)
_FIRST_TO_LOOK = (Role.AUDITOR, Role.BEHEERDER, Role.RAPPORTAGE)


def keep_audit(service: Service, actor: Actor, on: date | None = None, progress: Progress = silent) -> Audit | None:
    """Make the audit until a day and keep it, once; None when nothing is known yet.

    One task for each group with an alarm; a task is closed when the alarm is gone. Doing it twice changes nothing.

    Args:
        on: the day; today when None.

    Raises:
        NotAllowedError: this role may not have the day's work done.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    must_have(actor, Right.RUN_DAY)
    day = on or service.today()
    kept = service.store.kept_reports.get(KEPT_AS, day)
    if kept is not None:
        return decode(Audit, kept)
    if not is_anything_known(service, day):
        return None
    made = audited(service, actor, day, progress=progress)
    with service.store.change(actor) as change:
        known = _close_gone(change, made)
        open_tasks(change, _tasks(change.reader(), made, known))
        change.commit()
    service.store.kept_reports.keep(KEPT_AS, day, encode(made))
    _LOG.info("audit_kept", extra={"day": day.isoformat(), "alarms": len(made.alarms)})
    return made


def _tasks(reader: Reader, made: Audit, known: Collection[str]) -> Iterator[Task]:
    """Give a task for every group with an alarm that has no open one; handled by a person, it is asked next month."""
    owner_id = _owner(reader)
    if owner_id is None:
        return
    for group, alarms in _by_group(made.alarms):
        if group in known:
            continue
        yield Task(
            id=uuid4(),
            kind=TaskKind.GELIJKE_BEHANDELING_NAGAAN,
            owner_id=owner_id,
            opened_on=made.day,
            due_on=made.day + timedelta(days=DAYS_TO_LOOK),
            reason=" ".join(map(look_here, alarms)),
            words=WORDS,
            link=f"/eerlijkheid?peildatum={made.day}",
            occasion=f"{made.day:%Y-%m}:{group}",
        )


def _close_gone(change: Change, made: Audit) -> set[str]:
    """Close what the newest audit no longer sees; give the groups of which the task stays open."""
    still = {group for group, _ in _by_group(made.alarms)}
    there = {one: _asked_of(one) for one in change.reader().tasks.open_of(TaskKind.GELIJKE_BEHANDELING_NAGAAN)}
    close_gone(change, change.actor, [one for one, group in there.items() if group not in still], made.day, GONE)
    return still & set(there.values())


def _asked_of(task: Task) -> str:
    return task.occasion.partition(":")[2]


def _by_group(alarms: Iterable[Compared]) -> Iterator[tuple[str, Sequence[Compared]]]:
    """Give the alarms of each group together, with a name for the group."""
    named = sorted(alarms, key=_group_of)
    return ((name, list(alike)) for name, alike in groupby(named, key=_group_of))


def _group_of(alarm: Compared) -> str:
    return f"{alarm.characteristic.code}:{alarm.group}"


def _owner(reader: Reader) -> UUID | None:
    """Give who looks at alarms: an auditor, else a beheerder, else who reports; None when there is nobody."""
    there = sorted(reader.colleagues.all(), key=lambda one: str(one.id))
    may = [one for one in there if one.role in ROLES[Right.AUDIT]]
    return next((one.id for role in _FIRST_TO_LOOK for one in may if one.role == role), None)
