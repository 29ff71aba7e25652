"""Which voordrachten there are at a vacancy or plek; always the newest."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, Select, func, or_, select

from matching.domain.proposal import ProposalStatus
from matching.storage.aggregate_tables import ProposalRow
from matching.storage.blocks import blocks
from matching.storage.tables import table

PROPOSAL = table(ProposalRow)
_OPEN = [str(status) for status in ProposalStatus if status.is_open]


def all_at(connection: Connection, work_id: UUID) -> list[UUID]:
    """Give every voordracht for a vacancy or plek, ordered by id."""
    here = or_(PROPOSAL.c.vacancy_id == work_id, PROPOSAL.c.plek_id == work_id)
    return list(connection.scalars(select(PROPOSAL.c.id).where(here).order_by(PROPOSAL.c.id)))


def open_at(connection: Connection, work_id: UUID) -> list[UUID]:
    """Give the voordrachten for a vacancy or plek that can still go on, ordered by id."""
    here = or_(PROPOSAL.c.vacancy_id == work_id, PROPOSAL.c.plek_id == work_id)
    return _ids(connection, select(PROPOSAL.c.id).where(here))


def count_open_at(connection: Connection, work_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Count the voordrachten that can still go on, for those of these vacancies that have any."""
    found: dict[UUID, int] = {}
    for block in blocks(list(work_ids)):
        going = PROPOSAL.c.vacancy_id.in_(block) & PROPOSAL.c.status.in_(_OPEN)
        counted = select(PROPOSAL.c.vacancy_id, func.count()).where(going).group_by(PROPOSAL.c.vacancy_id)
        found |= {row[0]: int(row[1]) for row in connection.execute(counted)}
    return found


def open_of(connection: Connection, candidate_id: UUID) -> list[UUID]:
    """Give the voordrachten of a candidate that can still go on, ordered by id."""
    return _ids(connection, select(PROPOSAL.c.id).where(PROPOSAL.c.candidate_id == candidate_id))


def _ids(connection: Connection, asked: Select[tuple[UUID]]) -> list[UUID]:
    return list(connection.scalars(asked.where(PROPOSAL.c.status.in_(_OPEN)).order_by(PROPOSAL.c.id)))


def all_in(connection: Connection, statuses: Sequence[ProposalStatus]) -> list[UUID]:
    """Give every voordracht in one of these statuses, ordered by id."""
    asked = select(PROPOSAL.c.id).where(PROPOSAL.c.status.in_([str(status) for status in statuses]))
    return list(connection.scalars(asked.order_by(PROPOSAL.c.id)))
