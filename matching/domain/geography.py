"""Where PC4 areas are.

An area is an index here; -1 is unknown. An area may be known without a point:
its distances are then unknown (nan), never zero.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from scoring.archive import archived, read_archive

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG


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
        version = content_version(name, [codes, places], points)
        return cls(version, codes, points[:, 0].copy(), points[:, 1].copy(), places)

    @cached_property
    def _index(self) -> dict[str, int]:
        return {code: number for number, code in enumerate(self.codes)}

    @cached_property
    def numbers(self) -> NDArray[np.int64]:
        """The codes as numbers, (p + 1,); index -1 meets the 0 at the end."""
        return np.array([*map(int, self.codes), 0], dtype=np.int64)

    def index_of(self, pc4: str) -> int:
        """Give the index of a PC4, -1 if this version does not have it."""
        return self._index.get(pc4, -1)

    def has_point(self, pc4: str) -> bool:
        """Whether it is known where an area lies."""
        index = self.index_of(pc4)
        return index >= 0 and not bool(np.isnan(self.latitudes[index]))

    def straight_km(self, from_index: NDArray[np.integer], to_index: NDArray[np.integer]) -> NDArray[np.float64]:
        """Give the great-circle distance in km, nan where either end is unknown.

        The shapes broadcast; within one area the distance is 0.
        Source: haversine formula on a sphere of the earth's mean radius.
        """
        latitudes, longitudes, cosines = self._points
        square = (
            np.sin((latitudes[to_index] - latitudes[from_index]) / 2) ** 2
            + cosines[from_index] * cosines[to_index] * np.sin((longitudes[to_index] - longitudes[from_index]) / 2) ** 2
        )
        distance: NDArray[np.float64] = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(square, 1)))
        return distance

    @cached_property
    def _points(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Give latitudes and longitudes in radians, and the cosines of the first; index -1 meets the nan at the end."""
        latitudes, longitudes = (np.append(np.radians(column), np.nan) for column in (self.latitudes, self.longitudes))
        return latitudes, longitudes, np.cos(latitudes)

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads (npz, no pickle)."""
        texts = {"version": self.version, "codes": self.codes, "places": self.places}
        return archived(texts, {"latitudes": self.latitudes, "longitudes": self.longitudes})

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
        texts, columns = read_archive(path, "latitudes", "longitudes")
        codes, places = tuple(texts["codes"]), tuple(texts["places"])
        return cls(texts["version"], codes, columns["latitudes"], columns["longitudes"], places)


def content_version(name: str, texts: list[tuple[str, ...]], *columns: NDArray[Any]) -> str:
    """Name reference data by its content: equal content, equal version."""
    digest = sha256(json.dumps(texts, ensure_ascii=False).encode())
    for column in columns:
        digest.update(column.tobytes())
    return f"{name}-{digest.hexdigest()[:8]}"
