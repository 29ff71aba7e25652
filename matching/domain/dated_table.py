"""A table that the municipality fills in: rows with a first day, kept as one file that is named by its content."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar, Self

from scoring.archive import archived, packed, read_archive


class DatedRow:
    """What holds from `since` on; until the last day, where there is one."""

    __slots__ = ()
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def overlaps(self, other: "DatedRow") -> bool:
        """Whether both are in force on some day."""
        return self.since <= (other.until or date.max) and other.since <= (self.until or date.max)


class DatedTable(ABC):
    """All rows of one table.

    Attributes:
        KEY: the name of the rows in the file.
        NAME: how a version begins.
    """

    __slots__ = ()
    KEY: ClassVar[str]
    NAME: ClassVar[str]

    @property
    def version(self) -> str:
        """A name that changes with any of the rows."""
        return f"{self.NAME}-{sha256(packed({self.KEY: self.written()}).tobytes()).hexdigest()[:8]}"

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads."""
        return archived({self.KEY: self.written()}, {})

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a saved table.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not ours.
        """
        texts, _ = read_archive(path)
        return cls.read(texts[cls.KEY])

    @abstractmethod
    def written(self) -> list[list[Any]]:
        """Give the rows as they stand in the file."""

    @classmethod
    @abstractmethod
    def read(cls, rows: Iterable[Sequence[Any]]) -> Self:
        """Give the table of rows as they stand in the file."""
