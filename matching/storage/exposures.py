"""Who was shown on which saved list, and at which place: counted once per list, however often it is read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, RowMapping, func, select
from sqlalchemy.dialects import postgresql, sqlite

from matching.domain.actor import Actor
from matching.domain.period import Period
from matching.storage.aggregate_tables import ProposalRow
from matching.storage.blocks import blocks
from matching.storage.engine import writing
from matching.storage.ledger import LEDGER
from matching.storage.list_tables import ExposureRow, RecipeRow
from matching.storage.tables import table

EXPOSURE, PROPOSAL, RECIPE = table(ExposureRow), table(ProposalRow), table(RecipeRow)
RELEASED = "voordracht_vrijgegeven"
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


@dataclass(frozen=True, slots=True)
class CardGiven:
    """A card that somebody gave to an employer.

    Attributes:
        rank: the place of the candidate on the newest list for this work that the giver had read by then; None when
            the candidate was on none.
    """

    at: datetime
    giver: Actor
    rank: int | None


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

    def cards_given(self, begin: datetime, end: datetime) -> tuple[CardGiven, ...]:
        """Give every card that was given from a moment on until just before another, oldest first."""
        given = (LEDGER.c.action == RELEASED) & (LEDGER.c.at >= begin) & (LEDGER.c.at < end)
        asked = select(LEDGER, PROPOSAL).join(PROPOSAL, PROPOSAL.c.id == LEDGER.c.object_id).where(given)
        with self._engine.connect() as connection:
            rows = connection.execute(asked.order_by(LEDGER.c.position)).mappings().all()
            return tuple(_card(connection, row) for row in rows)

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


def _card(connection: Connection, row: RowMapping) -> CardGiven:
    work_id = row[PROPOSAL.c.vacancy_id] or row[PROPOSAL.c.plek_id]
    shown = (EXPOSURE.c.candidate_id == row[PROPOSAL.c.candidate_id]) & EXPOSURE.c.rank.is_not(None)
    of_giver = (RECIPE.c.actor == row[LEDGER.c.actor]) & (RECIPE.c.at <= row[LEDGER.c.at])
    for_work = RECIPE.c.recipe.contains(f'"subject_id":"{work_id}"')
    asked = select(EXPOSURE.c.rank).join(RECIPE, RECIPE.c.id == EXPOSURE.c.list_id).where(shown, of_giver, for_work)
    rank: int | None = connection.scalar(asked.order_by(RECIPE.c.at.desc(), EXPOSURE.c.id.desc()).limit(1))
    giver = Actor(row[LEDGER.c.actor], row[LEDGER.c.role], row[LEDGER.c.organisation], row[LEDGER.c.purpose])
    return CardGiven(row[LEDGER.c.at], giver, rank)
