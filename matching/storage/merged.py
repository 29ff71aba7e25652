"""Records of the same person: which ones were merged into which, and which may be, as it is now."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, Select, and_, select

from matching.storage.aggregate_tables import CandidateRow
from matching.storage.aggregates import Kind
from matching.storage.blocks import blocks
from matching.storage.tables import VersionRow, table

VERSION = table(VersionRow)
CANDIDATE = table(CandidateRow)


@dataclass(frozen=True, slots=True)
class SameNumber:
    """Two candidates whom different sources know under the same number."""

    ids: tuple[UUID, UUID]
    number: str


def same_numbers(connection: Connection) -> list[SameNumber]:
    """Give every pair of candidates with the same number under different sources."""
    other = CANDIDATE.alias("other")
    same = and_(CANDIDATE.c.source_number == other.c.source_number, CANDIDATE.c.source < other.c.source)
    columns = select(CANDIDATE.c.id, other.c.id.label("other_id"), CANDIDATE.c.source_number)
    rows = connection.execute(columns.select_from(CANDIDATE.join(other, same)))
    return [SameNumber((row.id, row.other_id), row.source_number) for row in rows]


def absorbed(connection: Connection, candidate_id: UUID) -> list[UUID]:
    """Give the records that were merged into this one and not put back."""
    return [row.object_id for row in connection.execute(_merged().where(VERSION.c.person_id == candidate_id))]


def survivors(connection: Connection, candidate_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """Give, for those of these records that were merged away, the record that stands for the person now."""
    found: dict[UUID, UUID] = {}
    for ids in blocks(candidate_ids):
        found |= {
            row.object_id: row.person_id for row in connection.execute(_merged().where(VERSION.c.object_id.in_(ids)))
        }
    further = survivors(connection, list(set(found.values()))) if found else {}
    return {merged: further.get(kept, kept) for merged, kept in found.items()}


def same_person(connection: Connection, candidate_id: UUID) -> list[UUID]:
    """Give every record of this person, the one that stands for the others first."""
    people = [survivors(connection, [candidate_id]).get(candidate_id, candidate_id)]
    for person in people:
        people += absorbed(connection, person)
    return people


def _merged() -> Select[tuple[UUID, UUID]]:
    """Select the records that are merged away now, with what they were merged into."""
    newest = and_(CANDIDATE.c.id == VERSION.c.object_id, CANDIDATE.c.version == VERSION.c.version)
    of_people = and_(VERSION.c.object_kind == Kind.CANDIDATE.value, VERSION.c.person_id.is_not(None))
    return select(VERSION.c.object_id, VERSION.c.person_id).join(CANDIDATE, newest).where(of_people)
