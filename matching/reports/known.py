"""Everything that reports count from, as known at one position of the ledger."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from matching.domain.candidate import Candidate
from matching.domain.employer import Employer
from matching.domain.event import Event, EventKind
from matching.domain.instrument import Instrument
from matching.domain.key_figures import NO_FIGURES, KeyFigures
from matching.domain.opportunity import Vacancy
from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.programme import Programme, programme_of
from matching.domain.proposal import Proposal
from matching.domain.record import CandidateRecord
from matching.domain.seats import SeatSource
from matching.domain.support import Support
from matching.rules.settings import RuleSettings
from matching.storage.reader import Reader


@dataclass(frozen=True)
class Known:
    """What is known, looked at on a day; nothing after that day is counted.

    Who is restricted (AVG 18), erased or merged away is in none of it.

    Attributes:
        records: people with what belongs to them, by id.
        settings: the numbers that the municipality set for itself.
        figures: what the counts are held against: baselines, targets, a quota.
        excluded: per rule how often it kept somebody out of the newest lists of a night; None when there are none.
    """

    day: date
    records: dict[UUID, CandidateRecord]
    events: tuple[Event, ...]
    supports: tuple[Support, ...]
    vacancies: dict[UUID, Vacancy]
    plekken: dict[UUID, Plek]
    sources: dict[UUID, SeatSource]
    employers: dict[UUID, Employer]
    settings: RuleSettings
    excluded: Mapping[str, int] | None = None
    figures: KeyFigures = NO_FIGURES

    @classmethod
    def read(
        cls,
        reader: Reader,
        day: date,
        settings: RuleSettings,
        excluded: Mapping[str, int] | None = None,
        figures: KeyFigures = NO_FIGURES,
    ) -> "Known":
        """Read everything at the position of a reader."""
        people = {
            record.candidate.id: record
            for record in reader.people()
            if not record.candidate.restricted and record.candidate.merged_into is None
        }
        events = (one for one in reader.events.all() if one.candidate_id in people and not one.withdrawn)
        return cls(
            day=day,
            records=people,
            events=tuple(sorted((one for one in events if one.on <= day), key=lambda one: (one.on, one.id))),
            supports=tuple(s for s in reader.supports.all() if s.candidate_id in people and s.start <= day),
            vacancies={one.id: one for one in reader.vacancies.all() if one.merged_into is None},
            plekken={one.id: one for one in reader.plekken.all()},
            sources={one.id: one for one in reader.seat_sources.all()},
            employers={one.id: one for one in reader.employers.all()},
            settings=settings,
            excluded=excluded,
            figures=figures,
        )

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """Every placement that began by this day, oldest first."""
        every = (one for record in self.records.values() for one in record.placements)
        begun = (one for one in every if one.counts and not one.state.is_future and one.start <= self.day)
        return tuple(sorted(begun, key=lambda one: (one.start, one.id)))

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """Every voordracht that was opened by this day."""
        every = (one for record in self.records.values() for one in record.proposals)
        return tuple(one for one in every if one.opened_on <= self.day)

    @property
    def candidates(self) -> Iterator[Candidate]:
        """Every candidate."""
        return (record.candidate for record in self.records.values())

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
        vacancy = self.vacancies.get(placement.vacancy_id) if placement.vacancy_id else None
        found = (programme_of(tag) for tag in vacancy.programmes) if vacancy else ()
        return {*placement.programmes, *(one for one in found if one is not None)}

    def provider_of(self, placement: Placement) -> Employer | None:
        """Give who offers the place; None is not known."""
        plek = self.plekken.get(placement.plek_id) if placement.plek_id else None
        vacancy = self.vacancies.get(placement.vacancy_id) if placement.vacancy_id else None
        work = plek or vacancy
        return self.employers.get(work.employer_id) if work else None

    @cached_property
    def year(self) -> Period:
        """The calendar year of this day, up to and with it."""
        return Period(date(self.day.year, 1, 1), self.day)

    @cached_property
    def month(self) -> Period:
        """The month of this day, up to and with it."""
        return Period(self.day.replace(day=1), self.day)
