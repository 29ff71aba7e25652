"""Somebody about whom wishes are judged: read once, however many places are asked about."""

from collections.abc import Callable, Sequence
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
        return cls.read_all(service, reader, [candidate_id])[0]

    @classmethod
    def read_all(cls, service: Service, reader: Reader, candidate_ids: Sequence[UUID]) -> list["PersonAsked"]:
        """Read people, in this order, and once what is the same for all of them; raises as `read` does."""
        shelf, used = reader.shelf(Kind.CANDIDATE), (service.knowledge(), service.rule_settings(), service.today())
        known = [shelf.get(one).id for one in candidate_ids]
        records = {record.candidate.id: record for record in reader.people(list(dict.fromkeys(known)))}
        return [cls(records[one], service.legality_of(one), *used) for one in known]

    @cached_property
    def columns(self) -> Group:
        """The person as a group of one, without what depends on a day."""
        return encoded([self.record], self.knowledge.people_encoder)
