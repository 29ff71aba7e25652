"""The base of every table outside identity, and the tables beside the aggregates: ledger, versions, looks, answers."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer, MetaData, Table, Text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from matching.storage.moment import UtcMoment

COUNTER: Any = BigInteger().with_variant(Integer, "sqlite")
MOMENT: Any = UtcMoment


# Every constraint has a name, so that a later migration can find it on both databases.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class StoredRow(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMES))):
    """Base of every row outside identity."""


def table(row: type[SQLModel]) -> Table:
    """Give the table of a row class."""
    return row.metadata.tables[str(row.__tablename__)]


class InstallationRow(StoredRow, table=True):
    """One row: which life of this database this is, and which identity store belongs to it."""

    __tablename__ = "installation"
    id: int = Field(primary_key=True)
    epoch: str
    vault: str | None = None
    created_at: datetime = Field(sa_type=MOMENT)


class LedgerRow(StoredRow, table=True):
    """The grootboek: one row per change, never changed, never deleted."""

    __tablename__ = "ledger"
    position: int = Field(primary_key=True, sa_type=COUNTER, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=MOMENT, index=True)
    actor: str
    role: str
    organisation: str
    purpose: str
    action: str
    object_kind: str
    object_id: UUID = Field(index=True)
    version: int
    commitment: str
    previous_hash: str
    hash: str = Field(unique=True)


class VersionRow(StoredRow, table=True):
    """Every version of every aggregate; erasable, the ledger keeps only the commitment.

    `person_id` is the candidate whom a version is about, if that is not the object itself: of a scan, placement or
    voordracht, and of a candidate who was merged into another. A merge changes it in the next version only.
    """

    __tablename__ = "version"
    object_kind: str = Field(primary_key=True)
    object_id: UUID = Field(primary_key=True)
    version: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    position: int = Field(unique=True, sa_type=COUNTER)
    salt: bytes
    document: str = Field(sa_type=Text)
    person_id: UUID | None = Field(default=None, index=True)


class ActedRow(StoredRow):
    """Who did something, when and for which purpose."""

    at: datetime = Field(sa_type=MOMENT)
    actor: str
    role: str
    organisation: str
    purpose: str


class LookRow(ActedRow, table=True):
    """The inzagelog: who looked at what."""

    __tablename__ = "look"
    id: int | None = Field(default=None, primary_key=True, sa_type=COUNTER)
    action: str
    object_kind: str
    object_id: UUID = Field(index=True)
    details: str = Field(sa_type=Text)


class ReferenceRow(ActedRow, table=True):
    """Imported reference data; the last row of a kind is the one in use."""

    __tablename__ = "reference"
    id: int | None = Field(default=None, primary_key=True, sa_type=COUNTER)
    kind: str = Field(index=True)
    version: str
    sha256: str
    counts: str = Field(sa_type=Text)


class KeptReportRow(StoredRow, table=True):
    """A report of a day as it was shown before people were erased from what it is counted from; nobody is in it."""

    __tablename__ = "kept_report"
    code: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    at: datetime = Field(sa_type=MOMENT)
    report: str = Field(sa_type=Text)


class ReadyReportRow(StoredRow, table=True):
    """A report of today that was counted before anybody asked; nobody is in it.

    `basis` names all that it stands on beside the ledger: the day, the versions, who was erased.
    """

    __tablename__ = "ready_report"
    code: str = Field(primary_key=True)
    basis: str
    at: datetime = Field(sa_type=MOMENT)
    report: str = Field(sa_type=Text)


class AnswerRow(StoredRow, table=True):
    """An answer that was given under an Idempotency-Key, to be given again.

    Without a status the first question is still being answered.
    """

    __tablename__ = "answer"
    actor: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    at: datetime = Field(sa_type=MOMENT)
    question: str
    status: int | None = None
    headers: str | None = Field(default=None, sa_type=Text)
    body: bytes | None = None
