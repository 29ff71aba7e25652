"""Which rows pass the filters; what is not known passes."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from matching.domain.dagdelen import Dagdeel, mask_of
from matching.domain.ranking_request import Filters
from matching.ranking.offer import Work
from matching.rules.checks.arriving import least_minutes
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import World
from scoring.pool import UNKNOWN

Shown = NDArray[np.bool_]


@dataclass(frozen=True)
class PeopleSieve:
    """Holds people for one place against filters, one filter at a time."""

    people: PersonFacts
    places: PlaceFacts
    world: World

    def shown(self, filters: Filters) -> Shown:
        """Give who passes all of them, (n,)."""
        by_hours, by_time = self.by_hours(filters.hours_at_least), self.by_dagdelen(filters.dagdelen)
        by_start, by_way = self.by_start(filters.available_only), self.by_way(filters.minutes_at_most)
        return by_hours & by_time & by_start & by_way

    def by_hours(self, at_least: float | None) -> Shown:
        """Give who can work so many hours, or did not say."""
        if at_least is None:
            return self._everybody
        return np.asarray((self.people.hours_max == UNKNOWN) | (self.people.hours_max >= int(at_least * 4)))

    def by_dagdelen(self, dagdelen: tuple[Dagdeel, ...]) -> Shown:
        """Give who can work on one of these, or did not say of one of these."""
        if not dagdelen:
            return self._everybody
        free = self.people.available | ~self.people.available_known
        return np.asarray((free & np.uint32(mask_of(dagdelen))) != 0)

    def by_start(self, in_time_only: bool) -> Shown:
        """Give of whom it is not known that they start after the work does."""
        return self._everybody & _starts_in_time(in_time_only, self.people, self.places)

    def by_way(self, at_most: int | None) -> Shown:
        """Give of whom it is not known that the way to work takes longer."""
        return self._everybody if at_most is None else self._minutes <= at_most

    @cached_property
    def _minutes(self) -> NDArray[np.float64]:
        return least_minutes(self.people, self.places, self.world)

    @cached_property
    def _everybody(self) -> Shown:
        return np.ones(len(self.people), dtype=bool)


def people_shown(filters: Filters, people: PersonFacts, places: PlaceFacts, world: World) -> Shown:
    """Give who passes the filters, (n,); what is not known passes."""
    return PeopleSieve(people, places, world).shown(filters)


def work_shown(filters: Filters, person: PersonFacts, work: Work, world: World) -> Shown:
    """Give which work passes the filters, (m,); what it does not say passes."""
    shown, facts = np.ones(len(work), dtype=bool), work.facts
    if filters.hours_at_least is not None:
        shown &= (facts.hours_max == UNKNOWN) | (facts.hours_max >= int(filters.hours_at_least * 4))
    if filters.dagdelen:
        wanted = np.uint32(mask_of(filters.dagdelen))
        shown &= (work.place.dagdelen == 0) | ((work.place.dagdelen & wanted) != 0)
    if filters.minutes_at_most is not None:
        shown &= least_minutes(person, facts, world) <= filters.minutes_at_most
    return shown & _starts_in_time(filters.available_only, person, facts)


def _starts_in_time(asked: bool, people: PersonFacts, places: PlaceFacts) -> Shown:
    """Give the pairs in which nobody is known to start later than the work, if that was asked."""
    in_time: Shown = people.available_from <= places.start
    return in_time if asked else np.ones(1, dtype=bool)
