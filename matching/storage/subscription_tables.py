"""The tables of subscriptions, what is on its way to them, and what the lists looked like."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from matching.storage.tables import COUNTER, MOMENT, StoredRow


class SubscriptionRow(StoredRow, table=True):
    """A receiver of events; its keys are sealed under a key that is not here."""

    __tablename__ = "subscription"
    id: UUID = Field(primary_key=True)
    version: int
    url: str = Field(sa_type=Text)
    events: str
    description: str
    status: str = Field(index=True)
    made_by: str = Field(index=True)
    organisation: str
    made_at: datetime = Field(sa_type=MOMENT)
    confirmed_at: datetime | None = Field(default=None, sa_type=MOMENT)
    sealed_keys: bytes | None = None


class DeliveryRow(StoredRow, table=True):
    """One event on its way to one subscription."""

    __tablename__ = "delivery"
    subscription_id: UUID = Field(primary_key=True, foreign_key="subscription.id")
    position: int = Field(primary_key=True, sa_type=COUNTER, sa_column_kwargs={"autoincrement": False})
    event: str
    status: str = Field(index=True)
    written_at: datetime = Field(sa_type=MOMENT)
    next_at: datetime | None = Field(default=None, sa_type=MOMENT, index=True)
    attempts: int = 0
    delivered_at: datetime | None = Field(default=None, sa_type=MOMENT)
    answer: str = Field(default="", sa_type=Text)


class ListMarkRow(StoredRow, table=True):
    """What the list of a vacancy looked like when somebody looked last."""

    __tablename__ = "list_mark"
    vacancy_id: UUID = Field(primary_key=True)
    version: int
    mark: str
