"""Where PC4 areas are, and how long a user says it takes from one to another.

An area is an index here; -1 is unknown. An area may be known without a point:
its distances are then unknown (nan), never zero.
"""

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from matching.domain.work import Transport

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG
SILENT = -1
_MEANS = {means: number for number, means in enumerate(Transport)}


@dataclass(frozen=True, eq=False)
class Geography:
    """One version of the PC4 areas.

    Attributes:
        version: name and content hash ("geonames-1f3a9c0d").
        codes: four digits, ascending.
        latitudes, longitudes: (p,) float64 degrees (WGS 84), nan without a trusted point.
        places: name of the place, per code.
    """

    version: str
    codes: tuple[str, ...]
    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]
    places: tuple[str, ...]

    @classmethod
    def build(cls, name: str, areas: Iterable[tuple[str, str, float, float]]) -> Self:
        """Arrange areas (code, place, latitude, longitude) by code; of a code given twice the first stands."""
        by_code: dict[str, tuple[str, float, float]] = {}
        for code, place, latitude, longitude in areas:
            by_code.setdefault(code, (place, latitude, longitude))
        codes = tuple(sorted(by_code))
        places = tuple(by_code[code][0] for code in codes)
        points = np.array([by_code[code][1:] for code in codes], dtype=np.float64).reshape(-1, 2)
        version = _version(name, [codes, places], points)
        return cls(version, codes, points[:, 0].copy(), points[:, 1].copy(), places)

    @cached_property
    def _index(self) -> dict[str, int]:
        return {code: number for number, code in enumerate(self.codes)}

    def index_of(self, pc4: str) -> int:
        """Give the index of a PC4, -1 if this version does not have it."""
        return self._index.get(pc4, -1)

    def straight_km(self, from_index: NDArray[np.integer], to_index: NDArray[np.integer]) -> NDArray[np.float64]:
        """Give the great-circle distance in km, nan where either end is unknown.

        The shapes broadcast; within one area the distance is 0.
        Source: haversine formula on a sphere of the earth's mean radius.
        """
        (latitude_a, longitude_a), (latitude_b, longitude_b) = self._radians(from_index), self._radians(to_index)
        square = (
            np.sin((latitude_b - latitude_a) / 2) ** 2
            + np.cos(latitude_a) * np.cos(latitude_b) * np.sin((longitude_b - longitude_a) / 2) ** 2
        )
        distance: NDArray[np.float64] = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(square, 0, 1)))
        return distance

    def _radians(self, index: NDArray[np.integer]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Give the points of these areas; index -1 meets the nan at the end."""
        latitudes, longitudes = (np.append(np.radians(column), np.nan) for column in (self.latitudes, self.longitudes))
        return latitudes[index], longitudes[index]

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads (npz, no pickle)."""
        texts = {"version": self.version, "codes": self.codes, "places": self.places}
        return _npz(texts, {"latitudes": self.latitudes, "longitudes": self.longitudes})

    def save(self, path: Path) -> None:
        """Write one file; the same geography gives the same bytes."""
        path.write_bytes(self.content())

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a saved geography.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not a saved geography.
        """
        texts, columns = _read(path, "latitudes", "longitudes")
        codes, places = tuple(texts["codes"]), tuple(texts["places"])
        return cls(texts["version"], codes, columns["latitudes"], columns["longitudes"], places)


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
        return cls(_version(name, [], keys, durations), keys, durations)

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
        numbers = np.array([int(code) for code in geography.codes] + [0], dtype=np.int64)
        wanted = _keys(numbers[from_index], numbers[to_index], means)
        found = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        return np.where(self.keys[found] == wanted, self.durations[found], SILENT).astype(np.int32)

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads (npz, no pickle)."""
        return _npz({"version": self.version}, {"keys": self.keys, "durations": self.durations})

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
        texts, columns = _read(path, "keys", "durations")
        return cls(texts["version"], columns["keys"], columns["durations"])


def _keys(start: NDArray[np.int64], end: NDArray[np.int64], means: Transport) -> NDArray[np.int64]:
    """Give one number for every journey; PC4 have four digits."""
    return (_MEANS[means] * 10_000 + start) * 10_000 + end


def _version(name: str, texts: list[tuple[str, ...]], *columns: NDArray[Any]) -> str:
    digest = sha256(json.dumps(texts, ensure_ascii=False).encode())
    for column in columns:
        digest.update(column.tobytes())
    return f"{name}-{digest.hexdigest()[:8]}"


def _npz(texts: dict[str, Any], columns: dict[str, Any]) -> bytes:
    words = np.frombuffer(json.dumps(texts, ensure_ascii=False).encode(), dtype=np.uint8)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, texts=words, **columns)
    return buffer.getvalue()


def _read(path: Path, *names: str) -> tuple[dict[str, Any], dict[str, Any]]:
    try:
        with np.load(path, allow_pickle=False) as saved:
            return json.loads(saved["texts"].tobytes()), {name: saved[name] for name in names}
    except (KeyError, ValueError, EOFError) as error:
        raise ValueError(f"{path} is geen bewaard bestand van passend: {error}") from error
