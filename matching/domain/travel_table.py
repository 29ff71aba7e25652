"""How long a user says it takes from one PC4 area to another."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from matching.domain.geography import Geography, content_version
from matching.domain.work import Transport
from scoring.archive import archived, read_archive

SILENT = -1
_MEANS = {means: number for number, means in enumerate(Transport)}


@dataclass(frozen=True, eq=False)
class TravelTable:
    """A user's own travel times, which replace the estimates.

    Attributes:
        version: name and content hash.
        keys: (t,) int64 ascending: means of transport, from, to, as one number.
        durations: (t,) int32 minutes, door to door, one way.
    """

    version: str
    keys: NDArray[np.int64]
    durations: NDArray[np.int32]

    @classmethod
    def build(cls, name: str, rows: Iterable[tuple[str, str, Transport, int]]) -> Self:
        """Arrange rows (from PC4, to PC4, means, minutes); of a journey given twice the last stands."""
        journeys = {(_MEANS[means], int(start), int(end)): minutes for start, end, means, minutes in rows}
        numbers = np.array(sorted(journeys), dtype=np.int64).reshape(-1, 3)
        keys = numbers @ np.array([10_000**2, 10_000, 1], dtype=np.int64)
        durations = np.array([journeys[journey] for journey in sorted(journeys)], dtype=np.int32)
        return cls(content_version(name, [], keys, durations), keys, durations)

    def __len__(self) -> int:
        return len(self.keys)

    def minutes(
        self,
        from_index: NDArray[np.integer],
        to_index: NDArray[np.integer],
        means: Transport,
        geography: Geography,
    ) -> NDArray[np.int32]:
        """Give the minutes between areas, -1 where the table is silent; a table says one direction only."""
        if not len(self.keys):
            return np.full(np.broadcast(from_index, to_index).shape, SILENT, dtype=np.int32)
        numbers = geography.numbers
        wanted = _keys(numbers[from_index], numbers[to_index], means)
        found = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        return np.where(self.keys[found] == wanted, self.durations[found], SILENT).astype(np.int32)

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads (npz, no pickle)."""
        return archived({"version": self.version}, {"keys": self.keys, "durations": self.durations})

    def save(self, path: Path) -> None:
        """Write one file; the same table gives the same bytes."""
        path.write_bytes(self.content())

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a saved table.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not a saved table.
        """
        texts, columns = read_archive(path, "keys", "durations")
        return cls(texts["version"], columns["keys"], columns["durations"])


def _keys(start: NDArray[np.int64], end: NDArray[np.int64], means: Transport) -> NDArray[np.int64]:
    """Give one number for every journey; PC4 have four digits."""
    return (_MEANS[means] * 10_000 + start) * 10_000 + end
