"""Lists of a night: of every vacancy the first rows and how many people the lists have, as plain rows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import orjson
from sqlalchemy import Engine, insert, select

from matching.storage.engine import writing
from matching.storage.history import AMSTERDAM
from matching.storage.list_tables import BatchListRow, BatchRowRow
from matching.storage.moment import now
from matching.storage.tables import table

LIST, ROW = table(BatchListRow), table(BatchRowRow)


@dataclass(frozen=True, slots=True)
class NightList:
    """The first rows for one vacancy.

    Attributes:
        totals: how many people each list has.
        excluded: per rule how many people it keeps out.
        rows: candidate, score in tenths, coverage in percent; in order.
    """

    vacancy_id: UUID
    totals: dict[str, int]
    excluded: dict[str, int]
    rows: tuple[tuple[UUID, int, int], ...]


def _figures(one: NightList) -> Iterator[tuple[UUID, dict[str, int]]]:
    yield from ((who, {"score": score, "coverage": coverage}) for who, score, coverage in one.rows)


class Batches:
    """What was made in batches; a vacancy stands in a batch once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def done(self, batch: str) -> set[UUID]:
        """Give the vacancies that a batch has already."""
        with self._engine.connect() as connection:
            return set(connection.scalars(select(LIST.c.vacancy_id).where(LIST.c.batch == batch)))

    def save(self, batch: str, lists: Sequence[NightList]) -> None:
        """Add lists to a batch, all of them or none."""
        at = now()
        heads = [
            {
                "batch": batch,
                "vacancy_id": one.vacancy_id,
                "at": at,
                "totals": orjson.dumps(one.totals).decode(),
                "excluded": orjson.dumps(one.excluded).decode(),
            }
            for one in lists
        ]
        rows = [
            {"batch": batch, "vacancy_id": one.vacancy_id, "rank": rank, "candidate_id": who} | figures
            for one in lists
            for rank, (who, figures) in enumerate(_figures(one), start=1)
        ]
        with writing(self._engine).begin() as connection:
            connection.execute(insert(LIST), heads)
            if rows:
                connection.execute(insert(ROW), rows)

    def excluded_until(self, day: date, before: datetime | None = None) -> dict[str, int] | None:
        """Give per rule how often the newest batch of this day or earlier kept somebody out; None without one.

        Args:
            before: only of a batch that was made before this moment.
        """
        after = datetime.combine(day + timedelta(days=1), time(), AMSTERDAM).astimezone(UTC)
        after = after if before is None else min(after, before)
        with self._engine.connect() as connection:
            newest = select(LIST.c.batch).where(LIST.c.at < after).order_by(LIST.c.at.desc(), LIST.c.batch).limit(1)
            batch = connection.scalar(newest)
            if batch is None:
                return None
            counted: Counter[str] = Counter()
            for told in connection.scalars(select(LIST.c.excluded).where(LIST.c.batch == batch)):
                counted.update(orjson.loads(told))
        return dict(counted)

    def all(self, batch: str) -> list[NightList]:
        """Give the lists of a batch, by the id of the vacancy."""
        with self._engine.connect() as connection:
            heads = connection.execute(select(LIST).where(LIST.c.batch == batch).order_by(LIST.c.vacancy_id)).all()
            rows = connection.execute(select(ROW).where(ROW.c.batch == batch).order_by(ROW.c.vacancy_id, ROW.c.rank))
            found: dict[UUID, list[tuple[UUID, int, int]]] = {}
            for row in rows:
                found.setdefault(row.vacancy_id, []).append((row.candidate_id, row.score, row.coverage))
        return [
            NightList(
                head.vacancy_id,
                orjson.loads(head.totals),
                orjson.loads(head.excluded),
                tuple(found.get(head.vacancy_id, ())),
            )
            for head in heads
        ]
