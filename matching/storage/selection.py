"""Which objects a list shows: asked of the database, so that a page of many costs no more than a page of few."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Table, func, select, true

from matching.storage.aggregates import Aggregate
from matching.storage.ledger import ERASED

_ORDERS = (("number",), ("happened_on", "id"), ("id",))


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked of every object; None asks nothing. Not every kind has every one of these.

    Attributes:
        employer_id: of a vacancy or plek.
        candidate_id: of a scan or placement.
        changed_after: a position of the ledger.
    """

    status: str | None = None
    owner_id: UUID | None = None
    source: str | None = None
    source_number: str | None = None
    employer_id: UUID | None = None
    candidate_id: UUID | None = None
    changed_after: int | None = None


def found(
    connection: Connection, aggregate: Aggregate, selection: Selection, first: int, most: int
) -> tuple[list[UUID], int]:
    """Give a page of ids, and how many there are in all."""
    current = aggregate.table
    asked = _asked(current, selection)
    order = next(names for names in _ORDERS if names[0] in current.c)
    page = select(current.c.id).where(asked).order_by(*(current.c[name] for name in order)).offset(first).limit(most)
    total = connection.scalar(select(func.count()).select_from(current).where(asked)) or 0
    return list(connection.scalars(page)), total


def _asked(current: Table, selection: Selection) -> ColumnElement[bool]:
    asked = current.c.status != ERASED if "status" in current.c else true()
    for name in ("status", "owner_id", "source", "source_number", "employer_id", "candidate_id"):
        value = getattr(selection, name)
        if value is not None:
            asked &= current.c[name] == value
    if selection.changed_after is not None:
        asked &= current.c.position > selection.changed_after
    return asked
