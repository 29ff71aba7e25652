"""Who was erased, outside every database: so that putting back an older back-up brings nobody back.

One line a person: the id and the moment, nothing of who it was. A line is on the disk before the erasure is.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

import orjson

from matching.errors import Fault, InvalidInputError, StoreError
from matching.storage.moment import now, written

NAME = "gewist.jsonl"


class ErasureList:
    """The list of an installation; it only grows."""

    def __init__(self, path: Path) -> None:
        """Know where it is; nothing is read or made yet."""
        self.path = path

    def exists(self) -> bool:
        """Whether there is a list, be it empty."""
        return self.path.is_file()

    def begin(self) -> None:
        """Make an empty list where there is none, so that a missing one is a lost one."""
        self._append(lambda file: None)

    def content(self) -> bytes:
        """Give the lines that are whole; a power cut can leave half of the last one, whose erasure did not happen."""
        whole, end, _ = (self.path.read_bytes() if self.exists() else b"").rpartition(b"\n")
        return whole + end

    def people(self) -> frozenset[UUID]:
        """Give who is on it.

        Raises:
            InvalidInputError: a line is not one of ours.
        """
        return people_of(self.content(), str(self.path))

    def add(self, people: Iterable[UUID]) -> None:
        """Add who is not on it; the caller holds the lock of the grootboek.

        Raises:
            StoreError: the list can not be written; then nothing may be erased.
        """
        known, at = self.people(), written(now())
        lines = [orjson.dumps({"kandidaat": str(who), "op": at}) + b"\n" for who in people if who not in known]
        whole = len(self.content())

        def write(file: BinaryIO) -> None:
            file.truncate(whole)
            file.write(b"".join(lines))

        self._append(write)

    def _append(self, write: Callable[[BinaryIO], object]) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with open(self.path, "ab", opener=_for_the_owner) as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise StoreError(
                f"De lijst van wissingen {self.path} is niet te schrijven ({error.strerror}). Er is niets gewist."
            ) from error


def people_of(content: bytes, where: str) -> frozenset[UUID]:
    """Read a list.

    Raises:
        InvalidInputError: a line is not one of ours.
    """
    found = set()
    for number, line in enumerate(content.splitlines(), start=1):
        try:
            found.add(UUID(orjson.loads(line)["kandidaat"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            problem = "deze regel hoort niet in een lijst van wissingen"
            raise InvalidInputError(
                (Fault(f"{where}, regel {number}", problem, f"het bestand {NAME} van passend"),)
            ) from None
    return frozenset(found)


def _for_the_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
