"""What is to be done for one person on a day, and the first day on which that may be otherwise by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from matching.daily.person import PersonOnDay
from matching.daily.reasons import REASONS
from matching.domain.task import Task
from matching.rules.turning_days import next_turn


@dataclass(frozen=True)
class Outlook:
    """What follows for a person from what is known; it stays so until the next day, unless something is told.

    Attributes:
        due: what is to be done, by key; what somebody handled is not there.
        next_on: the first day on which it may be otherwise; None is never.
    """

    due: Mapping[str, Task]
    next_on: date | None


def outlook(person: PersonOnDay) -> Outlook:
    """Ask every reason, and remember which days it asked about.

    A reason looks at the day only by asking whether another day has come. Until the first of those that have not, each
    of them has the same answer, and what follows is the same.
    """
    if not person.is_served:
        return Outlook({}, None)
    found = [task for reason in REASONS for task in reason(person)]
    due = {task.key: task for task in found if task.key not in person.handled}
    ahead = (person.next_asked, next_turn(person.settings, person.day))
    return Outlook(due, min((day for day in ahead if day), default=None))
