"""The next talk about how it goes of every place where somebody is, also long before it is on a list (A-07)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from matching.daily.evaluations import evaluations
from matching.daily.person import PersonOnDay
from matching.rules.daily_numbers import Notice
from matching.rules.instrument_rules import Provision

AHEAD = timedelta(days=3 * 366)
"""As far as is looked: longer than any place between two talks. Eigen beleid."""


@dataclass(frozen=True)
class _Ahead(PersonOnDay):
    """The same person, looked at on a day to come, under the rules of today."""

    ruled: PersonOnDay | None = None

    def provision(self, instrument: Any, *kinds: type[Any]) -> Provision | None:  # noqa: ANN401
        """Give the provision of today."""
        assert self.ruled is not None
        return self.ruled.provision(instrument, *kinds)

    def notice(self, number: Notice) -> Notice:
        """Give the notice of today."""
        assert self.ruled is not None
        return self.ruled.notice(number)


def next_talks(person: PersonOnDay) -> Iterator[tuple[UUID, date]]:
    """Give the placement and the day of the next talk, which may be over already; of no rule there is none."""
    later = _Ahead(person.record, person.day + AHEAD, person.settings, person.handled, ruled=person)
    here = {one.id for one in person.running}
    for task in evaluations(later):
        if task.placement_id in here:
            yield task.placement_id, task.due_on
