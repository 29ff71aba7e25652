"""What the list of every vacancy looked like when somebody looked last."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from matching.storage.subscription_tables import ListMarkRow
from matching.storage.tables import table

MARK = table(ListMarkRow)
Marks = Mapping[UUID, tuple[str, int]]
"""By vacancy what its list looks like, and how often that changed."""


def known(connection: Connection) -> dict[UUID, tuple[str, int]]:
    """Give what every list looked like."""
    return {row.vacancy_id: (row.mark, row.version) for row in connection.execute(select(MARK))}


def keep(connection: Connection, marks: Marks) -> None:
    """Write down what lists look like now, each with how often it changed."""
    there = known(connection)
    for vacancy_id, (mark, version) in marks.items():
        values: dict[str, Any] = {"mark": mark, "version": version}
        if vacancy_id in there:
            connection.execute(update(MARK).where(MARK.c.vacancy_id == vacancy_id).values(**values))
        else:
            connection.execute(insert(MARK).values(vacancy_id=vacancy_id, **values))
