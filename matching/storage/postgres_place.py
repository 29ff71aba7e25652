"""The tables of a database on a server, and the schema beside them that is made ready to take their place.

Everything that is passend's in the schema is moved out, and what was made ready is moved in, in one transaction.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO

import orjson
from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError

from matching.errors import StoreError
from matching.storage.database_copy import copying, driver
from matching.storage.engine import APPLICATION, open_engine
from matching.storage.migration import Script, migrate
from matching.storage.sqlite_place import BARE, IN_USE

_AT_ONCE = 1 << 20
_PATIENCE = 30  # tenths of a second, for connections that were closed just now
_NOT_OF_AN_EXTENSION = "NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = found.oid AND deptype = 'e')"
_IN_SCHEMA = "to_regnamespace(CAST(:schema AS text))"
_TABLES = (
    f"SELECT quote_ident(relname) FROM pg_class AS found WHERE relnamespace = {_IN_SCHEMA} AND relkind = 'r' "
    f"AND pg_get_userbyid(relowner) = current_user AND {_NOT_OF_AN_EXTENSION}"
)
_FUNCTIONS = (
    f"SELECT found.oid::regprocedure::text FROM pg_proc AS found WHERE pronamespace = {_IN_SCHEMA} "
    f"AND pg_get_userbyid(proowner) = current_user AND {_NOT_OF_AN_EXTENSION}"
)
_COUNTERS = (
    "SELECT attname, pg_get_serial_sequence(CAST(:name AS text), attname) AS counter FROM pg_attribute "
    "WHERE attrelid = to_regclass(CAST(:name AS text)) AND attnum > 0 AND NOT attisdropped "
    "AND pg_get_serial_sequence(CAST(:name AS text), attname) IS NOT NULL"
)


class PostgresPlace:
    """The schema in which this user makes tables.

    Attributes:
        url: of the schema that is made ready.
    """

    kind = "postgresql"

    def __init__(self, url: str, ending: str) -> None:
        """Know where it is; nothing is made yet."""
        self._url, self._ready = url, f"passend_{ending}"
        parsed = make_url(url)
        options = f"{parsed.query.get('options', '')} -csearch_path={self._ready}".strip()
        self.url = parsed.update_query_dict({"options": options}).render_as_string(hide_password=False)

    def is_empty(self) -> bool:
        """Whether there is nothing here that anybody would miss."""
        with _connected(self._url) as connection:
            names = [name for name in _names(connection, _TABLES, _current(connection)) if name not in BARE]
            asked = (text(f"SELECT 1 FROM {name} LIMIT 1") for name in names)
            return not any(connection.scalar(one) for one in asked)

    def refuse_in_use(self) -> None:
        """Refuse while another process of passend is connected.

        Raises:
            StoreError: somebody uses it.
        """
        others = text(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND application_name = :name AND pid <> pg_backend_pid()"
        )
        with _connected(self._url) as connection:
            for _ in range(_PATIENCE):
                if not connection.scalar(others, {"name": APPLICATION}):
                    return
                connection.rollback()
                time.sleep(0.1)
        raise StoreError(IN_USE)

    def clear(self) -> None:
        """Remove what was made ready."""
        with _connected(self._url) as connection:
            connection.execute(text(f"DROP SCHEMA IF EXISTS {self._ready} CASCADE"))
            connection.commit()

    def fill(self, script: Script, revision: str, parts: Iterable[tuple[str, IO[bytes]]]) -> None:
        """Make ready what a back-up holds: tables of the shape that they had then, and their rows.

        Raises:
            StoreError: they are of a newer passend, or the database does not take them.
        """
        with _connected(self._url) as connection:
            connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {self._ready}"))
            connection.commit()
        with _opened(self.url) as engine:
            migrate(engine, script, revision)
            with engine.begin() as connection:
                for name, part in parts:
                    _copy_in(connection, name.removesuffix(".copy"), part)

    def take(self, beside: str) -> None:
        """Put what was made ready in place; what is there keeps standing in a schema beside it."""
        with _connected(self._url) as connection:
            here, old = _current(connection), f"passend_{beside}".replace("-", "_")
            if _names(connection, _TABLES, here):
                connection.execute(text(f"CREATE SCHEMA {old}"))
                _move(connection, here, old)
            _move(connection, self._ready, here)
            connection.execute(text(f"DROP SCHEMA {self._ready}"))
            connection.commit()


@contextmanager
def _opened(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    """Connect; leaving without a commit leaves nothing behind."""
    with _opened(url) as engine:
        try:
            with engine.connect() as connection:
                yield connection
        except DatabaseError as error:
            where = engine.url.render_as_string(hide_password=True)
            raise StoreError(f"De database {where} doet dit niet ({error.orig}). Er is niets veranderd.") from error


def _current(connection: Connection) -> str:
    return str(connection.scalar(text("SELECT current_schema()")))


def _names(connection: Connection, asked: str, schema: str) -> list[str]:
    return list(connection.scalars(text(asked), {"schema": schema}))


def _move(connection: Connection, source: str, target: str) -> None:
    """Move tables, with their indexes, counters and triggers, and the functions of the triggers."""
    for name in _names(connection, _TABLES, source):
        connection.execute(text(f'ALTER TABLE "{source}".{name} SET SCHEMA "{target}"'))
    for name in _names(connection, _FUNCTIONS, source):
        connection.execute(text(f'ALTER FUNCTION {name} SET SCHEMA "{target}"'))


def _copy_in(connection: Connection, name: str, part: IO[bytes]) -> None:
    """Put rows in a table, and let it count on after the highest."""
    columns = orjson.loads(part.readline())
    with driver(connection).cursor() as cursor, cursor.copy(copying(name, columns, "FROM STDIN")) as rows:
        while block := part.read(_AT_ONCE):
            rows.write(block)
    for counted in connection.execute(text(_COUNTERS), {"name": name}).all():
        highest = f'SELECT setval(:counter, max("{counted.attname}")) FROM "{name}"'
        connection.execute(text(highest), {"counter": counted.counter})
