"""The inzagelog, sealed in the grootboek: a seal is a document over the rows of one day, committed to like any other.

A row may be written without the lock of the grootboek, so it is sealed a while later. What is wiped after its term is
wiped by whole seals, and a document says which. See docs/decisions/0063.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

import orjson
from sqlalchemy import Connection, Engine, RowMapping, delete, func, select, text

from matching.storage.documents import canonical
from matching.storage.look_rows import LOOK, said
from matching.storage.moment import written
from matching.storage.tables import VersionRow, table

VERSION = table(VersionRow)
LOG = "look_log"  # in the grootboek
THE_LOG = UUID("c2a9d1f0-3b57-4a0d-9f8e-6f5b1f0f7a21")
SEALED, WIPED = "inzagelog_verzegeld", "inzagelog_gewist"
_ROWS_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class LookSeal:
    """One seal.

    Attributes:
        version: its place among the documents about the log.
        position: of the grootboek.
        first, last: the ids that it spans; a row that was put between them breaks it.
        newest: the moment of the newest row, as `written` writes it.
        hash: of everything that the rows say, in order.
    """

    version: int
    position: int
    first: int
    last: int
    newest: str
    hash: str


@dataclass(frozen=True, slots=True)
class LookSeals:
    """What the grootboek says of the log.

    Attributes:
        versions: how many documents there are.
        standing: the seals of which the rows are there, by the ids that they span.
    """

    versions: int
    standing: tuple[LookSeal, ...]

    @property
    def sealed_to(self) -> int:
        """The id up to which rows are sealed."""
        return max((one.last for one in self.standing), default=0)


def settled(engine: Engine) -> int:
    """Give an id under which no row can come any more.

    PostgreSQL gives out ids before a row is there for all to see: this waits for those that are under way.
    """
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("LOCK TABLE look IN SHARE MODE"))
        return connection.scalar(select(func.max(LOOK.c.id))) or 0


def read_seals(connection: Connection) -> LookSeals:
    """Read every document about the log."""
    asked = select(VERSION).where(VERSION.c.object_kind == LOG).order_by(VERSION.c.version)
    seals, wiped, versions = [], set[int](), 0
    for row in connection.execute(asked):
        document, versions = orjson.loads(row.document), row.version
        if "gewist" in document:
            wiped |= set(document["gewist"])
        else:
            told = (document["eerste"], document["laatste"], document["nieuwste"], document["hash"])
            seals.append(LookSeal(row.version, row.position, *told))
    standing = sorted((one for one in seals if one.version not in wiped), key=lambda one: one.first)
    return LookSeals(versions, tuple(standing))


def seals_to(connection: Connection, known: LookSeals, last: int) -> Iterator[str]:
    """Write the seals of the rows up to an id that have none, one for each day, as documents."""
    begin = known.sealed_to + 1
    for _, rows in groupby(_rows(connection, begin, last), key=_day):
        hashed, newest, count, end = hashlib.sha256(), "", 0, begin
        for row in rows:
            hashed.update(said(row))
            newest, count, end = max(newest, written(row["at"])), count + 1, row["id"]
        told = {"eerste": begin, "laatste": end, "aantal": count, "nieuwste": newest, "hash": hashed.hexdigest()}
        yield canonical(told).decode()
        begin = end + 1


def wipe_before(connection: Connection, known: LookSeals, before: datetime) -> tuple[str, int] | None:
    """Delete the rows of every seal that is older than a moment; give the document that says so, and how many rows."""
    due = [one for one in known.standing if one.newest < written(before)]
    if not due:
        return None
    gone = (connection.execute(delete(LOOK).where(LOOK.c.id.between(one.first, one.last))).rowcount for one in due)
    count = sum(gone)
    return canonical({"gewist": [one.version for one in due]}).decode(), count


def broken_seal(connection: Connection, known: LookSeals) -> LookSeal | None:
    """Give the first seal of which the rows are not what they were; None when all hold."""
    return next((one for one in known.standing if _hash(connection, one) != one.hash), None)


def count_open(connection: Connection, known: LookSeals) -> int:
    """Count the rows that have no seal yet."""
    asked = select(func.count()).select_from(LOOK).where(LOOK.c.id > known.sealed_to)
    return connection.scalar(asked) or 0


def _hash(connection: Connection, seal: LookSeal) -> str:
    hashed = hashlib.sha256()
    for row in _rows(connection, seal.first, seal.last):
        hashed.update(said(row))
    return hashed.hexdigest()


def _rows(connection: Connection, first: int, last: int) -> Iterator[RowMapping]:
    asked = select(LOOK).where(LOOK.c.id.between(first, last)).order_by(LOOK.c.id)
    yield from connection.execute(asked.execution_options(yield_per=_ROWS_AT_ONCE)).mappings()


def _day(row: RowMapping) -> date:
    at: datetime = row["at"]
    return at.date()
