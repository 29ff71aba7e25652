"""People in bulk, around the ORM: candidates, and beside them in a second statement what belongs to them.

Scans, placements and voordrachten come ordered by candidate, so that no more than a block of
people is ever held in memory.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    String,
    Uuid,
    and_,
    bindparam,
    exists,
    func,
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
_OF_PEOPLE = (Kind.SCAN.value, Kind.PLACEMENT.value, Kind.PROPOSAL.value)
_PARTS = tuple(table(row) for row in (ScanRow, PlacementRow, ProposalRow))
_LATER = VERSION.alias("later")
_ROWS_AT_ONCE = 1_000
_NO_MORE = (None, "", "")


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
    scans: Sequence[str]
    placements: Sequence[str]
    proposals: Sequence[str]

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
    return _newest_at(position).where(VERSION.c.object_kind == kind.value)


def _newest_at(position: int | BindParameter[int]) -> Select[Any]:
    newer = exists().where(
        _LATER.c.object_kind == VERSION.c.object_kind,
        _LATER.c.object_id == VERSION.c.object_id,
        _LATER.c.version == VERSION.c.version + 1,
        _LATER.c.position <= position,
    )
    columns = select(VERSION.c.object_id, VERSION.c.version, VERSION.c.document)
    return columns.where(VERSION.c.position <= position, ~newer)


def documents(connection: Connection, position: int, among: Among = EVERYBODY) -> Iterator[PersonDocuments]:
    """Give people with what belongs to them, ordered by id."""
    asked = among.asked | {"position": position}
    statements = _statements(among.is_of_few, among.last is not None)
    candidates, belonging = (
        chain.from_iterable(connection.execute(statement, asked).partitions()) for statement in statements
    )
    about, kind, belongs = next(belonging, _NO_MORE)
    for person, document in candidates:
        parts: dict[str, list[str]] = {}
        while about is not None and about <= person:
            if about == person:
                parts.setdefault(kind, []).append(belongs)
            about, kind, belongs = next(belonging, _NO_MORE)
        yield PersonDocuments(document, *(parts.get(name, ()) for name in _OF_PEOPLE))


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
def _statements(is_of_few: bool, has_end: bool) -> tuple[Select[Any], Select[Any]]:
    """Build what is asked about candidates and about what belongs to them; once, for it takes longer than asking.

    What belongs to somebody is what is in the tables of its kinds. A statement that named the kinds would be answered
    by a database that keeps no statistics by going through every document of them, and then putting these in order.
    """
    known = _newest_at(bindparam("position", type_=COUNTER))
    ids, first, last = (bindparam(name, type_=Uuid(), expanding=name == "ids") for name in ("ids", "first", "last"))

    def limits(person: ColumnElement[UUID]) -> list[ColumnElement[bool]]:
        between = [person >= first, person < last] if has_end else [person >= first]
        return [person.in_(ids)] if is_of_few else between

    who, about = VERSION.c.object_id, VERSION.c.person_id
    candidates = known.where(VERSION.c.object_kind == Kind.CANDIDATE.value, *limits(who)).order_by(who)
    happened_on = func.coalesce(*(part.c.happened_on for part in _PARTS))
    belonging = known.where(happened_on.is_not(None), *limits(about)).order_by(about, happened_on, who)
    for part in _PARTS:
        belonging = belonging.outerjoin(part, part.c.id == who)
    return _plainly(candidates, who), _plainly(belonging, about, VERSION.c.object_kind)


def _plainly(statement: Select[Any], about: ColumnElement[UUID], *more: ColumnElement[Any]) -> Select[Any]:
    """Select whom a document is about, as the database has it, and the document: there are very many of them."""
    columns = type_coerce(about, String), *more, VERSION.c.document
    return statement.with_only_columns(*columns, maintain_column_froms=True).execution_options(yield_per=_ROWS_AT_ONCE)
