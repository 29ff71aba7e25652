"""The tables of the exchange over VUM."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from matching.storage.tables import MOMENT, StoredRow


class VumVacancyRow(StoredRow, table=True):
    """A vacancy that came in over VUM: the message, and what we would have written of it."""

    __tablename__ = "vum_vacancy"
    vacancy_id: UUID = Field(primary_key=True, foreign_key="vacancy.id")
    message: str = Field(sa_type=Text)


class VumQuestionRow(StoredRow, table=True):
    """A question of a mediator: who may open details of what, and how many were opened."""

    __tablename__ = "vum_question"
    id: UUID = Field(primary_key=True)
    at: datetime = Field(sa_type=MOMENT, index=True)
    kind: str
    from_party: str = Field(index=True)
    via_party: str
    returned: str = Field(sa_type=Text)
    details: int = 0
