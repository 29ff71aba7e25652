"""The tables of passend, without identity.

The current-state tables hold what is looked up or constrained; everything
else of an aggregate lives in its document, one row of `version` per version.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer, MetaData, Table, Text, UniqueConstraint
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


class CurrentRow(StoredRow):
    """What every current-state table holds."""

    id: UUID = Field(primary_key=True)
    version: int
    position: int = Field(sa_type=COUNTER)


class NumberedRow(CurrentRow):
    """What everything with a short number and a source holds."""

    number: int = Field(unique=True)
    source: str
    source_number: str
    status: str = Field(index=True)
    owner_id: UUID = Field(foreign_key="colleague.id", index=True)


class ColleagueRow(CurrentRow, table=True):
    """An aanspreekpunt."""

    __tablename__ = "colleague"


class EmployerRow(NumberedRow, table=True):
    """An employer or other provider."""

    __tablename__ = "employer"
    __table_args__ = (UniqueConstraint("source", "source_number"),)


class CandidateRow(NumberedRow, table=True):
    """A candidate; after erasure the row stays, with status "gewist" and its number only."""

    __tablename__ = "candidate"
    __table_args__ = (UniqueConstraint("source", "source_number"),)
    last_proposed_on: date | None = Field(default=None, index=True)


class OfPersonRow(CurrentRow):
    """What everything that happened to a candidate holds; without a source it was made here."""

    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    happened_on: date
    source: str | None = None
    source_number: str | None = None


class ScanRow(OfPersonRow, table=True):
    """An arbeidsmarktwaardescan of a candidate."""

    __tablename__ = "scan"
    __table_args__ = (UniqueConstraint("source", "source_number"),)


class PlacementRow(OfPersonRow, table=True):
    """A placement of a candidate; from its seat on, what it takes of the place where it is.

    `dagdelen` is a 28-bit mask, 0 when it is not known. `seat` is null when it takes none.
    """

    __tablename__ = "placement"
    __table_args__ = (UniqueConstraint("source", "source_number"),)
    plek_id: UUID | None = Field(default=None, index=True)
    vacancy_id: UUID | None = Field(default=None, index=True)
    intended_vacancy_id: UUID | None = Field(default=None, index=True)
    last_day: date | None = None
    dagdelen: int = 0
    seat: str | None = None
    waiting_since: datetime | None = Field(default=None, sa_type=MOMENT)


class EventRow(OfPersonRow, table=True):
    """Something that happened to a candidate."""

    __tablename__ = "event"
    __table_args__ = (UniqueConstraint("source", "source_number"),)
    kind: str = Field(index=True)


class SupportRow(OfPersonRow, table=True):
    """A dienstverlening to a candidate; it happened on its first day."""

    __tablename__ = "support"
    __table_args__ = (UniqueConstraint("source", "source_number"),)
    kind: str = Field(index=True)


class ProposalRow(OfPersonRow, table=True):
    """A voordracht of a candidate for a vacancy or plek; exactly one of the two."""

    __tablename__ = "proposal"
    status: str = Field(index=True)
    vacancy_id: UUID | None = Field(default=None, index=True)
    plek_id: UUID | None = Field(default=None, index=True)
    employer_id: UUID = Field(foreign_key="employer.id", index=True)


class TaskRow(CurrentRow, table=True):
    """A task of a colleague, and what it is about.

    `key` is what makes two tasks the same. It is not unique: merging two people can bring two of one key together.
    """

    __tablename__ = "task"
    key: str = Field(index=True)
    kind: str = Field(index=True)
    status: str = Field(index=True)
    due_on: date = Field(index=True)
    owner_id: UUID = Field(foreign_key="colleague.id", index=True)
    candidate_id: UUID | None = Field(default=None, foreign_key="candidate.id", index=True)
    vacancy_id: UUID | None = Field(default=None, index=True)
    plek_id: UUID | None = Field(default=None, index=True)
    employer_id: UUID | None = Field(default=None, index=True)
    proposal_id: UUID | None = Field(default=None, index=True)
    placement_id: UUID | None = Field(default=None, index=True)


class OutlookRow(StoredRow, table=True):
    """Until which day nothing changes by itself for a person in the day's work; made again when it is not there.

    It goes when anything is said about the person. `next_on` null is never.
    """

    __tablename__ = "outlook"
    candidate_id: UUID = Field(primary_key=True, foreign_key="candidate.id")
    seen_on: date
    next_on: date | None = None
    seen_with: str


class MessageRow(CurrentRow, table=True):
    """A message that leaves by mail: when it may be tried again, and what it is about."""

    __tablename__ = "message"
    status: str = Field(index=True)
    kind: str
    written_at: datetime = Field(sa_type=MOMENT)
    next_at: datetime | None = Field(default=None, sa_type=MOMENT, index=True)
    owner_id: UUID = Field(foreign_key="colleague.id", index=True)
    proposal_id: UUID | None = Field(default=None, index=True)


class VacancyRow(NumberedRow, table=True):
    """A vacancy; after `closes_on` an open one is read as verlopen, written down or not."""

    __tablename__ = "vacancy"
    __table_args__ = (UniqueConstraint("source", "source_number"),)
    title: str
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    closes_on: date | None = None


class SeatSourceRow(NumberedRow, table=True):
    """A capaciteitsbron."""

    __tablename__ = "seat_source"
    __table_args__ = (UniqueConstraint("source", "source_number"),)


class PlekRow(NumberedRow, table=True):
    """A plek."""

    __tablename__ = "plek"
    __table_args__ = (UniqueConstraint("source", "source_number"),)
    title: str
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    seat_source_id: UUID | None = Field(default=None, foreign_key="seat_source.id", index=True)


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


class RecipeRow(ActedRow, table=True):
    """A saved list: the recipe that makes it again, and what was returned."""

    __tablename__ = "recipe"
    id: UUID = Field(primary_key=True)
    recipe: str = Field(sa_type=Text)
    result_hash: str
    returned: str = Field(sa_type=Text)


class ExposureRow(StoredRow, table=True):
    """Who was shown on which saved list: written when a page is read, once per list.

    `rank` is null in `uitvragen` and `uitgesloten`.
    """

    __tablename__ = "exposure"
    __table_args__ = (UniqueConstraint("list_id", "candidate_id"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=COUNTER)
    list_id: UUID
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    shown_on: date
    rank: int | None = None


class BatchListRow(StoredRow, table=True):
    """How many people the lists of one vacancy have, in one batch."""

    __tablename__ = "batch_list"
    batch: str = Field(primary_key=True)
    vacancy_id: UUID = Field(primary_key=True)
    at: datetime = Field(sa_type=MOMENT)
    totals: str = Field(sa_type=Text)
    excluded: str = Field(sa_type=Text)


class BatchRowRow(StoredRow, table=True):
    """One of the first rows for one vacancy, in one batch."""

    __tablename__ = "batch_row"
    batch: str = Field(primary_key=True)
    vacancy_id: UUID = Field(primary_key=True)
    rank: int = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    score: int
    coverage: int


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
