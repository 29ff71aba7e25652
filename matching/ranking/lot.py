"""The lot that decides between equals: nobody chose it, and everybody can draw it again."""

import hashlib
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray


def default_seed(place_id: UUID, version: int, day: date) -> int:
    """Give the seed of a list: the same all day, another the next. Source: model.md C.4.8."""
    text = f"{place_id}|{version}|{day.isoformat()}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def splitmix64(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scramble 64-bit numbers so that equal scores come in an order nobody chose.

    Source: Steele, Lea and Flood (2014), the finaliser of SplitMix.
    """
    with np.errstate(over="ignore"):
        z = values + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return np.asarray(z ^ (z >> np.uint64(31)))
