"""Everything that reports count from, as known at one position of the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from matching.domain.employer import Employer
from matching.domain.event import Event, EventKind
from matching.domain.instrument import Instrument
from matching.domain.key_figures import NO_FIGURES, KeyFigures
from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.programme import Programme, programme_of
from matching.domain.proposal import Proposal
from matching.domain.support import Support
from matching.reports.parts import Parts
from matching.rules.settings import RuleSettings


@dataclass(frozen=True)
class Known:
    """What is known, looked at on a day; nothing after that day is counted.

    Attributes:
        parts: what is known, each part read when it is first asked for.
        settings: the numbers that the municipality set for itself.
        figures: what the counts are held against: baselines, targets, a quota.
        excluded: per rule how often it kept somebody out of the newest lists of a night; None when there are none.
    """

    day: date
    parts: Parts
    settings: RuleSettings
    excluded: Mapping[str, int] | None = None
    figures: KeyFigures = NO_FIGURES

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened by this day and was not withdrawn, oldest first."""
        happened = (one for one in self.parts.events if one.on <= self.day and not one.withdrawn)
        return tuple(sorted(happened, key=lambda one: (one.on, one.id)))

    @cached_property
    def supports(self) -> tuple[Support, ...]:
        """The dienstverlening that began by this day."""
        return tuple(one for one in self.parts.supports if one.start <= self.day)

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """Every placement that began by this day, oldest first."""
        begun = (one for one in self.parts.placements if one.counts and not one.state.is_future)
        return tuple(sorted((one for one in begun if one.start <= self.day), key=lambda one: (one.start, one.id)))

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """Every voordracht that was opened by this day."""
        return tuple(one for one in self.parts.proposals if one.opened_on <= self.day)

    def of_instrument(self, *instruments: Instrument) -> tuple[Placement, ...]:
        """Give the placements under these instruments."""
        return tuple(one for one in self.placements if one.instrument in instruments)

    def is_there(self, placement: Placement) -> bool:
        """Whether somebody is still there when this day is over."""
        return placement.ended_on is None or placement.ended_on > self.day

    def ended(self, placements: tuple[Placement, ...], during: Period | None = None) -> tuple[Placement, ...]:
        """Give those that ended by this day, and in a period if one is given; their last day decides."""
        over = (one for one in placements if one.ended_on is not None and one.ended_on <= self.day)
        return tuple(one for one in over if during is None or (one.ended_on and during.contains(one.ended_on)))

    def events_of(self, *kinds: EventKind, programme: Programme | None = None) -> tuple[Event, ...]:
        """Give the events of some kinds, under a programme if one is given, oldest first."""
        return tuple(
            one for one in self.events if one.kind in kinds and (programme is None or one.programme is programme)
        )

    def programmes_of(self, placement: Placement) -> set[Programme]:
        """Give under which programmes a placement is: its own, and those of its vacancy."""
        vacancy = self.parts.vacancies.get(placement.vacancy_id) if placement.vacancy_id else None
        found = (programme_of(tag) for tag in vacancy.programmes) if vacancy else ()
        return {*placement.programmes, *(one for one in found if one is not None)}

    def provider_of(self, placement: Placement) -> Employer | None:
        """Give who offers the place; None is not known."""
        plek = self.parts.plekken.get(placement.plek_id) if placement.plek_id else None
        vacancy = self.parts.vacancies.get(placement.vacancy_id) if placement.vacancy_id else None
        work = plek or vacancy
        return self.parts.employers.get(work.employer_id) if work else None

    @cached_property
    def year(self) -> Period:
        """The calendar year of this day, up to and with it."""
        return Period(date(self.day.year, 1, 1), self.day)

    @cached_property
    def month(self) -> Period:
        """The month of this day, up to and with it."""
        return Period(self.day.replace(day=1), self.day)
