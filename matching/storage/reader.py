"""Reading: everything as known at one position of the ledger."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, and_, func, select, tuple_

from matching.domain.candidate import Candidate, SourceKey
from matching.domain.colleague import Colleague
from matching.domain.employer import Employer
from matching.domain.event import Event
from matching.domain.message import Message
from matching.domain.opportunity import Vacancy
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.ranking_request import Page
from matching.domain.record import CandidateRecord
from matching.domain.scan import Scan
from matching.domain.seats import SeatSource
from matching.domain.support import Support
from matching.domain.task import Task, TaskKind, TaskStatus
from matching.domain.work import WorkKind
from matching.storage import (
    about_person,
    history,
    list_marks,
    merged,
    message_rows,
    outlooks,
    people,
    proposal_rows,
    seat_uses,
    task_rows,
)
from matching.storage.aggregate_tables import CandidateRow
from matching.storage.aggregates import OF_KIND, Kind
from matching.storage.blocks import blocks
from matching.storage.bulk import in_bulk
from matching.storage.history import Entry, Touched
from matching.storage.ledger import ERASED, LEDGER
from matching.storage.numbering import id_of_source
from matching.storage.people import EVERYBODY, Among, PersonDocuments
from matching.storage.seat_uses import SeatUses
from matching.storage.selection import Selection
from matching.storage.shelf import Shelf
from matching.storage.tables import table
from matching.storage.task_rows import KnownTask

CANDIDATE = table(CandidateRow)
SOURCES_AT_ONCE = 2_000
_EVERYTHING = Page(size=2**31 - 1)
_TO_LAST = (TaskStatus.VERVALLEN, TaskStatus.AFGEHANDELD, TaskStatus.OPEN)
_OF_WORK = {WorkKind.VACATURE: Kind.VACANCY, WorkKind.PLEK: Kind.PLEK}


class Reader:
    """One consistent look at everything, at one ledger position.

    Attributes:
        position: the ledger position that is read.
    """

    def __init__(self, connection: Connection, position: int) -> None:
        self._connection = connection
        self.position = position
        self.candidates: Shelf[Candidate] = self.shelf(Kind.CANDIDATE)
        self.scans: Shelf[Scan] = self.shelf(Kind.SCAN)
        self.placements: Shelf[Placement] = self.shelf(Kind.PLACEMENT)
        self.events: Shelf[Event] = self.shelf(Kind.EVENT)
        self.supports: Shelf[Support] = self.shelf(Kind.SUPPORT)
        self.proposals: Shelf[Proposal] = self.shelf(Kind.PROPOSAL)
        self.tasks: Shelf[Task] = self.shelf(Kind.TASK)
        self.messages: Shelf[Message] = self.shelf(Kind.MESSAGE)
        self.vacancies: Shelf[Vacancy] = self.shelf(Kind.VACANCY)
        self.plekken: Shelf[Plek] = self.shelf(Kind.PLEK)
        self.seat_sources: Shelf[SeatSource] = self.shelf(Kind.SEAT_SOURCE)
        self.employers: Shelf[Employer] = self.shelf(Kind.EMPLOYER)
        self.colleagues: Shelf[Colleague] = self.shelf(Kind.COLLEAGUE)

    def shelf(self, kind: Kind) -> Shelf[Any]:
        """Give everything of a kind."""
        return Shelf(self._connection, OF_KIND[kind], self.position)

    def people(self, ids: Sequence[UUID] | None = None) -> Iterator[CandidateRecord]:
        """Give people with their scans, placements and voordrachten, ordered by id; erased people are not there.

        Args:
            ids: only these; everybody when None.
        """
        return in_bulk(one.record() for one in self.documents_of_people(ids))

    def documents_of_people(
        self, ids: Sequence[UUID] | None = None, among: Among = EVERYBODY
    ) -> Iterator[PersonDocuments]:
        """Give the same as documents, for who does not need all that is in them.

        Args:
            among: whom, when no ids are given.
        """
        if ids is None:
            return people.documents(self._connection, self.position, among)
        in_order = sorted(set(ids), key=lambda candidate_id: candidate_id.bytes)
        found = (people.documents(self._connection, self.position, Among(block)) for block in blocks(in_order))
        return (documents for block in found for documents in block)

    def count_people(self) -> int:
        """Count the people there are or were, erased ones included; always the newest."""
        return self._connection.scalar(select(func.count()).select_from(CANDIDATE)) or 0

    def known(self, kind: Kind, ids: Sequence[UUID]) -> set[UUID]:
        """Give those of these ids that are taken by an object of this kind, an erased candidate included."""
        current = OF_KIND[kind].table
        found = (self._connection.scalars(select(current.c.id).where(current.c.id.in_(block))) for block in blocks(ids))
        return {object_id for block in found for object_id in block}

    def by_source(self, kind: Kind, keys: Sequence[SourceKey]) -> dict[SourceKey, UUID]:
        """Give the ids of those of these sources that are known; always the newest, whatever the position.

        What has no source is known by the key under which a file names it.
        """
        current = OF_KIND[kind].table
        source = tuple_(current.c.source, current.c.source_number)
        columns = select(current.c.id, current.c.source, current.c.source_number)
        found: dict[SourceKey, UUID] = {}
        for block in blocks(list(keys), SOURCES_AT_ONCE):
            rows = self._connection.execute(columns.where(source.in_([(key.source, key.number) for key in block])))
            found |= {SourceKey(row.source, row.source_number): row.id for row in rows}
        return found | self._made_here(current, keys)

    def by_number(self, kind: Kind, numbers: Sequence[int]) -> dict[int, UUID]:
        """Give the ids of those of these short numbers that were given out."""
        current = OF_KIND[kind].table
        found = (
            self._connection.execute(select(current.c.number, current.c.id).where(current.c.number.in_(block)))
            for block in blocks(list(numbers))
        )
        return {row.number: row.id for rows in found for row in rows}

    def of_source(self, kind: Kind, source: str) -> dict[str, UUID]:
        """Give the ids of everything of a kind that came from a source, by its number there; always the newest."""
        current = OF_KIND[kind].table
        columns = select(current.c.source_number, current.c.id).where(current.c.source == source)
        return {row.source_number: row.id for row in self._connection.execute(columns)}

    def history(self, kind: Kind, object_id: UUID) -> tuple[Entry, ...]:
        """Give every entry of the ledger about an object, oldest first."""
        return history.history(self._connection, kind, object_id, self.position)

    def saved_together(self, entry: Entry) -> tuple[Touched, ...]:
        """Give everything that the change of this entry saved."""
        return history.saved_together(self._connection, entry)

    def first_day(self) -> date | None:
        """Give the first day of anything that is known; None when nothing is."""
        return history.first_day(self._connection, self.position)

    def same_numbers(self) -> list[merged.SameNumber]:
        """Give candidates whom different sources know under the same number; always the newest."""
        return merged.same_numbers(self._connection)

    def absorbed(self, candidate_id: UUID) -> list[UUID]:
        """Give the candidates who were merged into this one; always the newest, whatever the position."""
        return merged.absorbed(self._connection, candidate_id)

    def survivors(self, candidate_ids: Sequence[UUID]) -> dict[UUID, UUID]:
        """Give for those of these candidates who were merged away who stands for them now; always the newest."""
        return merged.survivors(self._connection, candidate_ids)

    def same_person(self, candidate_id: UUID) -> list[UUID]:
        """Give every record of this person, the one that stands for the others first; always the newest."""
        return merged.same_person(self._connection, candidate_id)

    def belongings(self, people: Sequence[UUID]) -> dict[Kind, list[UUID]]:
        """Give the ids of every object that is about these people, by kind; always the newest."""
        return about_person.belongings(self._connection, people)

    def kept_beside(self, people: Sequence[UUID], objects: Sequence[UUID]) -> dict[str, list[dict[str, Any]]]:
        """Give what is kept about these people beside documents; see `about_person.beside`."""
        return about_person.beside(self._connection, people, objects)

    @cached_property
    def seats(self) -> SeatUses:
        """Who takes a seat where, and who waits for one; always the newest."""
        return SeatUses(self._connection)

    def placements_at(self, *vacancy_ids: UUID) -> list[UUID]:
        """Give the placements at these vacancies, ended and lapsed ones too; always the newest."""
        return seat_uses.placements_at(self._connection, vacancy_ids)

    def placements_about(self, vacancy_id: UUID) -> list[Placement]:
        """Give the placements at a vacancy, and those that lead to a job there, over or not; always the newest."""
        return [*self.placements.many(seat_uses.placements_about(self._connection, vacancy_id)).values()]

    def guided_by(self, guide_id: UUID) -> list[Placement]:
        """Give the placements that somebody guides, over or not; always the newest."""
        return [*self.placements.many(seat_uses.guided_by(self._connection, guide_id)).values()]

    def proposals_at(self, work_id: UUID) -> list[UUID]:
        """Give the ids of every voordracht for a vacancy or plek; always the newest."""
        return proposal_rows.all_at(self._connection, work_id)

    def tasks_with(self, keys: Sequence[str]) -> dict[str, Task]:
        """Give the task under each of these keys; of two the open one, else the handled one; always the newest."""
        found = self.tasks.many(task_rows.with_keys(self._connection, keys)).values()
        return {task.key: task for task in sorted(found, key=lambda task: _TO_LAST.index(task.status))}

    def open_tasks_about(self, object_id: UUID) -> list[Task]:
        """Give the open tasks about an object, what is due first before; always the newest."""
        ids = task_rows.about(self._connection, object_id)
        found = self.tasks.many(ids)
        return [found[task_id] for task_id in ids]

    def open_tasks_of(self, kind: TaskKind) -> list[Task]:
        """Give the open tasks of a kind; always the newest."""
        return [*self.tasks.many(task_rows.open_of(self._connection, kind)).values()]

    def tasks_about(self, object_id: UUID) -> list[Task]:
        """Give every task about an object, open or closed; always the newest."""
        return [*self.tasks.many(task_rows.about(self._connection, object_id, only_open=False)).values()]

    def followed(self, candidate_id: UUID) -> list[Event | Support | Task]:
        """Give every event, dienstverlening and task of a candidate; always the newest."""
        of_person = Selection(candidate_id=candidate_id)
        found: list[Event | Support | Task] = list(self.tasks_about(candidate_id))
        for shelf in (self.events, self.supports):
            ids, _ = shelf.found(of_person, _EVERYTHING)
            found += shelf.many(ids).values()
        return found

    def messages_due(self, at: datetime) -> list[UUID]:
        """Give the messages that may be tried at a moment, the oldest first; always the newest."""
        return message_rows.due(self._connection, at)

    def messages_waiting(self, proposal_ids: Sequence[UUID]) -> list[Message]:
        """Give the messages about these voordrachten that have not been sent; always the newest."""
        return [*self.messages.many(message_rows.waiting(self._connection, proposal_ids)).values()]

    def proposals_in(self, statuses: Sequence[ProposalStatus]) -> list[Proposal]:
        """Give the voordrachten in one of these statuses, ordered by id; always the newest."""
        return [*self.proposals.many(proposal_rows.all_in(self._connection, statuses)).values()]

    def tasks_of_people(
        self, kinds: Collection[TaskKind], people: Sequence[UUID] | None = None
    ) -> dict[UUID, list[KnownTask]]:
        """Give which tasks of these kinds there are about people, by candidate; always the newest."""
        return task_rows.of_people(self._connection, kinds, people)

    def count_tasks_due(self, kinds: Collection[TaskKind], until: date) -> int:
        """Count the open tasks of these kinds that are due on a day or earlier; always the newest."""
        return task_rows.count_due_by(self._connection, kinds, until)

    def without_outlook(self, day: date, seen_with: str) -> list[UUID]:
        """Give the people of whom it is not known that nothing changes by itself on a day; always the newest."""
        return outlooks.without(self._connection, day, seen_with)

    def open_proposals_at(self, work_id: UUID) -> list[Proposal]:
        """Give the voordrachten at a vacancy or plek that can still go on; always the newest."""
        return list(self.proposals.many(proposal_rows.open_at(self._connection, work_id)).values())

    def count_open_proposals_at(self, vacancy_ids: Sequence[UUID]) -> dict[UUID, int]:
        """Count the voordrachten that can still go on, per vacancy that has any; always the newest."""
        return proposal_rows.count_open_at(self._connection, vacancy_ids)

    def open_proposals_of(self, candidate_id: UUID) -> list[Proposal]:
        """Give the voordrachten of a candidate that can still go on; always the newest."""
        return list(self.proposals.many(proposal_rows.open_of(self._connection, candidate_id)).values())

    def until(self) -> datetime | None:
        """Give the moment at which the ledger went on from this position; None while it stands there."""
        later = select(LEDGER.c.at).where(LEDGER.c.position == self.position + 1)
        found: datetime | None = self._connection.scalar(later)
        return found

    def seal_at(self, position: int) -> str | None:
        """Give the hash of the entry of the ledger at a position; None when it is not there."""
        found: str | None = self._connection.scalar(select(LEDGER.c.hash).where(LEDGER.c.position == position))
        return found

    def list_marks(self) -> dict[UUID, tuple[str, int]]:
        """Give what the list of every vacancy looked like when somebody looked last, and how often it changed."""
        return list_marks.known(self._connection)

    def changed_people(self, since: int) -> set[UUID]:
        """Give the candidates that something was said about after position `since`, erasure included."""
        return people.changed(self._connection, since, self.position)

    def work(self, kind: WorkKind) -> Shelf[Any]:
        """Give the shelf of one kind of work on offer."""
        shelves: dict[WorkKind, Shelf[Any]] = {WorkKind.VACATURE: self.vacancies, WorkKind.PLEK: self.plekken}
        return shelves[kind]

    def changed_work(self, kind: WorkKind, since: int) -> set[UUID]:
        """Give the work of a kind that something was said about after position `since`."""
        between = and_(LEDGER.c.position > since, LEDGER.c.position <= self.position)
        said = select(LEDGER.c.object_id).where(between, LEDGER.c.object_kind == _OF_WORK[kind].value)
        return set(self._connection.scalars(said))

    def erased_people(self) -> int:
        """Count the people who were known at this position and have been erased, then or since."""
        gone = select(CANDIDATE.c.id).where(CANDIDATE.c.status == ERASED)
        came = and_(LEDGER.c.object_kind == Kind.CANDIDATE.value, LEDGER.c.version == 1)
        known = came & (LEDGER.c.position <= self.position) & LEDGER.c.object_id.in_(gone)
        return self._connection.scalar(select(func.count()).select_from(LEDGER).where(known)) or 0

    def erased_sources(self, keys: Sequence[SourceKey], vault: str) -> set[SourceKey]:
        """Give those of these sources that lead to somebody who has been erased.

        Args:
            vault: the name of the identity store that belongs here.
        """
        kept = {SourceKey(ERASED, str(id_of_source(vault, key))): key for key in keys}
        return {kept[found] for found in self.by_source(Kind.CANDIDATE, list(kept))}

    def erased_among(self, candidate_ids: Sequence[UUID]) -> set[UUID]:
        """Give those of these people who have been erased: nothing may be written about them any more."""
        gone = select(CANDIDATE.c.id).where(CANDIDATE.c.status == ERASED)
        found = (self._connection.scalars(gone.where(CANDIDATE.c.id.in_(block))) for block in blocks(candidate_ids))
        return {candidate_id for block in found for candidate_id in block}

    def _made_here(self, current: Table, keys: Sequence[SourceKey]) -> dict[SourceKey, UUID]:
        """Give what has no source, by its own id."""
        own = {key.own_id: key for key in keys if key.own_id is not None}
        without = select(current.c.id).where(current.c.source.is_(None))
        found = (self._connection.scalars(without.where(current.c.id.in_(block))) for block in blocks(list(own)))
        return {own[object_id]: object_id for block in found for object_id in block}
