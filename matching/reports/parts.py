"""What reports count from, in parts: each is read when a report first asks for it, so that no report reads them all.

Who is restricted (AVG 18), erased or merged away is in none of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol
from uuid import UUID

from matching.domain.candidate import Candidate
from matching.domain.employer import Employer
from matching.domain.event import Event
from matching.domain.opportunity import Vacancy
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.proposal import Proposal
from matching.domain.record import CandidateRecord
from matching.domain.seats import SeatSource
from matching.domain.support import Support
from matching.storage.reader import Reader

ENOUGH_TO_LOOK = ('"restricted":true', '"merged_into":"')
"""What the document of who counts nowhere has in it; somebody else's may have it too."""


class Parts(Protocol):
    """Everything that is known, whatever the day.

    Attributes:
        records: people with all that belongs to them, by id: by far the most to read.
    """

    @property
    def records(self) -> Mapping[UUID, CandidateRecord]: ...
    @property
    def candidates(self) -> Iterable[Candidate]: ...
    @property
    def placements(self) -> Sequence[Placement]: ...
    @property
    def proposals(self) -> Sequence[Proposal]: ...
    @property
    def events(self) -> Sequence[Event]: ...
    @property
    def supports(self) -> Sequence[Support]: ...
    @property
    def vacancies(self) -> Mapping[UUID, Vacancy]: ...
    @property
    def plekken(self) -> Mapping[UUID, Plek]: ...
    @property
    def sources(self) -> Mapping[UUID, SeatSource]: ...
    @property
    def employers(self) -> Mapping[UUID, Employer]: ...

    def some(self, people: Iterable[UUID]) -> Mapping[UUID, CandidateRecord]:
        """Give these people with all that belongs to them."""
        ...


@dataclass(frozen=True)
class Given:
    """Parts that are in hand."""

    records: Mapping[UUID, CandidateRecord]
    events: Sequence[Event] = ()
    supports: Sequence[Support] = ()
    vacancies: Mapping[UUID, Vacancy] = field(default_factory=dict)
    plekken: Mapping[UUID, Plek] = field(default_factory=dict)
    sources: Mapping[UUID, SeatSource] = field(default_factory=dict)
    employers: Mapping[UUID, Employer] = field(default_factory=dict)

    @property
    def candidates(self) -> Iterable[Candidate]:
        """Every candidate."""
        return (record.candidate for record in self.records.values())

    @property
    def placements(self) -> Sequence[Placement]:
        """Every placement."""
        return [one for record in self.records.values() for one in record.placements]

    @property
    def proposals(self) -> Sequence[Proposal]:
        """Every voordracht."""
        return [one for record in self.records.values() for one in record.proposals]

    def some(self, people: Iterable[UUID]) -> Mapping[UUID, CandidateRecord]:
        """Give these people with all that belongs to them."""
        return {one: self.records[one] for one in people}


@dataclass(frozen=True)
class Read:
    """Parts that are read at the position of a reader, as long as that is open."""

    reader: Reader

    @cached_property
    def _uncounted(self) -> frozenset[UUID]:
        found = self.reader.candidates.saying(*ENOUGH_TO_LOOK)
        return frozenset(one.id for one in found if not _counts(one))

    @cached_property
    def records(self) -> Mapping[UUID, CandidateRecord]:
        """Everybody with all that belongs to them."""
        return {one.candidate.id: one for one in self.reader.people() if _counts(one.candidate)}

    @cached_property
    def candidates(self) -> Iterable[Candidate]:
        """Every candidate."""
        return [one for one in self.reader.candidates.all() if _counts(one)]

    @cached_property
    def placements(self) -> Sequence[Placement]:
        """Every placement."""
        return [one for one in self.reader.placements.all() if one.candidate_id not in self._uncounted]

    @cached_property
    def proposals(self) -> Sequence[Proposal]:
        """Every voordracht."""
        return [one for one in self.reader.proposals.all() if one.candidate_id not in self._uncounted]

    @cached_property
    def events(self) -> Sequence[Event]:
        """Every event."""
        return [one for one in self.reader.events.all() if one.candidate_id not in self._uncounted]

    @cached_property
    def supports(self) -> Sequence[Support]:
        """Every dienstverlening."""
        return [one for one in self.reader.supports.all() if one.candidate_id not in self._uncounted]

    @cached_property
    def vacancies(self) -> Mapping[UUID, Vacancy]:
        """Every vacancy that was not merged away."""
        return {one.id: one for one in self.reader.vacancies.all() if one.merged_into is None}

    @cached_property
    def plekken(self) -> Mapping[UUID, Plek]:
        """Every plek."""
        return {one.id: one for one in self.reader.plekken.all()}

    @cached_property
    def sources(self) -> Mapping[UUID, SeatSource]:
        """Every capaciteitsbron."""
        return {one.id: one for one in self.reader.seat_sources.all()}

    @cached_property
    def employers(self) -> Mapping[UUID, Employer]:
        """Every employer."""
        return {one.id: one for one in self.reader.employers.all()}

    def some(self, people: Iterable[UUID]) -> Mapping[UUID, CandidateRecord]:
        """Give these people with all that belongs to them."""
        return {one.candidate.id: one for one in self.reader.people(list(people)) if _counts(one.candidate)}


def _counts(candidate: Candidate) -> bool:
    return not candidate.restricted and candidate.merged_into is None
