"""What somebody typed and has not sent: of that person alone, and for thirty days."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Engine, Row, delete, insert, or_, select

from matching.storage.engine import writing
from matching.storage.moment import now
from matching.storage.session_tables import DraftRow
from matching.storage.tables import table

DRAFT = table(DraftRow)
KEPT = timedelta(days=30)
MOST = 50
"""Of one person; the oldest make place."""
Fields = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody typed and has not sent."""

    person: str
    name: str
    at: datetime
    fields: Fields


class Drafts:
    """The drafts; whose they are is asked with every question."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, person: str, name: str, fields: Fields) -> None:
        """Keep what was typed in a form, in the place of what was there."""
        text = orjson.dumps({field: list(values) for field, values in fields.items()}).decode()
        with writing(self._engine).begin() as connection:
            connection.execute(delete(DRAFT).where(or_(_one(person, name), DRAFT.c.at < now() - KEPT)))
            mine = select(DRAFT.c.name).where(DRAFT.c.person == person).order_by(DRAFT.c.at.desc())
            oldest = connection.scalars(mine.offset(MOST - 1)).all()
            connection.execute(delete(DRAFT).where(DRAFT.c.person == person, DRAFT.c.name.in_(oldest)))
            connection.execute(insert(DRAFT).values(person=person, name=name, at=now(), fields=text))

    def read(self, person: str, name: str) -> dict[str, list[str]] | None:
        """Give what was typed; None when nothing is kept."""
        kept = select(DRAFT.c.fields).where(_one(person, name), DRAFT.c.at >= now() - KEPT)
        with self._engine.connect() as connection:
            text = connection.scalar(kept)
        return None if text is None else orjson.loads(text)

    def drop(self, person: str, name: str) -> None:
        """Forget a draft: it was sent, or is not wanted any more."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(DRAFT).where(_one(person, name)))

    def naming(self, names: Sequence[str]) -> list[Draft]:
        """Give every draft that names somebody, and those of that person; see `forget`."""
        with self._engine.connect() as connection:
            found = _naming(connection, names)
        return [Draft(row.person, row.name, row.at, orjson.loads(row.fields)) for row in found]


def forget(connection: Connection, names: Sequence[str]) -> None:
    """Forget every draft that names somebody who is erased, and those of that person.

    Args:
        names: the ids and short numbers of that person.
    """
    for row in _naming(connection, names):
        connection.execute(delete(DRAFT).where(_one(row.person, row.name)))


def _naming(connection: Connection, names: Sequence[str]) -> list[Row[Any]]:
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))
    rows = connection.execute(select(DRAFT).order_by(DRAFT.c.at))
    return [row for row in rows if named.search(f"{row.person} {row.name} {row.fields}")]


def _one(person: str, name: str) -> ColumnElement[bool]:
    return (DRAFT.c.person == person) & (DRAFT.c.name == name)
