"""Bringing a database to the newest shape, by Alembic, from within the program."""

import logging
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, MetaData, inspect, text
from sqlalchemy.exc import DatabaseError

from matching.errors import StoreError
from matching.storage import tables
from matching.storage.engine import refuse_strays, reshaping

_LOG = logging.getLogger("passend.storage")
_HERE = Path(__file__).parent / "migrations"
_LOCK = 0x6D696772617465  # "migrate"
_IN_THIS_PROCESS = Lock()  # Alembic keeps where it is in one place for all threads


@dataclass(frozen=True, slots=True)
class Script:
    """The steps of one set of tables.

    Attributes:
        folder: where the steps are, one file each.
        version_table: which step a database is at; its own, so that two sets can share a database.
    """

    folder: Path
    metadata: MetaData
    version_table: str


STORAGE = Script(_HERE / "versions", tables.StoredRow.metadata, "alembic_version")


def migrate(engine: Engine, script: Script, revision: str = "head") -> None:
    """Bring a database to a revision, up or down to "base"; doing it twice changes nothing.

    One transaction: killed on the way, the database is at the step where it was.

    Raises:
        StoreError: the database was made by a newer passend, lacks tables, or cannot be reached.
    """
    move = command.downgrade if revision == "base" else command.upgrade
    try:
        with _IN_THIS_PROCESS, reshaping(engine) as connection:
            _one_at_a_time(connection)
            before = heads(connection, script)
            move(configuration(connection, script), revision)
            after = heads(connection, script)
            if after != before:
                refuse_strays(connection)
            if revision == "head":
                _refuse_missing(connection, script)
    except CommandError as error:
        raise StoreError(
            "De database is gemaakt door een nieuwere versie van passend. "
            f"Gebruik die versie, of zet een reservekopie terug ({error})."
        ) from error
    except DatabaseError as error:
        where = engine.url.render_as_string(hide_password=True)
        raise StoreError(
            f"De database {where} is niet bereikbaar of geen database ({error.orig}). Controleer het adres, en of "
            "passend daar mag lezen en schrijven."
        ) from error
    if before != after:
        _LOG.info("migrated", extra={"tables": script.version_table, "before": before, "after": after})


def heads(connection: Connection, script: Script) -> tuple[str, ...]:
    """Give which step a database is at; () before the first."""
    found = MigrationContext.configure(connection, opts={"version_table": script.version_table})
    return found.get_current_heads()


def configuration(connection: Connection, script: Script) -> Config:
    """Make the settings of Alembic for an open connection."""
    config = Config()
    config.set_main_option("script_location", _escaped(_HERE))
    config.set_main_option("path_separator", "os")
    config.set_main_option("version_locations", _escaped(script.folder))
    attributes: dict[str, Any] = {
        "connection": connection,
        "metadata": script.metadata,
        "version_table": script.version_table,
    }
    config.attributes.update(attributes)
    return config


def _refuse_missing(connection: Connection, script: Script) -> None:
    """Refuse a database that says it is at the newest step, and has not all tables of it."""
    missing = sorted(script.metadata.tables.keys() - set(inspect(connection).get_table_names()))
    if missing:
        raise StoreError(
            f"In de database ontbreken tabellen ({', '.join(missing)}). Zet haar terug uit de reservekopie."
        )


def _escaped(path: Path) -> str:
    """Write a path as Alembic's settings want it."""
    return str(path).replace("%", "%%")


def _one_at_a_time(connection: Connection) -> None:
    """Wait for another process that is doing the same."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
