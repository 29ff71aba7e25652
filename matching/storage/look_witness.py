"""What the inzagelog was told, beside the database: a row that is gone before it was sealed is missed here.

Each process writes a fingerprint of every row after it stands, in a file of ten minutes. Once those are over and the
rows are sealed, the file is held against the table: whole, it goes; else it stays, for `passend ledger verify` to say
so. Nobody waits for a lock, and what is missed on a power cut is a fingerprint, never a row. See docs/decisions/0077.
"""

import hashlib
import os
import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from matching.errors import StoreError
from matching.storage.blocks import blocks
from matching.storage.look_rows import LOOK, said
from matching.storage.moment import now

FOLDER = "inzagegetuige"
SLOT, AFTERWARDS = timedelta(minutes=10), timedelta(minutes=1)
_ID_BYTES = 8
_RECORD_BYTES = 32  # of which a block of a disk holds a whole number
_MOMENT = "%Y%m%dT%H%M"


class LookWitness:
    """The files of one database in the folder of an installation."""

    def __init__(self, data_dir: Path, database: str) -> None:
        """Know where they are; nothing is made yet.

        Args:
            database: tells it apart from others that used the same folder.
        """
        self._folder = data_dir / FOLDER
        self._whose = hashlib.sha256(database.encode()).hexdigest()[:8]
        self._writer = secrets.token_hex(4)

    def note(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Remember rows that stand in the inzagelog.

        Raises:
            StoreError: the disk does not take it.
        """
        records = b"".join(row["id"].to_bytes(_ID_BYTES) + _fingerprint(row) for row in rows)
        slot = now().timestamp() // SLOT.total_seconds() * SLOT.total_seconds()
        name = f"{self._whose}-{datetime.fromtimestamp(slot, UTC):{_MOMENT}}-{self._writer}"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(self._folder / name, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "wb") as file:
                file.write(records)
        except OSError as error:
            raise StoreError(f"De inzage is niet te bewaren in {self._folder} ({error.strerror}).") from error

    def missed(self, connection: Connection) -> tuple[tuple[datetime, int], ...]:
        """Give from when, and how many rows are not there as they were written down; the oldest first."""
        found = ((_begin(path), _count_missed(connection, path)) for path in self._files())
        return tuple((begin, count) for begin, count in found if count)

    def let_go(self, connection: Connection) -> int:
        """Hold the files that are over against the rows, drop those that are whole, and count the rows that are missed.

        Call it when every row that stands is sealed, or a row that goes after it is not seen.
        """
        missed = 0
        for path in self._files():
            if now() < _begin(path) + SLOT + AFTERWARDS:
                continue
            count = _count_missed(connection, path)
            missed += count
            if not count:
                path.unlink(missing_ok=True)
        return missed

    def forget(self, before: datetime) -> None:
        """Drop the files of before a moment: their rows have been wiped, on purpose."""
        for path in self._files():
            if _begin(path) + SLOT <= before:
                path.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob(f"{self._whose}-*"))


def _fingerprint(row: Mapping[str, Any] | RowMapping) -> bytes:
    return hashlib.sha256(said(row)).digest()[: _RECORD_BYTES - _ID_BYTES]


def _begin(path: Path) -> datetime:
    return datetime.strptime(path.name.split("-")[1], _MOMENT).replace(tzinfo=UTC)


def _count_missed(connection: Connection, path: Path) -> int:
    """Count the records of a file that no row answers to; what a power cut left half is no record.

    A file that cannot be read answers for nothing: then they are all missed.
    """
    try:
        told = path.read_bytes()
    except FileNotFoundError:
        return 0  # somebody else let it go
    except OSError:
        return path.stat().st_size // _RECORD_BYTES
    cut = (told[at : at + _RECORD_BYTES] for at in range(0, len(told) - _RECORD_BYTES + 1, _RECORD_BYTES))
    kept = {int.from_bytes(one[:_ID_BYTES]): one[_ID_BYTES:] for one in cut if any(one)}
    for ids in blocks(list(kept)):
        for row in connection.execute(select(LOOK).where(LOOK.c.id.in_(ids))).mappings():
            if _fingerprint(row) == kept[row["id"]]:
                del kept[row["id"]]
    return len(kept)
