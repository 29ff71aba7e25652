"""Where deeds on seats are done: the days of the town, and what one process knows of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from matching.domain.placement import Placement
from matching.domain.seats import SeatSource
from matching.placing.wish import Wish
from matching.service import Service

FIRST = date(2026, 8, 31)  # a Monday
TODAY = date(2026, 11, 30)
Saved = tuple[Placement | SeatSource, ...]


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


@dataclass
class Desk:
    """At which deeds are done: the service of this process, and what it knows of the town.

    Attributes:
        wishes: per plek a wish, of nobody and for no period yet.
        placements: those that were there when the round began, and those made at this desk since.
    """

    service: Service
    people: tuple[UUID, ...]
    wishes: tuple[Wish, ...]
    source: UUID
    placements: list[UUID] = field(default_factory=list)

    def placement(self, number: int, fits: Callable[[Placement], bool]) -> UUID:
        """Give one that fits as it is now, which may be changed before the deed is done; else any."""
        with self.service.store.read() as reader:
            now = reader.placements.many(self.placements)
        fitting = [one for one in self.placements if fits(now[one])] or self.placements
        return fitting[number % len(fitting)]
