"""Everything of one database at one moment, as bytes that only the same kind of database reads.

SQLite gives its file by the online back-up of a connection that is reading, so of what that connection sees, whatever
others write meanwhile. PostgreSQL gives each table by COPY in the transaction that sees one moment. Both hold the table
that says which shape this is.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, LiteralString, Protocol

import orjson
import psycopg
from psycopg import sql
from sqlalchemy import Connection, text

from matching.errors import StoreError
from matching.storage.migration import Script

_AT_ONCE = 1 << 20


class Written(Protocol):
    """What takes bytes."""

    def write(self, content: bytes, /) -> object:
        """Take them."""


Writer = Callable[[Written], None]


class DatabaseCopy:
    """What a connection sees; open until everything is written."""

    def __init__(self, connection: Connection, script: Script) -> None:
        """Know the connection.

        Args:
            connection: it has read before, so that its moment is settled.
        """
        self._connection, self._script = connection, script

    @property
    def kind(self) -> str:
        """The kind of database."""
        return self._connection.dialect.name

    @property
    def revision(self) -> str:
        """The shape of the tables."""
        asked = text(f"SELECT version_num FROM {self._script.version_table}")
        return str(self._connection.execute(asked).scalar_one())

    def parts(self, spare: Path) -> Iterator[tuple[str, Writer]]:
        """Give each part with what writes it, in the order in which they can be put back.

        Args:
            spare: a folder for a file that is needed meanwhile.
        """
        if self.kind == "sqlite":
            yield "passend.db", partial(self._write_file, spare / "passend.db")
            return
        for one in self._script.metadata.sorted_tables:
            yield f"{one.name}.copy", partial(self._write_table, one.name, [column.name for column in one.columns])

    def _write_file(self, path: Path, target: Written) -> None:
        source = self._connection.connection.driver_connection
        assert isinstance(source, sqlite3.Connection)
        try:
            with closing(sqlite3.connect(path)) as copied:
                source.backup(copied)
            with path.open("rb") as file:
                while block := file.read(_AT_ONCE):
                    target.write(block)
        except sqlite3.Error as error:
            raise StoreError(
                f"De database is niet over te nemen ({error}). Is er genoeg ruimte op de schijf?"
            ) from error
        finally:
            path.unlink(missing_ok=True)

    def _write_table(self, name: str, columns: list[str], target: Written) -> None:
        """Write the names of the columns on a line, and every row as COPY writes it."""
        target.write(orjson.dumps(columns) + b"\n")
        with driver(self._connection).cursor() as cursor, cursor.copy(copying(name, columns, "TO STDOUT")) as rows:
            for block in rows:
                target.write(bytes(block))


def driver(connection: Connection) -> psycopg.Connection[Any]:
    """Give the connection of psycopg below."""
    found = connection.connection.driver_connection
    assert isinstance(found, psycopg.Connection)
    return found


def copying(name: str, columns: list[str], direction: LiteralString) -> sql.Composed:
    """Write the statement."""
    named = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("COPY {} ({}) " + direction).format(sql.Identifier(name), named)
