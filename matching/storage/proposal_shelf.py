"""Voordrachten, also by the work they are for, by candidate and by status."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select

from matching.domain.proposal import Proposal, ProposalStatus
from matching.storage.aggregate_tables import ProposalRow
from matching.storage.blocks import blocks
from matching.storage.shelf import Shelf
from matching.storage.tables import table

PROPOSAL = table(ProposalRow)
_GOES_ON = PROPOSAL.c.status.in_([str(status) for status in ProposalStatus if status.is_open])


class ProposalShelf(Shelf[Proposal]):
    """All voordrachten; which there are is always the newest. What can still go on is called open."""

    def ids_at(self, work_id: UUID) -> list[UUID]:
        """Give every voordracht for a vacancy or plek, ordered by id."""
        return self._ids(_at(work_id))

    def in_status(self, statuses: Sequence[ProposalStatus]) -> list[Proposal]:
        """Give the voordrachten in one of these statuses, ordered by id."""
        return self._read_all(PROPOSAL.c.status.in_([str(status) for status in statuses]))

    def open_at(self, work_id: UUID) -> list[Proposal]:
        """Give the open voordrachten at a vacancy or plek, ordered by id."""
        return self._read_all(_at(work_id) & _GOES_ON)

    def open_of(self, candidate_id: UUID) -> list[Proposal]:
        """Give the open voordrachten of a candidate, ordered by id."""
        return self._read_all((PROPOSAL.c.candidate_id == candidate_id) & _GOES_ON)

    def count_open_at(self, vacancy_ids: Sequence[UUID]) -> dict[UUID, int]:
        """Count the open voordrachten, for those of these vacancies that have any."""
        found: dict[UUID, int] = {}
        for block in blocks(list(vacancy_ids)):
            here = PROPOSAL.c.vacancy_id.in_(block) & _GOES_ON
            counted = select(PROPOSAL.c.vacancy_id, func.count()).where(here).group_by(PROPOSAL.c.vacancy_id)
            found |= {row[0]: int(row[1]) for row in self._connection.execute(counted)}
        return found

    def _read_all(self, which: ColumnElement[bool]) -> list[Proposal]:
        return [*self.many(self._ids(which)).values()]

    def _ids(self, which: ColumnElement[bool]) -> list[UUID]:
        return list(self._connection.scalars(select(PROPOSAL.c.id).where(which).order_by(PROPOSAL.c.id)))


def _at(work_id: UUID) -> ColumnElement[bool]:
    return or_(PROPOSAL.c.vacancy_id == work_id, PROPOSAL.c.plek_id == work_id)
