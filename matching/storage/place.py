"""Where a database stands, and the place beside it in which another is made ready to take its place."""

from collections.abc import Iterable
from typing import IO, Protocol

from matching.storage.engine import is_same_database, is_server
from matching.storage.migration import Script
from matching.storage.postgres_place import PostgresPlace
from matching.storage.sqlite_place import SqlitePlace


class Place(Protocol):
    """One database: a file, or the tables of a schema."""

    kind: str
    url: str

    def is_empty(self) -> bool:
        """Whether there is nothing here that anybody would miss; what cannot be read is not nothing."""

    def refuse_in_use(self) -> None:
        """Refuse while another process uses it."""

    def clear(self) -> None:
        """Remove what was made ready."""

    def fill(self, script: Script, revision: str, parts: Iterable[tuple[str, IO[bytes]]]) -> None:
        """Make ready what a back-up holds."""

    def take(self, beside: str) -> None:
        """Put what was made ready in place, at once; what is there keeps standing beside it."""


def places_of(store_url: str, identity_url: str, ending: str) -> tuple[Place, Place]:
    """Give the places of the store and of the identities; the same one when both are on one database of a server.

    Args:
        ending: tells what is made ready from what is there.
    """
    store = _place_of(store_url, ending)
    return store, store if is_same_database(store_url, identity_url) else _place_of(identity_url, ending)


def _place_of(url: str, ending: str) -> Place:
    return PostgresPlace(url, ending) if is_server(url) else SqlitePlace(url, ending)
