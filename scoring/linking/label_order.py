"""Order names when concepts have been ranked: how soon the first right one, and how soon all right ones.

A user who wants one right name is served by the first name of many concepts; a
user who wants every right name by all names of one concept together. With the
chance of every concept known, a name belongs where it adds most: its chance
times what it adds to both figures.

Source: own derivation; adjacent names change places when that raises
`FIRST * reciprocal rank + (1 - FIRST) * average precision`, chains of names of
one concept as in Smith (1956), Various optimizers for single-stage production.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FIRST = 0.82


@dataclass(frozen=True, slots=True)
class Placed:
    """A name with what it is worth: the number of its concept in the ranking, and of itself in that concept."""

    worth: float
    concept: int
    name: int


def order_names(chances: NDArray[np.float64], names: Sequence[int], first: float = FIRST) -> list[tuple[int, int]]:
    """Give (concept, name) pairs, best first.

    Args:
        chances: (c,) the chance that a concept is the right one, best first.
        names: how many names each of these concepts has, their best names first.
        first: how much the first right name counts beside all right names, 0 to 1.
    """
    placed = [
        Placed(chance * value, concept, name)
        for concept, (chance, count) in enumerate(zip(chances.tolist(), names, strict=True))
        for name, value in enumerate(_values(count, first))
    ]
    placed.sort(key=lambda one: (-one.worth, one.concept, one.name))
    return [(one.concept, one.name) for one in placed]


def _values(count: int, first: float) -> list[float]:
    """Give what each name of a concept adds: the first apart where that is worth more, else all together."""
    rest = 1 - first
    alone = first + rest / count
    together = first / count + rest * (count + 1) / (2 * count)
    if count == 1 or together > alone:
        return [together] * count
    return [alone] + [rest * (count + 2) / (2 * count)] * (count - 1)
