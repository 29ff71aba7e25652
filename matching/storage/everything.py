"""Everything the store remembers, table by table, as plain JSON values and back.

A table that is not here, and not in `LEFT_OUT`, would be lost by an export; a
test compares these with the tables that there are.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Boolean, Column, Connection, Date, Integer, LargeBinary, RowMapping, Table, Uuid, func, select
from sqlmodel import SQLModel

from matching.storage import (
    aggregate_tables,
    list_tables,
    oversight_tables,
    session_tables,
    subscription_tables,
    tables,
    vum_tables,
)
from matching.storage.database_copy import DatabaseCopy
from matching.storage.documents import canonical
from matching.storage.ledger import Head, head, position
from matching.storage.migration import STORAGE
from matching.storage.moment import UtcMoment, written
from matching.storage.verification import Verification, verify

_ROWS_AT_ONCE = 1_000


def _moment(text: str) -> datetime:
    """Read a moment, which has a time zone."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("geen tijdzone")
    return moment


_WRITE: Mapping[type, Callable[[Any], str]] = {UUID: str, datetime: written, date: date.isoformat, bytes: bytes.hex}
_KINDS = ((Uuid, UUID), (UtcMoment, datetime), (Date, date), (LargeBinary, bytes), (Integer, int), (Boolean, bool))
_READ: Mapping[type, Callable[[str], Any]] = {
    UUID: UUID,
    datetime: _moment,
    date: date.fromisoformat,
    bytes: bytes.fromhex,
}


@dataclass(frozen=True)
class Part:
    """One table of an export.

    Attributes:
        name: Dutch; its file bears it.
        order: the column that decides the order of its rows; unique, and sorted alike on every database.
        documents: columns of JSON text, written as the object that they hold.
    """

    name: str
    row: type[SQLModel]
    order: str = "id"
    documents: tuple[str, ...] = ()

    @cached_property
    def table(self) -> Table:
        """The table itself."""
        return tables.table(self.row)

    @cached_property
    def _kinds(self) -> dict[str, type]:
        return {column.name: _kind(column) for column in self.table.columns}

    def write(self, row: RowMapping) -> dict[str, Any]:
        """Write a row as plain JSON values, every column of it."""
        said = {name: _plain(row[name], kind) for name, kind in self._kinds.items()}
        return said | {name: _opened(row[name]) for name in self.documents}

    def read(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """Read what `write` gave.

        Raises:
            ValueError: a column is missing, is not known, or holds something else; the message says which.
        """
        strange = sorted(said.keys() ^ self._kinds.keys())
        if strange:
            what = "ontbreekt" if strange[0] in self._kinds else "is hier niet bekend"
            raise ValueError(f"het veld {strange[0]} {what}")
        closed = {name: _closed(said[name]) for name in self.documents}
        return {name: self._value(name, value) for name, value in {**said, **closed}.items()}

    def _value(self, name: str, value: object) -> object:
        """Read one value as its column holds it."""
        kind = self._kinds[name]
        if value is None and self.table.c[name].nullable:
            return None
        read = _read_as(kind, value)
        if type(read) is not kind:
            raise ValueError(f"het veld {name} heeft een waarde die daar niet kan staan")
        return read


# In the order in which they may refer to each other.
PARTS = (
    Part("grootboek", tables.LedgerRow, "position"),
    Part("versies", tables.VersionRow, "position", ("document",)),
    Part("collegas", aggregate_tables.ColleagueRow),
    Part("werkgevers", aggregate_tables.EmployerRow),
    Part("kandidaten", aggregate_tables.CandidateRow),
    Part("scans", aggregate_tables.ScanRow),
    Part("plaatsingen", aggregate_tables.PlacementRow),
    Part("vacatures", aggregate_tables.VacancyRow),
    Part("capaciteitsbronnen", aggregate_tables.SeatSourceRow),
    Part("plekken", aggregate_tables.PlekRow),
    Part("gebeurtenissen", aggregate_tables.EventRow),
    Part("dienstverleningen", aggregate_tables.SupportRow),
    Part("voordrachten", aggregate_tables.ProposalRow),
    Part("taken", aggregate_tables.TaskRow),
    Part("berichten", aggregate_tables.MessageRow),
    Part("vum_vacatures", vum_tables.VumVacancyRow, "vacancy_id", ("message",)),
    Part("inzagelog", tables.LookRow, "id", ("details",)),
    Part("ranglijsten", list_tables.RecipeRow, "id", ("recipe", "returned")),
    Part("zoekopdrachten", session_tables.SavedSearchRow),
    Part("vertoningen", list_tables.ExposureRow),
    Part("rangschikking", oversight_tables.RankingSwitchRow, "version"),
    Part("noodtoegang", oversight_tables.EmergencyAccessRow),
    Part("inzagecontroles", oversight_tables.LookReviewRow, "id", ("conclusions",)),
    Part("referentie", tables.ReferenceRow, "id", ("counts",)),
)
LEFT_OUT: Mapping[type[SQLModel], str] = {
    tables.InstallationRow: "says which life of which database this is; every installation has its own",
    tables.AnswerRow: "answers of the last day, for a program that asks the same installation again",
    vum_tables.VumQuestionRow: "questions of mediators of the last day, which only count how much they opened",
    session_tables.SessionRow: "who is logged in here; elsewhere everybody logs in again",
    session_tables.LoginAttemptRow: "who is logging in at this moment",
    session_tables.LoginCodeRow: "with which somebody can log in here, once; elsewhere they get a new one",
    session_tables.DraftRow: "what somebody typed and has not sent; it is of nobody else",
    subscription_tables.SubscriptionRow: "receivers agree with one installation; another does not call them",
    subscription_tables.DeliveryRow: "what is on its way; `passend webhooks replay` makes it from the grootboek",
    subscription_tables.ListMarkRow: "what lists looked like; another installation looks for itself",
    tables.KeptReportRow: "figures of before people were erased from this installation",
    tables.ReadyReportRow: "counted again from what is exported",
    list_tables.BatchListRow: "lists of one night; `passend batch` makes them again from what is exported",
    list_tables.BatchRowRow: "the rows of those lists",
    aggregate_tables.OutlookRow: "until when nothing changes for a person; the next day's work sees it again",
}


class Snapshot:
    """One moment of everything; what others save meanwhile is not seen.

    Attributes:
        position: where the ledger stands.
        database: the same moment, as a copy of the whole database.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.position = position(connection)
        self.database = DatabaseCopy(connection, STORAGE)

    def head(self) -> Head:
        """Give the last entry of the ledger."""
        return head(self._connection)

    def count(self, part: Part) -> int:
        """Count the rows of a table."""
        return self._connection.scalar(select(func.count()).select_from(part.table)) or 0

    def rows(self, part: Part) -> Iterator[dict[str, Any]]:
        """Give every row of a table as plain JSON values, streaming."""
        asked = select(part.table).order_by(part.table.c[part.order]).execution_options(yield_per=_ROWS_AT_ONCE)
        return (part.write(row) for row in self._connection.execute(asked).mappings())

    def verify(self) -> Verification:
        """Walk the whole chain of this moment."""
        return verify(self._connection)


def _kind(column: Column[Any]) -> type:
    """Give what a column holds: text, unless its type says otherwise."""
    return next((kind for sql, kind in _KINDS if isinstance(column.type, sql)), str)


def _plain(value: object, kind: type) -> object:
    return value if value is None or kind not in _WRITE else _WRITE[kind](value)


def _read_as(kind: type, value: object) -> object:
    """Read a value as `_plain` wrote it; None when it cannot be one."""
    if kind not in _READ:
        return value
    try:
        return _READ[kind](value) if isinstance(value, str) else None
    except ValueError:
        return None


def _opened(text: str) -> object:
    """Give the object that JSON text holds; the text itself where writing the object would give other text."""
    try:
        held = orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
    return held if isinstance(held, dict) and canonical(held).decode() == text else text


def _closed(held: object) -> object:
    """Give the JSON text that `_opened` read."""
    return canonical(held).decode() if isinstance(held, dict) else held
