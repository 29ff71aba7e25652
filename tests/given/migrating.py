"""Moving a database through its migrations, a step at a time, and being killed on the way."""

import os
import signal

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, event, select

from matching.storage.engine import open_engine, refuse_strays, reshaping
from matching.storage.migration import Script, configuration, migrate


def revisions(engine, script: Script) -> list[str]:
    """Give every revision, the oldest first."""
    with engine.connect() as connection:
        walked = ScriptDirectory.from_config(configuration(connection, script)).walk_revisions()
    return [one.revision for one in walked][::-1]


def move(engine, script: Script, revision: str, *, down: bool) -> None:
    """Bring a database to a revision, in one transaction, as `migrate` does."""
    with reshaping(engine) as connection:
        (command.downgrade if down else command.upgrade)(configuration(connection, script), revision)
        refuse_strays(connection)


def contents(engine) -> dict[str, dict[str, list[str]]]:
    """Give what is in every column of every table, sorted, as text."""
    metadata = MetaData()
    metadata.reflect(engine)
    with engine.connect() as connection:
        rows = {name: connection.execute(select(of)).all() for name, of in metadata.tables.items()}
    columns = {name: [column.name for column in of.columns] for name, of in metadata.tables.items()}
    return {
        name: {column: sorted(str(row[place]) for row in rows[name]) for place, column in enumerate(columns[name])}
        for name in rows
        if not name.startswith("alembic")
    }


def migrate_and_die(url: str, script: Script, statements: int) -> None:
    """Migrate, and be killed after so many statements."""
    engine, done = open_engine(url), iter(range(statements))

    def count(*_: object) -> None:
        if next(done, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(engine, "after_cursor_execute", count)
    migrate(engine, script)
