"""Connections to SQLite or PostgreSQL that behave the same to us.

The transactions are ours: the driver of SQLite would otherwise begin too
late. A connection with the option `passend_writes` begins with the write lock.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError

from matching.errors import StoreError
from matching.storage.trouble import tell

WAIT_SECONDS = 60
APPLICATION = "passend"  # as a server names our connections
FAILURES: Counter[str] = Counter()
"""How often something went wrong in a database of this process, by kind of database."""
_OF_THE_DATABASE = (OperationalError, InterfaceError, InternalError)
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",  # overwrite what is erased; not every build of SQLite does so by itself
    "PRAGMA recursive_triggers=ON",  # INSERT OR REPLACE may not slip past the triggers of the ledger
)
_ACKNOWLEDGED_IS_WRITTEN = (
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
)
"""PostgreSQL may be set to acknowledge before it has written, which loses the last moments when it stops."""


def open_engine(url: str, wait_seconds: float = WAIT_SECONDS) -> Engine:
    """Open a database by its URL; nothing is read yet.

    Args:
        wait_seconds: how long a transaction waits for a lock of another.

    Raises:
        StoreError: the URL is of another kind of database, or of SQLite in memory, or its folder cannot be made.
    """
    parsed = _with_our_driver(make_url(url))
    if parsed.get_backend_name() == "postgresql":
        waiting = f"SET lock_timeout = {int(wait_seconds * 1000)}"
        return _prepared(parsed, waiting, f"SET application_name = '{APPLICATION}'", _ACKNOWLEDGED_IS_WRITTEN)
    _make_folder(Path(str(parsed.database)).parent)
    engine = _prepared(parsed, f"PRAGMA busy_timeout = {int(wait_seconds * 1000)}", *_PRAGMAS)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def is_server(url: str) -> bool:
    """Whether this is a database on a server, not a file."""
    return _with_our_driver(make_url(url)).get_backend_name() == "postgresql"


def is_same_database(one: str, other: str) -> bool:
    """Whether two URLs say the same, whichever driver they name."""
    return _with_our_driver(make_url(one)) == _with_our_driver(make_url(other))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"De map {folder} is niet te maken: kies een andere met PASSEND_DATA_DIR.") from error


def _prepared(url: URL, *settings: str) -> Engine:
    """Make an engine whose every connection starts with these settings; its errors quote no documents and no keys."""
    engine = create_engine(url, pool_size=10, max_overflow=40, pool_pre_ping=True, hide_parameters=True)

    def set_up(connection: DBAPIConnection, _: object) -> None:
        if url.get_backend_name() == "sqlite":
            connection.isolation_level = None  # leave beginning transactions to us
        cursor = connection.cursor()
        for setting in settings:
            cursor.execute(setting)
        cursor.close()
        connection.commit()

    event.listen(engine, "connect", set_up)
    event.listen(engine, "handle_error", _count)
    event.listen(engine, "handle_error", tell)
    return engine


def _count(context: ExceptionContext) -> None:
    """Count what goes wrong in a database itself, not what it rightly refuses."""
    if isinstance(context.sqlalchemy_exception, _OF_THE_DATABASE) and context.dialect is not None:
        FAILURES[context.dialect.name] += 1


def _with_our_driver(url: URL) -> URL:
    """Choose psycopg 3 for PostgreSQL; refuse what we do not support."""
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:"):
        return url
    raise StoreError(
        f"De database {url.render_as_string(hide_password=True)} kan niet worden gebruikt. "
        "Geef in PASSEND_DATABASE_URL een bestand (sqlite:///var/passend.db) of PostgreSQL (postgresql://...)."
    )


def _begin_sqlite(connection: Connection) -> None:
    """Begin with the write lock when this transaction is going to write."""
    writes = connection.get_execution_options().get("passend_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def writing(engine: Engine) -> Engine:
    """Give the engine for transactions that write."""
    return engine.execution_options(passend_writes=True)


def reading(engine: Engine) -> Engine:
    """Give the engine for transactions that see one moment from begin to end."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine


@contextmanager
def reshaping(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction in which tables may be made anew, and commit it at the end.

    SQLite changes a table by filling a new one and dropping the old one, which nothing may refer to at that moment: so
    it does not guard references meanwhile, and who moves rows calls `refuse_strays` at the end.
    """
    with writing(engine).connect() as connection:
        _guard_references(connection, "OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            _guard_references(connection, "ON")


def refuse_strays(connection: Connection) -> None:
    """Refuse rows of SQLite that refer to nothing; PostgreSQL never stopped looking.

    Raises:
        StoreError: there is one.
    """
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreError("Een rij in de database verwijst naar iets dat er niet is. Zet de reservekopie terug.")


def _guard_references(connection: Connection, on_or_off: str) -> None:
    """Say whether SQLite looks at references; it listens between two transactions only."""
    if connection.dialect.name == "sqlite":
        connection.connection.cursor().execute(f"PRAGMA foreign_keys={on_or_off}")
