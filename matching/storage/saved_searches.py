"""Searches under a name: of one person alone; each points at the recipe of the list that was last looked at."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, Row, delete, insert, select, update

from matching.errors import NotFoundError
from matching.storage.engine import writing
from matching.storage.moment import now
from matching.storage.session_tables import SavedSearchRow
from matching.storage.tables import table

SEARCH = table(SavedSearchRow)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that somebody keeps.

    Attributes:
        list_id: the list that they last looked at; its recipe says for what work and with which filters.
    """

    id: UUID
    name: str
    list_id: UUID
    looked_at: datetime


class SavedSearches:
    """The searches; whose they are is asked with every question."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, person: str, search_id: UUID, name: str, list_id: UUID) -> SavedSearch:
        """Keep a search under a name."""
        kept = SavedSearch(search_id, name, list_id, now())
        row = {"id": search_id, "person": person, "name": name, "list_id": list_id, "looked_at": kept.looked_at}
        with writing(self._engine).begin() as connection:
            connection.execute(insert(SEARCH).values(**row))
        return kept

    def of(self, person: str) -> tuple[SavedSearch, ...]:
        """Give the searches of somebody, by name."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(SEARCH).where(SEARCH.c.person == person)).all()
        return tuple(sorted(map(_read, rows), key=lambda one: one.name.casefold()))

    def get(self, person: str, search_id: UUID) -> SavedSearch:
        """Give one search of somebody.

        Raises:
            NotFoundError: this person has no such search.
        """
        with self._engine.connect() as connection:
            row = connection.execute(select(SEARCH).where(_one(person, search_id))).first()
        if row is None:
            raise NotFoundError("zoekopdracht", search_id)
        return _read(row)

    def looked(self, person: str, search_id: UUID, list_id: UUID) -> None:
        """Remember that somebody looked at a list that was made anew."""
        told = update(SEARCH).where(_one(person, search_id)).values(list_id=list_id, looked_at=now())
        with writing(self._engine).begin() as connection:
            connection.execute(told)

    def rename(self, person: str, search_id: UUID, name: str) -> None:
        """Give a search another name."""
        with writing(self._engine).begin() as connection:
            connection.execute(update(SEARCH).where(_one(person, search_id)).values(name=name))

    def drop(self, person: str, search_id: UUID) -> None:
        """Forget a search; the lists that were made with it stay."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(SEARCH).where(_one(person, search_id)))


def _one(person: str, search_id: UUID) -> ColumnElement[bool]:
    return (SEARCH.c.person == person) & (SEARCH.c.id == search_id)


def _read(row: Row[tuple[object, ...]]) -> SavedSearch:
    return SavedSearch(row.id, row.name, row.list_id, row.looked_at)
