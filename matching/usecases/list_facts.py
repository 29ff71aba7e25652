"""List what is known of a candidate: what counts now, and what else was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.discreet import CONDITIONS, facts_seen_by, withheld_from
from matching.domain.actor import Actor
from matching.domain.testimony import Testimony, everything_said
from matching.service import Service
from matching.storage import Kind
from matching.usecases.view_objects import reading


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """The facts about one candidate.

    Attributes:
        version: of the candidate; scans and placements have versions of their own.
        withheld: what is left out for who looks.
    """

    candidate_id: UUID
    number: int
    version: int
    testimonies: Sequence[Testimony]
    withheld: tuple[str, ...] = ()


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
    return KnownFacts(
        candidate_id,
        record.candidate.number,
        version,
        facts_seen_by(actor, everything_said(record.observed)),
        withheld_from(actor, CONDITIONS),
    )
