"""Answers under an Idempotency-Key: asking the same twice does it once, and answers twice."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from matching.storage.documents import canonical
from matching.storage.engine import writing
from matching.storage.moment import now
from matching.storage.tables import AnswerRow, table

ANSWER = table(AnswerRow)
KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer that was given before.

    Attributes:
        question: hash of what was asked.
        status: None while the first question is still being answered.
    """

    question: str
    status: int | None
    headers: Mapping[str, str]
    body: bytes


class Answers:
    """The answers of the last day, per actor and key."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def claim(self, actor: str, key: str, question: str) -> GivenAnswer | None:
        """Take a key for a question; gives None when it was free, else what is known under it.

        Keys older than a day are free again.
        """
        with writing(self._engine).begin() as connection:
            connection.execute(delete(ANSWER).where(ANSWER.c.at < now() - KEPT))
        row = {"actor": actor, "key": key, "at": now(), "question": question}
        while not self._took(row):
            given = self.given(actor, key)
            if given is not None:  # else it was let go in between, and is free again
                return given
        return None

    def _took(self, row: dict[str, Any]) -> bool:
        try:
            with writing(self._engine).begin() as connection:
                connection.execute(insert(ANSWER).values(**row))
        except IntegrityError:
            return False
        return True

    def given(self, actor: str, key: str) -> GivenAnswer | None:
        """Give what is known under a key; None when it is free."""
        with self._engine.connect() as connection:
            row = connection.execute(select(ANSWER).where(ANSWER.c.actor == actor, ANSWER.c.key == key)).first()
        if row is None:
            return None
        return GivenAnswer(row.question, row.status, orjson.loads(row.headers or "{}"), row.body or b"")

    def keep(self, actor: str, key: str, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Keep the answer to a claimed key."""
        values = {"status": status, "headers": canonical(dict(headers)).decode(), "body": body}
        with writing(self._engine).begin() as connection:
            mine = (ANSWER.c.actor == actor) & (ANSWER.c.key == key)
            connection.execute(update(ANSWER).where(mine).values(**values))

    def release(self, actor: str, key: str) -> None:
        """Let a key go whose question changed nothing, so that it can be asked again."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(ANSWER).where(ANSWER.c.actor == actor, ANSWER.c.key == key))


def forget(connection: Connection, names: Sequence[str]) -> None:
    """Empty every kept answer that speaks of somebody who is erased; the keys stay taken.

    Args:
        names: the ids of everything of that person, and short numbers.
    """
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names).encode())
    for row in connection.execute(select(ANSWER).where(ANSWER.c.body.is_not(None))).all():
        if named.search(row.body):
            mine = (ANSWER.c.actor == row.actor) & (ANSWER.c.key == row.key)
            connection.execute(update(ANSWER).where(mine).values(status=None, headers=None, body=None))
