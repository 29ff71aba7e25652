"""Filling an empty store with everything of another one: one transaction, all or nothing."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Table, func, insert, select, text, update
from sqlalchemy.exc import DataError, IntegrityError, OperationalError

from matching.errors import ConflictError, StoreError
from matching.storage.blocks import streamed
from matching.storage.bulk import collector_waiting
from matching.storage.everything import PARTS, Part
from matching.storage.tables import InstallationRow, table
from matching.storage.verification import Verification, verify

INSTALLATION = table(InstallationRow)
_ROWS_AT_ONCE = 2_000


class Restoration:
    """An open transaction; leaving without `commit` leaves nothing behind."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self) -> dict[str, int]:
        """Count the rows of every table that has any."""
        counted = {part.name: select(func.count()).select_from(part.table) for part in PARTS}
        found = {name: self._connection.scalar(asked) or 0 for name, asked in counted.items()}
        return {name: count for name, count in found.items() if count}

    def fill(self, part: Part, rows: Iterable[Mapping[str, Any]]) -> None:
        """Put rows in a table, a block at a time.

        Raises:
            ConflictError: rows contradict each other or refer to what is not there.
        StoreError: the disk is full, or the database went away.
        """
        try:
            for block in streamed(rows, _ROWS_AT_ONCE):
                with collector_waiting():
                    self._connection.execute(insert(part.table), block)
        except (IntegrityError, DataError) as error:
            raise ConflictError(
                f"De regels van {part.name} spreken elkaar tegen, verwijzen naar iets dat er niet is, of hebben een "
                "teken dat deze database niet bewaart. Er is niets veranderd."
            ) from error
        except OperationalError as error:
            raise StoreError(
                f"De database kan de regels van {part.name} niet bewaren. Is er genoeg ruimte? Er is niets veranderd."
            ) from error

    def verify(self) -> Verification:
        """Walk the whole chain as it is filled now."""
        return verify(self._connection)

    def commit(self) -> None:
        """Make everything visible at once; this life of the database is a new one."""
        self._connection.execute(update(INSTALLATION).values(epoch=str(uuid4())))
        for part in PARTS:
            if part.table.autoincrement_column is not None and self._connection.dialect.name == "postgresql":
                self._count_on(part.table)
        self._connection.commit()

    def _count_on(self, filled: Table) -> None:
        """Let PostgreSQL give out the numbers after the highest; SQLite does so by itself."""
        highest = self._connection.scalar(select(func.max(filled.c.id)))
        if highest is not None:
            sequence = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :highest)")
            self._connection.execute(sequence, {"name": filled.name, "highest": highest})
