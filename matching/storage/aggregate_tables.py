"""The current-state tables: what is looked up or constrained of each aggregate.

Everything else of it lies in its document, one row of `version` per version.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from matching.storage.tables import COUNTER, MOMENT, StoredRow


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
    guide_id: UUID | None = Field(default=None, index=True)
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
