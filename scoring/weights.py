"""Named weight sets: how many points a criterion can bring.

A set is a file in `weight_sets`; a name never changes meaning, a change is a new name.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

WHOLE = 1000
NEUTRAL = "neutraal"
"""The name of a set in which nothing counts; nobody can ask for it, and only a list without scores has it."""


class UnknownWeightSetError(KeyError):
    """No weight set has this name; the message lists the names that exist."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        self.known = known
        super().__init__(name)

    def __str__(self) -> str:
        return f"Er is geen gewichtenset '{self.name}'. Wel: {', '.join(self.known)}."


@dataclass(frozen=True, slots=True)
class WeightSet:
    """Points per criterion.

    Attributes:
        work: the kind of work that it is for: "vacature" or "plek".
        maxima: whole points per criterion code, in the order in which shares are shown.
        coverage_threshold: whole percent; from here on somebody is ranked.
    """

    name: str
    maxima: Mapping[str, int]
    coverage_threshold: int = 40
    work: str = "vacature"

    def __post_init__(self) -> None:
        if (not self.maxima and self.name != NEUTRAL) or any(points <= 0 for points in self.maxima.values()):
            raise ValueError(f"gewichtenset '{self.name}': elk criterium heeft meer dan 0 punten nodig")
        object.__setattr__(self, "maxima", MappingProxyType(dict(self.maxima)))

    def __reduce__(self) -> tuple[type["WeightSet"], tuple[str, dict[str, int], int, str]]:
        """Travel to another process as what it was made of."""
        return WeightSet, (self.name, dict(self.maxima), self.coverage_threshold, self.work)


def weight_set_names() -> tuple[str, ...]:
    """Give the names of all weight sets, sorted."""
    names = (entry.name for entry in _folder().iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def weight_sets_for(work: str) -> tuple[str, ...]:
    """Give the names of the weight sets for a kind of work, sorted."""
    return tuple(name for name in weight_set_names() if load_weights(name).work == work)


def load_weights(name: str) -> WeightSet:
    """Load a weight set by its name.

    Raises:
        UnknownWeightSetError: no set has this name.
    """
    if name not in weight_set_names():
        raise UnknownWeightSetError(name, weight_set_names())
    content = tomllib.loads((_folder() / f"{name}.toml").read_text(encoding="utf-8"))
    return WeightSet(content["name"], content["maxima"], content["coverage_threshold"], content["work"])


def spread_maxima(points: NDArray[np.int64], asked: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Spread 1000 tenths over what every place asks, by largest remainder.

    Ties go to the earlier criterion. A place that asks nothing gets only zeros.

    Args:
        points: (c,) whole points.
        asked: (c, m).

    Returns:
        (c, m) tenths; every column sums to 1000 or 0.
    """
    weight = np.where(asked, points[:, None], 0)
    total = np.maximum(weight.sum(axis=0), 1)
    maxima, remainder = np.divmod(weight * WHOLE, total)
    missing = np.where(asked.any(axis=0), WHOLE - maxima.sum(axis=0), 0)
    turn = np.argsort(np.argsort(-remainder, axis=0, kind="stable"), axis=0, kind="stable")
    return (maxima + (turn < missing)).astype(np.int32)


def _folder() -> Traversable:
    return files("scoring") / "weight_sets"
