"""What was done after a list was made: rows of the grootboek and of the inzagelog about it, in order."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Connection, Engine, select

from matching.domain.actor import Actor
from matching.domain.list_kind import RankingKind
from matching.domain.work import WorkKind
from matching.storage.aggregate_tables import CandidateRow, PlacementRow, ProposalRow, ScanRow, TaskRow
from matching.storage.aggregates import Kind
from matching.storage.ledger import ERASED, LEDGER
from matching.storage.list_tables import ExposureRow
from matching.storage.look_rows import LOOK
from matching.storage.looks import Look, actor_of
from matching.storage.tables import table

CANDIDATE, EXPOSURE, SCAN = table(CandidateRow), table(ExposureRow), table(ScanRow)
_AT_WORK = ((Kind.PROPOSAL, table(ProposalRow)), (Kind.PLACEMENT, table(PlacementRow)), (Kind.TASK, table(TaskRow)))


@dataclass(frozen=True, slots=True)
class DeedAfter:
    """One row of the grootboek.

    Attributes:
        number: of the candidate whom it is about; None is about the work.
    """

    position: int
    at: datetime
    actor: Actor
    action: str
    kind: Kind
    version: int
    number: int | None


@dataclass(frozen=True, slots=True)
class ErasedAfter:
    """Somebody who was known when a list was made, and was erased since."""

    number: int
    position: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ShownOn:
    """Somebody who stood on a page that was read; rank None outside `gerangschikt`."""

    number: int
    rank: int | None


@dataclass(frozen=True, slots=True)
class After:
    """Everything that was done after a list was made, as one look at the database finds it."""

    deeds: tuple[DeedAfter, ...]
    erased: tuple[ErasedAfter, ...]
    looks: tuple[tuple[Look, int | None], ...]
    shown: tuple[ShownOn, ...]


class Aftermath:
    """Finds what was done after a list was made."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(
        self,
        list_id: UUID,
        position: int,
        subject: tuple[RankingKind, UUID],
        people: Collection[UUID],
        without: Collection[str] = (),
    ) -> After:
        """Give everything that was done after a list.

        Args:
            position: of the grootboek, at which the list was made.
            people: who are on the list; of a list of work the one whose list it is.
            without: deeds of the inzagelog to leave out.
        """
        with self._engine.connect() as connection:
            return After(
                deeds_after(connection, position, subject, people),
                erased_after(connection, position),
                looks_after(connection, list_id, without),
                shown_on(connection, list_id),
            )


def deeds_after(
    connection: Connection, position: int, subject: tuple[RankingKind, UUID], people: Collection[UUID]
) -> tuple[DeedAfter, ...]:
    """Give everything that was done since with the work or person of a list, and with the people on it.

    Args:
        people: who are on the list; of a list of work the one whose list it is.
    """
    numbers = _numbers(connection)
    about = _about(connection, subject, set(people))
    asked = select(LEDGER).where(LEDGER.c.position > position).order_by(LEDGER.c.position)
    erased = {row.object_id for row in connection.execute(_erasures(position))}
    found = []
    for row in connection.execute(asked.execution_options(yield_per=1_000)):
        key = (row.object_kind, row.object_id)
        if key in about or (row.object_id in erased and row.object_kind == Kind.CANDIDATE.value):
            number = numbers.get(about.get(key) or row.object_id)
            deed = (row.position, row.at, actor_of(row), row.action, Kind(row.object_kind), row.version)
            found.append(DeedAfter(*deed, number))
    return tuple(found)


def erased_after(connection: Connection, position: int) -> tuple[ErasedAfter, ...]:
    """Give who was known at a position and was erased since, in the order of the grootboek."""
    numbers = _numbers(connection)
    known = select(LEDGER.c.object_id).where(
        LEDGER.c.position <= position, LEDGER.c.object_kind == Kind.CANDIDATE.value
    )
    rows = connection.execute(_erasures(position).where(LEDGER.c.object_id.in_(known)))
    return tuple(ErasedAfter(numbers[row.object_id], row.position, row.at) for row in rows)


def looks_after(connection: Connection, list_id: UUID, without: Collection[str]) -> tuple[tuple[Look, int | None], ...]:
    """Give every look at a list, and at somebody from it, oldest first; the second is the number of the candidate."""
    numbers = _numbers(connection)
    said = f'%"ranglijst":"{list_id}"%'
    of_list = (LOOK.c.object_id == list_id) | LOOK.c.details.like(said)
    rows = connection.execute(select(LOOK).where(of_list, LOOK.c.action.not_in(list(without))).order_by(LOOK.c.id))
    return tuple((_look(row), numbers.get(row.object_id)) for row in rows)


def shown_on(connection: Connection, list_id: UUID) -> tuple[ShownOn, ...]:
    """Give who stood on a page of a list that was read, by rank and then number; who was erased since is gone."""
    asked = select(CANDIDATE.c.number, EXPOSURE.c.rank).join(CANDIDATE, CANDIDATE.c.id == EXPOSURE.c.candidate_id)
    rows = connection.execute(asked.where(EXPOSURE.c.list_id == list_id))
    shown = [ShownOn(row.number, row.rank) for row in rows]
    return tuple(sorted(shown, key=lambda one: (one.rank is None, one.rank or 0, one.number)))


def _erasures(position: int) -> Any:  # noqa: ANN401
    is_erasure = (LEDGER.c.action == ERASED) & (LEDGER.c.object_kind == Kind.CANDIDATE.value)
    return select(LEDGER).where(is_erasure, LEDGER.c.position > position).order_by(LEDGER.c.position)


def _about(
    connection: Connection, subject: tuple[RankingKind, UUID], people: set[UUID]
) -> Mapping[tuple[str, UUID], UUID | None]:
    """Give the objects that a list is about, each with the candidate whom it is about."""
    kind, subject_id = subject
    found: dict[tuple[str, UUID], UUID | None] = {(Kind.CANDIDATE.value, one): one for one in people}
    found |= _of_people(Kind.SCAN, connection.execute(select(SCAN.c.id, SCAN.c.candidate_id)), people)
    if not kind.is_for_person:
        work = Kind.VACANCY if kind.work is WorkKind.VACATURE else Kind.PLEK
        found[(work.value, subject_id)] = None
    for part, rows in _AT_WORK:
        at_work = rows.c.vacancy_id if kind.work is WorkKind.VACATURE else rows.c.plek_id
        where = rows.c.candidate_id == subject_id if kind.is_for_person else at_work == subject_id
        for row in connection.execute(select(rows.c.id, rows.c.candidate_id).where(where)):
            found[(part.value, row.id)] = row.candidate_id
    return found


def _of_people(kind: Kind, rows: Iterable[Any], people: set[UUID]) -> dict[tuple[str, UUID], UUID | None]:
    return {(kind.value, row.id): row.candidate_id for row in rows if row.candidate_id in people}


def _numbers(connection: Connection) -> Mapping[UUID, int]:
    return {row.id: row.number for row in connection.execute(select(CANDIDATE.c.id, CANDIDATE.c.number))}


def _look(row: Any) -> Look:  # noqa: ANN401
    return Look(row.at, actor_of(row), row.action, row.object_kind, row.object_id, orjson.loads(row.details))
