"""People in bulk, around the ORM: one statement per table, joined as they stream by.

Scans, placements and voordrachten come ordered by candidate, so that no more than a block of
people is ever held in memory.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    String,
    Table,
    Uuid,
    and_,
    bindparam,
    exists,
    select,
    type_coerce,
)

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
from matching.storage.tables import COUNTER, VersionRow, table

VERSION = table(VersionRow)
SCAN = table(ScanRow)
PLACEMENT = table(PlacementRow)
PROPOSAL = table(ProposalRow)
_OF_PEOPLE = (Kind.SCAN.value, Kind.PLACEMENT.value, Kind.PROPOSAL.value)
_LATER, _OTHER = VERSION.alias("later"), VERSION.alias("other")
_ROWS_AT_ONCE = 1_000
_NO_MORE = (None, "")


_LOWEST = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Among:
    """Whom to read.

    Attributes:
        ids: only these, if there are any named; else from an id up to another, or to the end.
    """

    ids: Sequence[UUID] | None = None
    first: UUID = _LOWEST
    last: UUID | None = None

    @property
    def is_of_few(self) -> bool:
        """Whether people are named."""
        return self.ids is not None

    @property
    def asked(self) -> dict[str, Any]:
        """Give what a statement asks."""
        if self.ids is not None:
            return {"ids": self.ids}
        return {"first": self.first} | ({} if self.last is None else {"last": self.last})


EVERYBODY = Among()


@dataclass(frozen=True, slots=True)
class PersonDocuments:
    """The documents about one person, as they are stored; all but the first from old to new."""

    candidate: str
    scans: tuple[str, ...]
    placements: tuple[str, ...]
    proposals: tuple[str, ...]

    def record(self) -> CandidateRecord:
        """Read them."""
        return CandidateRecord(
            decode(Candidate, self.candidate),
            tuple(decode(Scan, document) for document in self.scans),
            tuple(decode(Placement, document) for document in self.placements),
            tuple(decode(Proposal, document) for document in self.proposals),
        )


def known_at(position: int | BindParameter[int], kind: Kind) -> Select[Any]:
    """Select the version of every object of a kind that was the newest at a position."""
    newer = exists().where(
        _LATER.c.object_kind == VERSION.c.object_kind,
        _LATER.c.object_id == VERSION.c.object_id,
        _LATER.c.version == VERSION.c.version + 1,
        _LATER.c.position <= position,
    )
    asked = and_(VERSION.c.object_kind == kind.value, VERSION.c.position <= position, ~newer)
    return select(VERSION.c.object_id, VERSION.c.version, VERSION.c.document).where(asked)


def documents(connection: Connection, position: int, among: Among = EVERYBODY) -> Iterator[PersonDocuments]:
    """Give people with what belongs to them, ordered by id."""
    candidates, *parts = _statements(among.is_of_few, among.last is not None)
    asked = among.asked | {"position": position}
    streams = [_Stream(_streamed(connection, part, asked)) for part in parts]
    for person, document in _streamed(connection, candidates, asked):
        yield PersonDocuments(document, *(stream.of(person) for stream in streams))


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


@cache
def _statements(is_of_few: bool, has_end: bool) -> tuple[Select[Any], ...]:
    """Build what is asked about candidates, scans, placements and voordrachten; once, for it takes longer than asking.

    Of some people the documents are looked up by person first: a database that keeps no statistics would else go
    through every document of the kind.
    """
    position, ids = bindparam("position", type_=COUNTER), bindparam("ids", type_=Uuid(), expanding=True)
    first, last = bindparam("first", type_=Uuid()), bindparam("last", type_=Uuid())

    def limits(person: ColumnElement[UUID]) -> list[ColumnElement[bool]]:
        between = [person >= first, person < last] if has_end else [person >= first]
        return [person.in_(ids)] if is_of_few else between

    def belonging(parts: Table, kind: Kind) -> Select[Any]:
        theirs = select(_OTHER.c.object_id).where(*limits(_OTHER.c.person_id))
        found = known_at(position, kind).join(parts, parts.c.id == VERSION.c.object_id)
        found = found.where(*limits(VERSION.c.person_id), VERSION.c.object_id.in_(theirs))
        in_order = found.order_by(VERSION.c.person_id, parts.c.happened_on, parts.c.id)
        return _plainly(in_order, VERSION.c.person_id)

    candidates = known_at(position, Kind.CANDIDATE).where(*limits(VERSION.c.object_id)).order_by(VERSION.c.object_id)
    return (
        _plainly(candidates, VERSION.c.object_id),
        belonging(SCAN, Kind.SCAN),
        belonging(PLACEMENT, Kind.PLACEMENT),
        belonging(PROPOSAL, Kind.PROPOSAL),
    )


def _plainly(statement: Select[Any], about: ColumnElement[UUID]) -> Select[Any]:
    """Select whom a document is about, as the database has it, and the document: there are very many of them."""
    columns = type_coerce(about, String), VERSION.c.document
    return statement.with_only_columns(*columns, maintain_column_froms=True).execution_options(yield_per=_ROWS_AT_ONCE)


def _streamed(connection: Connection, statement: Select[Any], asked: Mapping[str, Any]) -> Iterator[Any]:
    return iter(connection.execute(statement, asked))


class _Stream:
    """Documents ordered by candidate, handed out per candidate."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self._rows = rows
        self._about: Any = None  # text or UUID, as the database has it
        self._document = ""
        self._go_on()

    def of(self, candidate_id: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
        """Give what belongs to this candidate; candidates are asked for in order of id."""
        found = []
        while self._about is not None and self._about <= candidate_id:
            if self._about == candidate_id:
                found.append(self._document)
            self._go_on()
        return tuple(found)

    def _go_on(self) -> None:
        self._about, self._document = next(self._rows, _NO_MORE)
