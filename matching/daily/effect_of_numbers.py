"""What another number would change on its first day: whom it is asked about, and which tasks come and go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.daily.outlook import outlook
from matching.daily.person import PersonOnDay
from matching.daily.reasons import GONE
from matching.domain.instrument import Instrument
from matching.domain.record import CandidateRecord
from matching.domain.task import TaskStatus
from matching.rules.settings import RuleSettings
from matching.storage.reader import Reader

MOST_PEOPLE = 5_000
"""Of more people tasks are not counted beforehand: somebody waits for the page."""


@dataclass(frozen=True, slots=True)
class NumberEffect:
    """What is known now, as if nothing else happens until that day.

    Attributes:
        placements: running and planned ones that the rule is asked about.
        opened, closed: tasks that would come and go; None where there are too many people to count them.
    """

    placements: int
    opened: int | None
    closed: int | None


def effect_of(
    reader: Reader, before: RuleSettings, after: RuleSettings, on: date, instruments: frozenset[Instrument] | None
) -> NumberEffect:
    """Compare the tasks of everybody on a day under both settings.

    Args:
        instruments: whose placements the rule is about; None is all of them, and people without one as well.
    """
    live = [one for one in reader.placements.all() if not one.state.is_ended]
    concerned = [one for one in live if instruments is None or one.instrument in instruments]
    people = sorted({one.candidate_id for one in concerned}) if instruments is not None else reader.candidates.ids()
    if len(people) > MOST_PEOPLE:
        return NumberEffect(len(concerned), None, None)
    opened = closed = 0
    for old, new in _tasks(reader, people, (before, after), on):
        opened, closed = opened + len(new - old), closed + len(old - new)
    return NumberEffect(len(concerned), opened, closed)


def _tasks(
    reader: Reader, people: list[UUID], both: tuple[RuleSettings, RuleSettings], on: date
) -> Iterable[tuple[set[str], set[str]]]:
    known = reader.tasks.of_people(GONE, people)
    for record in reader.people(people):
        theirs = known.get(record.candidate.id, [])
        handled = frozenset(one.key for one in theirs if one.status is TaskStatus.AFGEHANDELD)
        old, new = (_due(record, on, settings, handled) for settings in both)
        yield old, new


def _due(record: CandidateRecord, on: date, settings: RuleSettings, handled: frozenset[str]) -> set[str]:
    return set(outlook(PersonOnDay(record, on, settings, handled)).due)
