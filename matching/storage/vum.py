"""The exchange over VUM: messages about vacancies, and how many details of each question were opened.

The count is in the database, so that it holds over all processes.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson
from sqlalchemy import Connection, Engine, delete, insert, select, update

from matching.storage.blocks import blocks
from matching.storage.engine import writing
from matching.storage.moment import now
from matching.storage.tables import table
from matching.storage.vum_tables import VumQuestionRow, VumVacancyRow

VACANCY, QUESTION = table(VumVacancyRow), table(VumQuestionRow)


@dataclass(frozen=True, slots=True)
class Parties:
    """Who asks: OINs of the controller and of the processor."""

    asking: str
    via: str


class VumStore:
    """What the exchange over VUM remembers."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def vacancy_messages(self, ids: Collection[UUID] | None = None) -> dict[UUID, str]:
        """Give the messages that vacancies came in with; of all when None."""
        found = select(VACANCY.c.vacancy_id, VACANCY.c.message)
        questions = [found] if ids is None else [found.where(VACANCY.c.vacancy_id.in_(b)) for b in blocks(list(ids))]
        with self._engine.connect() as connection:
            return {row.vacancy_id: row.message for one in questions for row in connection.execute(one)}

    def ask(
        self, question_id: UUID, kind: str, parties: Parties, returned: Sequence[UUID], keep_since: datetime
    ) -> None:
        """Remember a question and what was returned; questions of before `keep_since` are forgotten."""
        row = {"id": question_id, "at": now(), "kind": kind, "details": 0}
        row |= {"from_party": parties.asking, "via_party": parties.via}
        row["returned"] = orjson.dumps([str(one) for one in returned]).decode()
        with writing(self._engine).begin() as connection:
            connection.execute(delete(QUESTION).where(QUESTION.c.at < keep_since))
            connection.execute(insert(QUESTION).values(**row))

    def forget(self, before: datetime) -> int:
        """Forget the questions of before a moment; gives how many."""
        with writing(self._engine).begin() as connection:
            return connection.execute(delete(QUESTION).where(QUESTION.c.at < before)).rowcount

    def returned_to(self, kind: str, parties: Parties, since: datetime) -> list[tuple[UUID, frozenset[UUID]]]:
        """Give the questions of these parties from a moment on, the newest first, with what each returned."""
        mine = (QUESTION.c.from_party == parties.asking) & (QUESTION.c.via_party == parties.via)
        asked = select(QUESTION).where(mine, QUESTION.c.kind == kind, QUESTION.c.at >= since)
        with self._engine.connect() as connection:
            rows = connection.execute(asked.order_by(QUESTION.c.at.desc(), QUESTION.c.id)).all()
        return [(row.id, frozenset(map(UUID, orjson.loads(row.returned)))) for row in rows]

    def take_detail(self, question_id: UUID, most: int) -> bool:
        """Count one detail of a question; False when there were `most` already. Two at once never take the last one."""
        left = (QUESTION.c.id == question_id) & (QUESTION.c.details < most)
        with writing(self._engine).begin() as connection:
            taken = connection.execute(update(QUESTION).where(left).values(details=QUESTION.c.details + 1))
            return taken.rowcount == 1


def keep_vacancy_messages(connection: Connection, messages: Mapping[UUID, str]) -> None:
    """Keep the messages of vacancies, each in the place of the one before."""
    for ids in blocks(list(messages)):
        connection.execute(delete(VACANCY).where(VACANCY.c.vacancy_id.in_(ids)))
    if messages:
        rows = [{"vacancy_id": vacancy_id, "message": text} for vacancy_id, text in messages.items()]
        connection.execute(insert(VACANCY), rows)


def forget_vacancy_message(connection: Connection, vacancy_id: UUID) -> None:
    """Forget the message of a vacancy that is erased."""
    connection.execute(delete(VACANCY).where(VACANCY.c.vacancy_id == vacancy_id))
