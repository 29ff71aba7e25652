"""Placements, also by the vacancy they are at or lead to, and by who guides them."""

from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from matching.domain.placement import Placement
from matching.storage.aggregate_tables import PlacementRow
from matching.storage.blocks import blocks
from matching.storage.shelf import Shelf
from matching.storage.tables import table

PLACEMENT = table(PlacementRow)


class PlacementShelf(Shelf[Placement]):
    """All placements; which there are is always the newest, none erased."""

    def ids_at(self, *vacancy_ids: UUID) -> list[UUID]:
        """Give the placements at these vacancies, ended and lapsed ones too, ordered by id."""
        here = (select(PLACEMENT.c.id).where(PLACEMENT.c.vacancy_id.in_(block)) for block in blocks(vacancy_ids))
        return sorted(one for asked in here for one in self._connection.scalars(asked))

    def about(self, vacancy_id: UUID) -> list[Placement]:
        """Give the placements at a vacancy, and those that lead to a job there, over or not, ordered by id."""
        return self._read_all(or_(PLACEMENT.c.vacancy_id == vacancy_id, PLACEMENT.c.intended_vacancy_id == vacancy_id))

    def guided_by(self, guide_id: UUID) -> list[Placement]:
        """Give the placements that somebody guides, over or not, ordered by id."""
        return self._read_all(PLACEMENT.c.guide_id == guide_id)

    def _read_all(self, which: ColumnElement[bool]) -> list[Placement]:
        ids = self._connection.scalars(select(PLACEMENT.c.id).where(which).order_by(PLACEMENT.c.id))
        return [*self.many([*ids]).values()]
