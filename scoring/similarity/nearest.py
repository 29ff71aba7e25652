"""The held concept that comes nearest to what a place is about."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN
from scoring.lists import Listed, Rows
from scoring.pool import Band
from scoring.similarity.sets import spread
from scoring.similarity.totals import highest, round_half_up


@dataclass(frozen=True, slots=True)
class Nearness:
    """Every held entry of every pair, with how near it comes.

    Attributes:
        pair: (t,) int64, rising.
        concept: (t,) int64, the id that is held.
        near: (t,) milli.
    """

    pair: Rows
    concept: NDArray[np.int64]
    near: Band

    def best(self, k: int) -> Band:
        """Give the nearest of every pair, (k,) milli; 0 for an empty list."""
        return Band(*highest(self.pair, (self.near.low, self.near.expected, self.near.high), k))

    def nearest(self, k: int) -> list[tuple[int, int] | None]:
        """Give (concept, milli) of the nearest entry of every pair; the lowest concept among equals."""
        order = np.lexsort((self.concept, -self.near.expected, self.pair))
        first = order[np.flatnonzero(np.diff(self.pair[order], prepend=-1))]
        found: list[tuple[int, int] | None] = [None] * k
        columns = (self.pair[first], self.concept[first], self.near.expected[first])
        for pair, concept, near in zip(*(column.tolist() for column in columns), strict=True):
            found[pair] = concept, near
        return found


def nearness(held: Listed, k: int, similarity: NDArray[np.int32], trust: Band) -> Nearness:
    """Weigh the similarity of every held entry with how sure the entry and the place are.

    Args:
        held: what people hold.
        k: number of pairs.
        similarity: (t,) milli, in the order of `spread(held.starts, k)`.
        trust: (k,) milli, how sure the concept of the place is.
    """
    pair, entry = spread(held.starts, k)
    parts = ((held.low, trust.low), (held.expected, trust.expected), (held.high, trust.high))
    near = (product(similarity, own[entry], place[pair]) for own, place in parts)
    return Nearness(pair, held.ids[entry], Band(*near))


def product(
    similarity: NDArray[np.int32], own: NDArray[np.int16], place: NDArray[np.int16] | NDArray[np.int32]
) -> NDArray[np.int32]:
    """Weigh a similarity with how sure both sides are, all milli; rounded once. Twice the product fits in an int32."""
    return round_half_up(similarity * own * place, KNOWN * KNOWN)
