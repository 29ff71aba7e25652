"""From entries to pairs: exact integer means, and the best entry of every pair."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scoring.lists import Rows
from scoring.pool import Band

NONE = -1
W = TypeVar("W", np.int32, np.int64)


def mean_of(pair: Rows, weight: NDArray[np.int32], values: Band, k: int) -> Band:
    """Give the weighted mean of the entries of every pair, (k,) milli.

    Integer and rounded half up, once; the float sums hold whole numbers far
    below 2**53, so they are exact. A pair without entries gives 0.
    """
    total = _sum(pair, weight, k)
    return Band(*(_divide(_sum(pair, weight * part, k), total) for part in (values.low, values.expected, values.high)))


def highest(pair: Rows, columns: Sequence[NDArray[np.int32]], k: int) -> list[NDArray[np.int32]]:
    """Give the highest value of every pair in each column, (k,); 0 for a pair without entries. `pair` rises."""
    best = [np.zeros(k, dtype=np.int32) for _ in columns]
    if len(pair):
        first = np.flatnonzero(np.diff(pair, prepend=NONE))
        for values, found in zip(columns, best, strict=True):
            found[pair[first]] = np.maximum.reduceat(values, first)
    return best


def round_half_up(numerator: NDArray[W], denominator: NDArray[W] | int) -> NDArray[W]:
    """Divide whole numbers and round half up."""
    quotient: NDArray[W] = (2 * numerator + denominator) // (2 * denominator)
    return quotient


def _sum(pair: Rows, values: NDArray[np.int32], k: int) -> NDArray[np.int64]:
    return np.bincount(pair, weights=values, minlength=k).astype(np.int64)


def _divide(total: NDArray[np.int64], weight: NDArray[np.int64]) -> NDArray[np.int32]:
    return round_half_up(total, np.maximum(weight, 1)).astype(np.int32)
