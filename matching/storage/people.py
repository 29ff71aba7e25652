"""People in bulk, around the ORM: one statement per table, joined as they stream by.

Scans, placements and voordrachten come ordered by candidate, so that no more than a block of
people is ever held in memory.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, Table, and_, exists, select

from matching.domain.candidate import Candidate
from matching.domain.placement import Placement
from matching.domain.proposal import Proposal
from matching.domain.record import CandidateRecord
from matching.domain.scan import Scan
from matching.storage.aggregate_tables import PlacementRow, ProposalRow, ScanRow
from matching.storage.aggregates import Kind
from matching.storage.blocks import blocks
from matching.storage.documents import decode
from matching.storage.ledger import LEDGER
from matching.storage.tables import VersionRow, table

VERSION = table(VersionRow)
SCAN = table(ScanRow)
PLACEMENT = table(PlacementRow)
PROPOSAL = table(ProposalRow)
_OF_PEOPLE = (Kind.SCAN.value, Kind.PLACEMENT.value, Kind.PROPOSAL.value)
_LATER, _OTHER = VERSION.alias("later"), VERSION.alias("other")
_ROWS_AT_ONCE = 1_000


def known_at(position: int, kind: Kind) -> Select[Any]:
    """Select the version of every object of a kind that was the newest at a position."""
    newer = exists().where(
        _LATER.c.object_kind == VERSION.c.object_kind,
        _LATER.c.object_id == VERSION.c.object_id,
        _LATER.c.version == VERSION.c.version + 1,
        _LATER.c.position <= position,
    )
    asked = and_(VERSION.c.object_kind == kind.value, VERSION.c.position <= position, ~newer)
    return select(VERSION.c.object_id, VERSION.c.version, VERSION.c.document).where(asked)


def records(connection: Connection, position: int, ids: Sequence[UUID] | None = None) -> Iterator[CandidateRecord]:
    """Give people with what belongs to them, ordered by id."""
    scans = _Stream(connection, _of_people(SCAN, Kind.SCAN, position, ids), Scan)
    placements = _Stream(connection, _of_people(PLACEMENT, Kind.PLACEMENT, position, ids), Placement)
    proposals = _Stream(connection, _of_people(PROPOSAL, Kind.PROPOSAL, position, ids), Proposal)
    candidates = known_at(position, Kind.CANDIDATE).order_by(VERSION.c.object_id)
    if ids is not None:
        candidates = candidates.where(VERSION.c.object_id.in_(ids))
    for row in _streamed(connection, candidates):
        candidate: Candidate = decode(Candidate, row.document)
        mine = candidate.id
        yield CandidateRecord(candidate, scans.of(mine), placements.of(mine), proposals.of(mine))


def changed(connection: Connection, since: int, until: int) -> set[UUID]:
    """Give the candidates whom entries after `since`, up to and including `until`, are about.

    Which kind an entry is of is looked at here: a database that keeps no statistics would go through every entry of a
    kind, and that after every change.
    """
    between = and_(LEDGER.c.position > since, LEDGER.c.position <= until)
    said = connection.execute(select(LEDGER.c.object_id, LEDGER.c.object_kind).where(between)).all()
    people = {row.object_id for row in said if row.object_kind == Kind.CANDIDATE.value}
    touched = {row.object_id for row in said if row.object_kind in _OF_PEOPLE}
    parts = select(VERSION.c.person_id).where(VERSION.c.person_id.is_not(None))
    for block in blocks(list(touched)):
        people |= set(connection.scalars(parts.where(VERSION.c.object_id.in_(block))))
    return people


def _of_people(parts: Table, kind: Kind, position: int, ids: Sequence[UUID] | None) -> Select[Any]:
    """Select the documents that belong to people, per person from old to new.

    Of some people the documents are looked up by person first: a database that keeps no statistics would else go
    through every document of the kind.
    """
    found = known_at(position, kind).add_columns(VERSION.c.person_id).join(parts, parts.c.id == VERSION.c.object_id)
    if ids is not None:
        theirs = select(_OTHER.c.object_id).where(_OTHER.c.person_id.in_(ids))
        found = found.where(VERSION.c.person_id.in_(ids), VERSION.c.object_id.in_(theirs))
    return found.order_by(VERSION.c.person_id, parts.c.happened_on, parts.c.id)


def _streamed(connection: Connection, statement: Select[Any]) -> Iterator[Any]:
    return iter(connection.execute(statement.execution_options(yield_per=_ROWS_AT_ONCE)))


class _Stream:
    """Documents ordered by candidate, handed out per candidate."""

    def __init__(self, connection: Connection, statement: Select[Any], kind: type[Any]) -> None:
        self._rows = _streamed(connection, statement)
        self._kind = kind
        self._next = next(self._rows, None)

    def of(self, candidate_id: UUID) -> tuple[Any, ...]:
        """Give what belongs to this candidate; candidates are asked for in order of id."""
        while self._next is not None and self._next.person_id.bytes < candidate_id.bytes:
            self._next = next(self._rows, None)
        found = []
        while self._next is not None and self._next.person_id == candidate_id:
            found.append(decode(self._kind, self._next.document))
            self._next = next(self._rows, None)
        return tuple(found)
