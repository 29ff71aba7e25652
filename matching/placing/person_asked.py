"""Somebody about whom wishes are judged: read once, however many places are asked about."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from matching.domain.legality import Legality
from matching.domain.record import CandidateRecord
from matching.in_memory.gathered import encoded
from matching.in_memory.knowledge import Knowledge
from matching.ranking import Group
from matching.rules.settings import RuleSettings
from matching.service import Service
from matching.storage.aggregates import Kind
from matching.storage.reader import Reader

LegalityOn = Callable[[date], Legality | None]


@dataclass(frozen=True)
class PersonAsked:
    """Everything about one person that a judgement looks at, and what it is judged with.

    Attributes:
        legality_on: gives which legal ages the person has on a day; None is not known.
        settings: the numbers that the municipality set for itself.
    """

    record: CandidateRecord
    legality_on: LegalityOn
    knowledge: Knowledge
    settings: RuleSettings
    today: date

    @classmethod
    def of(cls, service: Service, record: CandidateRecord) -> "PersonAsked":
        """Take along what a record is judged with.

        Raises:
            TaxonomyMissingError: no occupations and skills have been imported.
        """
        legality_on = service.legality_of(record.candidate.id)
        return cls(record, legality_on, service.knowledge(), service.rule_settings(), service.today())

    @classmethod
    def read(cls, service: Service, reader: Reader, candidate_id: UUID) -> "PersonAsked":
        """Read a person.

        Raises:
            NotFoundError: there is no such candidate.
            ErasedError: the candidate has been erased.
            TaxonomyMissingError: no occupations and skills have been imported.
        """
        candidate = reader.shelf(Kind.CANDIDATE).get(candidate_id)
        return cls.of(service, next(iter(reader.people([candidate.id]))))

    @cached_property
    def columns(self) -> Group:
        """The person as a group of one, without what depends on a day."""
        return encoded([self.record], self.knowledge.people_encoder)
