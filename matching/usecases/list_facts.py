"""List what is known of a candidate: what counts now, and what else was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.testimony import Testimony, everything_said
from matching.service import Service
from matching.storage import Kind
from matching.usecases.view_things import reading


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """The facts about one candidate.

    Attributes:
        version: of the candidate; scans and placements have versions of their own.
    """

    candidate_id: UUID
    number: int
    version: int
    testimonies: Sequence[Testimony]


def list_facts(service: Service, actor: Actor, reference: str, on: date | None = None) -> KnownFacts:
    """Give every fact about a candidate; the look is kept in the inzagelog.

    Args:
        on: as known at the end of this day; now when None.

    Raises:
        NotFoundError: the candidate is not known, or was not yet on that day.
    """
    with reading(service.store, Kind.CANDIDATE, reference, on) as (reader, candidate_id):
        version = reader.candidates.version_of(candidate_id)
        (record,) = reader.people([candidate_id])
    service.store.looks.record(actor, "feiten_bekeken", Kind.CANDIDATE.value, candidate_id)
    return KnownFacts(candidate_id, record.candidate.number, version, tuple(everything_said(record.observed)))
