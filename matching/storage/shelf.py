"""One shelf per kind: everything of that kind, as known at one position."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Row, Select, literal, or_, select

from matching.domain.ranking_request import Page
from matching.errors import ErasedError, NotFoundError
from matching.storage.aggregates import Aggregate, Kind
from matching.storage.blocks import blocks
from matching.storage.documents import decode
from matching.storage.ledger import ERASED
from matching.storage.people import VERSION, known_at
from matching.storage.selection import Selection, found, usual_order

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows of one object.

    Attributes:
        number: the short number, as in K-2041.
        title: "" for a person.
        status: the value of its status, such as "bemiddelbaar".
        owner_id: the aanspreekpunt.
    """

    id: UUID
    number: str
    title: str
    status: str
    owner_id: UUID


class Shelf(Generic[T]):
    """All objects of one kind, as known at a position."""

    def __init__(self, connection: Connection, aggregate: Aggregate, position: int) -> None:
        self._connection = connection
        self._aggregate = aggregate
        self._position = position
        self._held: dict[UUID, T] = {}

    @cached_property
    def _versions(self) -> Select[Any]:
        return known_at(self._position, self._aggregate.kind)

    def get(self, object_id: UUID) -> T:
        """Give one object.

        Raises:
            NotFoundError: it does not exist, or did not exist yet.
            ErasedError: it is somebody who was erased.
        """
        held = self._held.get(object_id)
        return self._read(self._row(object_id)) if held is None else held

    def find(self, reference: str) -> T:
        """Give one object by its short number ("K-2041") or its id.

        Raises:
            NotFoundError: nothing is known under it.
        """
        return self.get(self.id_of(reference))

    def id_of(self, reference: str) -> UUID:
        """Give the id that belongs to a short number or the text of an id.

        Raises:
            NotFoundError: it is neither, or no such number was given out.
        """
        number = self._number_in(reference)
        if number is not None:
            return self._of_number(number, reference)
        try:
            return UUID(reference.strip())
        except ValueError:
            raise NotFoundError(self._aggregate.noun, reference) from None

    def all(self) -> list[T]:
        """Give every object, ordered by id."""
        rows = self._connection.execute(self._versions.order_by(VERSION.c.object_id))
        return [self._read(row) for row in rows]

    def many(self, ids: Sequence[UUID]) -> dict[UUID, T]:
        """Give those of these objects that exist, what is at hand without reading it again."""
        unread = [one for one in ids if one not in self._held]
        found = {object_id: obj for object_id, (obj, _) in self.many_versions(unread).items()}
        return found | {one: self._held[one] for one in ids if one in self._held}

    def held(self, ids: Sequence[UUID]) -> dict[UUID, T]:
        """Give those of these objects that exist, and keep them at hand for `get` as long as this look lasts."""
        unread = [one for one in dict.fromkeys(ids) if one not in self._held]
        self._held |= self.many(unread)
        return {one: self._held[one] for one in ids if one in self._held}

    def many_versions(self, ids: Sequence[UUID]) -> dict[UUID, tuple[T, int]]:
        """Give those of these objects that exist, each with the number of its version."""
        found: dict[UUID, tuple[T, int]] = {}
        for block in blocks(list(ids)):
            rows = self._connection.execute(self._versions.where(VERSION.c.object_id.in_(block)))
            found |= {row.object_id: (self._read(row), int(row.version)) for row in rows}
        return found

    def naming(self, object_id: UUID) -> dict[UUID, T]:
        """Give the objects whose document names this id: reads every document of the kind, so for rare questions."""
        rows = self._connection.execute(self._versions.where(VERSION.c.document.contains(str(object_id))))
        return {row.object_id: self._read(row) for row in rows if row.object_id != object_id}

    def saying(self, *texts: str) -> list[T]:
        """Give the objects whose document has one of these texts in it: looks into every document of the kind."""
        said = or_(*(VERSION.c.document.contains(text, autoescape=True) for text in texts))
        return [self._read(row) for row in self._connection.execute(self._versions.where(said))]

    def versions_of(self, ids: Sequence[UUID]) -> dict[UUID, int]:
        """Give the numbers of the versions that are read here, of those of these objects that exist."""
        found: dict[UUID, int] = {}
        for block in blocks(list(ids)):
            rows = self._connection.execute(self._versions.where(VERSION.c.object_id.in_(block)))
            found |= {row.object_id: int(row.version) for row in rows}
        return found

    def version(self, object_id: UUID, number: int) -> T:
        """Give an object as it was at one of its versions.

        Raises:
            NotFoundError: there is no such version, there was none yet, or it was erased.
        """
        columns = select(VERSION.c.document).where(VERSION.c.object_kind == self._aggregate.kind.value)
        asked = columns.where(VERSION.c.object_id == object_id, VERSION.c.version == number)
        row = self._connection.execute(asked.where(VERSION.c.position <= self._position)).first()
        if row is None:
            self._refuse_erased(object_id)
            raise NotFoundError(f"versie {number} van deze {self._aggregate.noun}", object_id)
        return self._read(row)

    def ids(self) -> list[UUID]:
        """Give the ids of every object in the order in which people read them; always the newest, none erased.

        That order is by short number, and of what happened to a person, and of a task, by day.
        """
        current = self._aggregate.table
        found = select(current.c.id).order_by(*usual_order(current))
        if "status" in current.c:
            found = found.where(current.c.status != ERASED)
        return list(self._connection.scalars(found))

    def cards(self) -> list[Card]:
        """Give what a list shows of every object, ordered by number; always the newest, erased ones left out."""
        current = self._aggregate.table
        title = current.c.title if "title" in current.c else literal("").label("title")
        found = select(current.c.id, current.c.number, title, current.c.status, current.c.owner_id)
        rows = self._connection.execute(found.where(current.c.status != ERASED).order_by(current.c.number))
        return [
            Card(row.id, f"{self._aggregate.prefix}-{row.number}", row.title, row.status, row.owner_id) for row in rows
        ]

    def found(self, selection: Selection, page: Page) -> tuple[list[UUID], int]:
        """Give a page of ids of what is asked for, in the order of its kind, and how many there are.

        Always the newest, erased ones left out. The database selects, counts and pages.

        Raises:
            InvalidInputError: the page begins behind something that was never there.
        """
        return found(self._connection, self._aggregate, selection, page)

    def version_of(self, object_id: UUID) -> int:
        """Give the number of the version that is read here.

        Raises:
            NotFoundError: there is none.
        """
        return int(self._row(object_id).version)

    def _number_in(self, reference: str) -> int | None:
        """Read "K-2041" as 2041; None when it is not a short number of this kind."""
        prefix, _, digits = reference.strip().partition("-")
        is_ours = bool(prefix) and prefix.upper() == self._aggregate.prefix
        return int(digits) if is_ours and digits.isascii() and digits.isdigit() and len(digits) < 10 else None

    def _of_number(self, number: int, reference: str) -> UUID:
        current = self._aggregate.table
        found: UUID | None = self._connection.scalar(select(current.c.id).where(current.c.number == number))
        if found is None:
            raise NotFoundError(self._aggregate.noun, reference)
        return found

    def _row(self, object_id: UUID) -> Row[Any]:
        row = self._connection.execute(self._versions.where(VERSION.c.object_id == object_id)).first()
        if row is None:
            self._refuse_erased(object_id)
            raise NotFoundError(self._aggregate.noun, object_id)
        return row

    def _refuse_erased(self, object_id: UUID) -> None:
        """Say of a person who is not there that there was one."""
        if self._aggregate.kind is Kind.CANDIDATE:
            current = self._aggregate.table
            erased = select(current.c.number).where(current.c.id == object_id, current.c.status == ERASED)
            number = self._connection.scalar(erased)
            if number is not None:
                raise ErasedError(f"{self._aggregate.prefix}-{number}")

    def _read(self, row: Row[Any]) -> T:
        value: T = decode(self._aggregate.stored_type, row.document)
        return value
