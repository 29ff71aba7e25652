"""Who was shown on which saved list, and at which place: counted once per list, however often it is read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, func, select
from sqlalchemy.dialects import postgresql, sqlite

from matching.domain.period import Period
from matching.storage.blocks import blocks
from matching.storage.engine import writing
from matching.storage.list_tables import ExposureRow
from matching.storage.tables import table

EXPOSURE = table(ExposureRow)
_INSERT: Mapping[str, Callable[..., Any]] = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}


@dataclass(frozen=True, slots=True)
class Exposure:
    """How often somebody was shown to who makes lists.

    Attributes:
        lists: on how many saved lists of people.
        best_rank: the highest place in `gerangschikt`; None when never there.
        last_shown_on: the last day.
    """

    lists: int = 0
    best_rank: int | None = None
    last_shown_on: date | None = None


class Exposures:
    """Who was shown."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record(self, list_id: UUID, shown: Mapping[UUID, int | None], on: date) -> None:
        """Write down who stood on a page that was read, each once per list.

        Args:
            shown: the rank of each; None outside `gerangschikt`.
        """
        rows = [{"list_id": list_id, "candidate_id": who, "shown_on": on, "rank": rank} for who, rank in shown.items()]
        if rows:
            with writing(self._engine).begin() as connection:
                written = _INSERT[connection.dialect.name](EXPOSURE)
                connection.execute(written.on_conflict_do_nothing(), rows)

    def of(self, candidate_ids: Sequence[UUID]) -> dict[UUID, Exposure]:
        """Give of each of these people how often they were shown; who never was, is absent."""
        counted = select(
            EXPOSURE.c.candidate_id,
            func.count().label("lists"),
            func.min(EXPOSURE.c.rank).label("best"),
            func.max(EXPOSURE.c.shown_on).label("last"),
        ).group_by(EXPOSURE.c.candidate_id)
        found: dict[UUID, Exposure] = {}
        with self._engine.connect() as connection:
            for block in blocks(list(candidate_ids)):
                rows = connection.execute(counted.where(EXPOSURE.c.candidate_id.in_(block)))
                found |= {row.candidate_id: Exposure(row.lists, row.best, row.last) for row in rows}
        return found

    def ranks(self, period: Period) -> dict[UUID, list[int]]:
        """Give of everybody who was shown in a period at which places of `gerangschikt`, once per list."""
        asked = select(EXPOSURE.c.candidate_id, EXPOSURE.c.rank).where(
            EXPOSURE.c.shown_on.between(period.start, period.end), EXPOSURE.c.rank.is_not(None)
        )
        found: dict[UUID, list[int]] = {}
        with self._engine.connect() as connection:
            for row in connection.execute(asked):
                found.setdefault(row.candidate_id, []).append(row.rank)
        return found
