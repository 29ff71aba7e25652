"""Which objects a list shows: asked of the database, so that a page of many costs no more than a page of few."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Table, exists, false, func, or_, select, true

from matching.domain.candidate import CandidateStatus
from matching.domain.opportunity import VacancyStatus
from matching.domain.proposal import ProposalStatus
from matching.domain.ranking_request import Page
from matching.domain.task import TaskStatus
from matching.errors import InvalidInputError, unknown
from matching.storage.aggregate_tables import ProposalRow, VacancyRow
from matching.storage.aggregates import Aggregate
from matching.storage.ledger import ERASED
from matching.storage.tables import table

_ORDERS = (("number",), ("happened_on", "id"), ("due_on", "id"), ("written_at", "id"), ("id",))
_EQUAL = (
    "owner_id",
    "source",
    "source_number",
    "employer_id",
    "candidate_id",
    "vacancy_id",
    "plek_id",
    "kind",
)
VACANCY, PROPOSAL = table(VacancyRow), table(ProposalRow)
_MEDIATED = [str(status) for status in (CandidateStatus.BEMIDDELBAAR, CandidateStatus.KLAAR_VOOR_BEMIDDELING)]


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked of every object; None asks nothing. Not every kind has every one of these.

    Attributes:
        status: as it is read on `read_on`: an open vacancy whose last day has gone is verlopen. As it is written down
            where no day is named.
        employer_id: of a vacancy or plek.
        candidate_id: of a scan, placement or voordracht.
        vacancy_id, plek_id: of a voordracht.
        not_proposed_since: people who can be proposed, and were not on this day or later; the longest ago first.
        changed_after: a position of the ledger.
        kind: of a task.
        statuses: as `status`, one of these.
        newest_first: the other way round than people read the kind; not together with a page behind an object.
        owner_ids: of one of these colleagues.
        employer_ids: vacancies of one of these employers.
        is_open: tasks that are, or are not, still to be done.
        due_until: tasks that are due on this day or earlier.
    """

    status: str | None = None
    statuses: tuple[str, ...] | None = None
    newest_first: bool = False
    owner_id: UUID | None = None
    source: str | None = None
    source_number: str | None = None
    employer_id: UUID | None = None
    candidate_id: UUID | None = None
    vacancy_id: UUID | None = None
    plek_id: UUID | None = None
    not_proposed_since: date | None = None
    changed_after: int | None = None
    kind: str | None = None
    owner_ids: tuple[UUID, ...] | None = None
    employer_ids: tuple[UUID, ...] | None = None
    is_open: bool | None = None
    due_until: date | None = None
    read_on: date | None = None


def found(connection: Connection, aggregate: Aggregate, selection: Selection, page: Page) -> tuple[list[UUID], int]:
    """Give a page of ids, and how many there are in all.

    Raises:
        InvalidInputError: the page begins behind something that was never there.
    """
    current = aggregate.table
    asked = _asked(current, selection)
    order = usual_order(current)
    if selection.not_proposed_since is not None:
        order = [func.coalesce(current.c.last_proposed_on, date.min), *order]
    total = connection.scalar(select(func.count()).select_from(current).where(asked)) or 0
    if page.after is not None:
        asked &= _behind(connection, current, order, page.after)
    if selection.newest_first:
        order = [column.desc() for column in order]
    shown = select(current.c.id).where(asked).order_by(*order).offset(page.first).limit(page.size)
    return list(connection.scalars(shown)), total


def _behind(
    connection: Connection, current: Table, order: Sequence[ColumnElement[Any]], after: UUID
) -> ColumnElement[bool]:
    """Say what stands behind an object, also when that is no longer in the list itself."""
    stood = connection.execute(select(*order).where(current.c.id == after)).one_or_none()
    if stood is None:
        raise InvalidInputError((unknown("na", "hierna komt niets: dit is er niet", "wat `volgende` zei"),))
    behind, same = false(), true()
    for column, value in zip(order, stood, strict=True):
        behind |= same & (column > value)
        same &= column == value
    return behind


def usual_order(current: Table) -> list[ColumnElement[Any]]:
    """Give the order in which people read a kind: by number, else by day."""
    return [current.c[name] for name in next(names for names in _ORDERS if names[0] in current.c)]


def _asked(current: Table, selection: Selection) -> ColumnElement[bool]:
    asked = current.c.status != ERASED if "status" in current.c else true()
    for name in _EQUAL:
        value = getattr(selection, name)
        if value is not None:
            asked &= current.c[name] == value
    if selection.status is not None:
        asked &= _has_status(current, selection.status, selection.read_on)
    if selection.statuses is not None:
        asked &= or_(false(), *(_has_status(current, status, selection.read_on) for status in selection.statuses))
    if selection.not_proposed_since is not None:
        last = current.c.last_proposed_on
        asked &= current.c.status.in_(_MEDIATED) & (last.is_(None) | (last < selection.not_proposed_since))
    if selection.owner_ids is not None:
        asked &= current.c.owner_id.in_(selection.owner_ids)
    if selection.employer_ids is not None:
        asked &= current.c.employer_id.in_(selection.employer_ids)
    if selection.is_open is not None:
        is_open = current.c.status == TaskStatus.OPEN.value
        asked &= is_open if selection.is_open else ~is_open
    if selection.due_until is not None:
        asked &= current.c.due_on <= selection.due_until
    if selection.changed_after is not None:
        asked &= current.c.position > selection.changed_after
    return asked


def _has_status(current: Table, status: str, day: date | None) -> ColumnElement[bool]:
    """Say whether something is read with this status on a day."""
    written = current.c.status == status
    expires = _EXPIRES.get(current.name)
    if expires is None or day is None:
        return written
    gone, becomes = expires(day)
    return (written | gone) if status == becomes else (written & ~gone)


def _is_expired(day: date) -> tuple[ColumnElement[bool], str]:
    listed = [status.value for status in VacancyStatus if status.is_rankable]
    return VACANCY.c.status.in_(listed) & (
        func.coalesce(VACANCY.c.closes_on, date.max) < day
    ), VacancyStatus.VERLOPEN.value


def _is_lapsed(day: date) -> tuple[ColumnElement[bool], str]:
    """A voordracht that could go on lapses with its vacancy."""
    work = exists().where(VACANCY.c.id == PROPOSAL.c.vacancy_id, _is_expired(day)[0])
    going = [status.value for status in ProposalStatus if status.is_open]
    return PROPOSAL.c.status.in_(going) & work, ProposalStatus.VERVALLEN.value


_EXPIRES = {VACANCY.name: _is_expired, PROPOSAL.name: _is_lapsed}
