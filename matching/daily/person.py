"""One person on one day: everything that a reason for a task may look at."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from matching.daily.moves import move_of_placement
from matching.domain.candidate import CandidateStatus
from matching.domain.instrument import Instrument
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.record import CandidateRecord
from matching.domain.task import Task, TaskKind
from matching.domain.use_of_time import UseOfTime
from matching.rules.checks.placing.duration import use_before
from matching.rules.daily_numbers import Notice
from matching.rules.instrument_rules import Provision
from matching.rules.ladder import rules_of
from matching.rules.placing import PlacementRule
from matching.rules.rule import DatedRule
from matching.rules.settings import RuleSettings, placing_rules

_DAY = timedelta(days=1)
_GONE = (CandidateStatus.AFGESLOTEN, CandidateStatus.GEWIST)


@dataclass(frozen=True)
class PersonOnDay:
    """A person as known now, looked at on a day.

    A reason never compares with `day` itself: it asks whether a day `has_come` or `is_past`, so that it is known on
    which day the answer will be another.

    Attributes:
        settings: the numbers that the municipality set for itself.
        handled: keys of tasks that somebody handled; the same is not asked again.
    """

    record: CandidateRecord
    day: date
    settings: RuleSettings
    handled: frozenset[str] = frozenset()
    _asked: set[date] = field(default_factory=set, compare=False, repr=False)

    def has_come(self, day: date) -> bool:
        """Whether it is this day, or later."""
        self._asked.add(day)
        return day <= self.day

    def is_past(self, day: date) -> bool:
        """Whether it is later than this day."""
        return self.has_come(day + _DAY)

    @property
    def next_asked(self) -> date | None:
        """The first day to come that was asked about; None when there is none."""
        return min((day for day in self._asked if day > self.day), default=None)

    @property
    def is_served(self) -> bool:
        """Whether anything may be done: not for who is gone, merged away, or whose processing is restricted."""
        who = self.record.candidate
        return not (who.restricted or who.merged_into or who.status in _GONE)

    @property
    def running(self) -> tuple[Placement, ...]:
        """The placements where somebody is on this day."""
        found = self.record.placements
        active = (p for p in found if p.state is PlacementStatus.ACTIEF and not p.ended_on)
        return tuple(p for p in active if self.has_come(p.start))

    def placing_rules(self, instrument: Instrument) -> tuple[PlacementRule, ...]:
        """Give the rules about placing that are in force on this day, as the municipality set them."""
        return placing_rules(instrument, self.day, self.settings)

    def provision(self, instrument: Instrument, *kinds: type[Any]) -> Provision | None:
        """Give the first provision of an instrument with such a value on this day, as the municipality set it."""
        for one in rules_of(instrument).provisions:
            if isinstance(one.value, kinds) and one.holds_on(self.day):
                return self.settings.of(one, self.day)
        return None

    def notice(self, number: Notice) -> Notice:
        """Give how long before or after a day something is on the list, as the municipality set it."""
        return self.settings.of(number, self.day)

    def use(self, placement: Placement) -> UseOfTime:
        """Give the use of an instrument in the traject up to and with the first day of a placement."""
        return use_before(move_of_placement(self.record, placement, self.day), (placement.instrument,))

    def task(self, kind: TaskKind, due_on: date, reason: str, **more: Any) -> Task:  # noqa: ANN401
        """Make a task about this person; it is the task of the aanspreekpunt unless somebody else is named."""
        who = self.record.candidate
        found = Task(
            id=uuid4(),
            kind=kind,
            owner_id=who.owner_id,
            opened_on=self.day,
            due_on=due_on,
            reason=reason,
            candidate_id=who.id,
        )
        return replace(found, **more)

    def at(self, placement: Placement, kind: TaskKind, due_on: date, reason: str, **more: Any) -> Task:  # noqa: ANN401
        """Make a task about a placement of this person; it is the task of the consulent of the placement."""
        more.setdefault("owner_id", placement.consultant_id or self.record.candidate.owner_id)
        more.setdefault("link", f"/v1/plaatsingen/{placement.id}")
        return self.task(kind, due_on, reason, placement_id=placement.id, plek_id=placement.plek_id, **more)

    def first_open(self, tasks: Iterator[Task]) -> Iterator[Task]:
        """Give the first of a series that nobody handled yet."""
        found = next((task for task in tasks if task.key not in self.handled), None)
        return iter(()) if found is None else iter((found,))


def because(sentence: str, rule: DatedRule) -> str:
    """Give a reason with the rule that it follows from, and where that comes from."""
    return f"{sentence} De regel: {rule.statement} ({rule.code}; {rule.source})"
