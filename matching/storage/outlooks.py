"""Whom the day's work has to look at: everybody of whom it is not known that nothing changes by itself yet.

An outlook goes in the same change that says anything about the person, so that what is kept is always true.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, and_, delete, insert, select

from matching.domain.candidate import Candidate
from matching.storage.aggregate_tables import CandidateRow, OutlookRow
from matching.storage.aggregates import Aggregate, Kind
from matching.storage.blocks import blocks
from matching.storage.ledger import ERASED
from matching.storage.tables import table

OUTLOOK, CANDIDATE = table(OutlookRow), table(CandidateRow)
_SEEN = (Kind.CANDIDATE, Kind.SCAN, Kind.PLACEMENT, Kind.PROPOSAL, Kind.TASK)
_CHANGED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class KnownOutlook:
    """That for a person nothing changes by itself, from one day until another.

    Attributes:
        next_on: the first day on which it may; None is never.
        seen_with: the rules and numbers with which it was seen.
    """

    candidate_id: UUID
    seen_on: date
    next_on: date | None
    seen_with: str


def without(connection: Connection, day: date, seen_with: str) -> list[UUID]:
    """Give the people without an outlook that holds on a day, ordered by id."""
    holds = and_(
        OUTLOOK.c.candidate_id == CANDIDATE.c.id,
        OUTLOOK.c.seen_with == seen_with,
        OUTLOOK.c.seen_on <= day,
        OUTLOOK.c.next_on.is_(None) | (OUTLOOK.c.next_on > day),
    )
    missing = select(CANDIDATE.c.id).outerjoin(OUTLOOK, holds).where(OUTLOOK.c.candidate_id.is_(None))
    return sorted(connection.scalars(missing.where(CANDIDATE.c.status != ERASED)), key=lambda who: who.bytes)


def keep(connection: Connection, outlooks: Sequence[KnownOutlook]) -> None:
    """Keep what was seen of people, in the place of what was seen before."""
    _forget(connection, [one.candidate_id for one in outlooks])
    if outlooks:
        connection.execute(insert(OUTLOOK), [asdict(one) for one in outlooks])


def forget_changed(connection: Connection, aggregate: Aggregate, objs: Sequence[Any]) -> None:
    """Forget the outlooks of whom these objects are about, and of whom they were about until now; before the save."""
    if aggregate.kind not in _SEEN:
        return
    named = {obj.id if isinstance(obj, Candidate) else obj.candidate_id for obj in objs}
    if aggregate.kind is not Kind.CANDIDATE:
        current = aggregate.table
        for ids in blocks([obj.id for obj in objs]):
            named |= set(connection.scalars(select(current.c.candidate_id).where(current.c.id.in_(ids))))
    _forget(connection, [who for who in named if who is not None])


def _forget(connection: Connection, people: Iterable[UUID]) -> None:
    for ids in blocks(sorted(people, key=lambda who: who.bytes), _CHANGED_AT_ONCE):
        connection.execute(delete(OUTLOOK).where(OUTLOOK.c.candidate_id.in_(ids)))
