"""The tables of lists: how they are made again, who was shown on them, and the first rows made in one go."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field

from matching.storage.tables import COUNTER, MOMENT, ActedRow, StoredRow


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
