"""A database in a file, and the file beside it that is made ready to take its place."""

import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import IO

from sqlalchemy.engine import make_url

from matching.errors import StoreError
from matching.storage.migration import Script

BARE = ("alembic_version", "alembic_version_identity", "installation", "vault")
"""Tables that have rows in an installation that knows nothing."""
IN_USE = (
    "De database is in gebruik. Stop eerst passend serve en passend work, en probeer het dan opnieuw. "
    "Er is niets veranderd."
)


class SqlitePlace:
    """One file.

    Attributes:
        url: of the database that is made ready.
    """

    kind = "sqlite"

    def __init__(self, url: str, ending: str) -> None:
        """Know where it is; nothing is made yet."""
        parsed = make_url(url)
        self._path = Path(str(parsed.database))
        self._ready = self._path.with_name(f"{self._path.name}.{ending}")
        self.url = parsed.set(database=str(self._ready)).render_as_string(hide_password=False)

    def is_empty(self) -> bool:
        """Whether there is nothing here that anybody would miss; a file that cannot be read is not nothing."""
        if not self._path.exists():
            return True
        try:
            with closing(sqlite3.connect(self._path)) as connection:
                asked = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                names = [name for (name,) in asked if name not in BARE]
                return not any(connection.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() for name in names)
        except sqlite3.DatabaseError:
            return False

    def refuse_in_use(self) -> None:
        """Refuse while another process has the file open; afterwards everything is in that one file.

        Raises:
            StoreError: somebody uses it.
        """
        if not self._path.exists():
            return
        try:
            _in_one_file(self._path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise StoreError(IN_USE) from None
        except sqlite3.DatabaseError:
            return  # damaged: what it is put back for

    def clear(self) -> None:
        """Remove what was made ready."""
        for path in _with_companions(self._ready):
            path.unlink(missing_ok=True)

    def fill(self, script: Script, revision: str, parts: Iterable[tuple[str, IO[bytes]]]) -> None:
        """Make ready what a back-up holds: the one file."""
        self._ready.parent.mkdir(parents=True, exist_ok=True)
        for _, part in parts:
            with open(self._ready, "wb", opener=_for_the_owner) as file:
                shutil.copyfileobj(part, file)

    def take(self, beside: str) -> None:
        """Put what was made ready in place; what is there keeps standing beside it, under another name."""
        _in_one_file(self._ready)
        descriptor = os.open(self._ready, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
        for path in _with_companions(self._path)[1:]:  # they are there when the file is damaged
            if path.exists():
                path.rename(path.with_name(path.name.replace(self._path.name, f"{self._path.name}.{beside}", 1)))
        if self._path.exists():
            self._path.with_name(f"{self._path.name}.{beside}").hardlink_to(self._path)
        self._ready.replace(self._path)  # at no moment is there no file
        sync_folder(self._path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def _in_one_file(path: Path) -> None:
    """Bring what is in the log of SQLite into its file; nobody else may have it open."""
    with closing(sqlite3.connect(path, timeout=1)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()


def _with_companions(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in ("", "-wal", "-shm")]


def _for_the_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
