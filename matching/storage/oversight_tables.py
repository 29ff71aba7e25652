"""The tables of people who watch over passend: the switch of ranking, access in need, reviews of looks."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from matching.storage.tables import MOMENT, ActedRow


class RankingSwitchRow(ActedRow, table=True):
    """One turn of the switch of ranking; the newest version is how it stands."""

    __tablename__ = "ranking_switch"
    version: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    is_on: bool
    reason: str = Field(sa_type=Text)


class EmergencyAccessRow(ActedRow, table=True):
    """A colleague who may see for a while who somebody is that is not theirs, and why."""

    __tablename__ = "emergency_access"
    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    reason: str = Field(sa_type=Text)
    until: datetime = Field(sa_type=MOMENT, index=True)


class LookReviewRow(ActedRow, table=True):
    """A review of the looks of some days: what somebody concluded of every line."""

    __tablename__ = "look_review"
    id: UUID = Field(primary_key=True)
    first_day: date = Field(index=True)
    last_day: date
    conclusions: str = Field(sa_type=Text)
