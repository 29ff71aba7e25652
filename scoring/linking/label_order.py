"""Order names when concepts have been ranked: how soon the first right one, and how soon all right ones.

A user who wants one right name is served by the first name of many concepts; a
user who wants every right name by all names of one concept together. With the
chance of every concept known, both can be expected of an order, and the order
that promises most is taken.

Source: own derivation.

Shapes: c concepts, p policies.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

FIRST = 0.8
MOST_LIFTED = 12
Floats = NDArray[np.float64]


def order_names(chances: Floats, names: Sequence[int], first: float = FIRST) -> list[tuple[int, int]]:
    """Give (concept, name) pairs, best first.

    Of some of the best concepts, none to twelve, the first name is lifted to
    the top; then follow whole concepts. How many are lifted is what promises
    most of `first * reciprocal rank + (1 - first) * average precision`.

    Args:
        chances: (c,) the chance that a concept is the right one, best first.
        names: how many names each of these concepts has, their best names first.
        first: how much the first right name counts beside all right names, 0 to 1.
    """
    count = np.array(names, dtype=np.int64)
    lifted = np.arange(len(count)) < np.arange(min(MOST_LIFTED, len(count)) + 1)[:, None]
    turn, before = _blocks(chances, count, lifted, first)
    best = int(np.argmax((chances * _promise(count, lifted, before, first)).sum(axis=1).round(9)))
    return [*_firsts(lifted[best]), *_wholes(turn[best], count, lifted[best])]


def _firsts(lifted: NDArray[np.bool_]) -> list[tuple[int, int]]:
    return [(concept, 0) for concept in np.flatnonzero(lifted).tolist()]


def _wholes(turn: NDArray[np.int64], count: NDArray[np.int64], lifted: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Give all names of every concept in turn, without a first one that was lifted."""
    left = count[turn] - lifted[turn]
    start = np.cumsum(left) - left
    name = np.arange(left.sum()) - np.repeat(start - lifted[turn], left)
    return zip(np.repeat(turn, left).tolist(), name.tolist(), strict=True)


def _blocks(
    chances: Floats, count: NDArray[np.int64], lifted: NDArray[np.bool_], first: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Put what is not lifted in order of its worth per name; gives the turn and what stands before each, (p, c)."""
    rest = 1 - first
    worth = np.where(lifted, rest * (count + 2) / (2 * count), first / count + rest * (count + 1) / (2 * count))
    turn = np.argsort(-(chances * worth), axis=1, kind="stable")
    length = np.take_along_axis(count - lifted, turn, axis=1)
    before = np.empty_like(length)
    np.put_along_axis(before, turn, np.cumsum(length, axis=1) - length, axis=1)
    return turn, before + lifted.sum(axis=1, keepdims=True)


def _promise(count: NDArray[np.int64], lifted: NDArray[np.bool_], before: NDArray[np.int64], first: float) -> Floats:
    """Give what an order brings when a concept is the right one, (p, c).

    The k-th name of a block with s names before it has precision k / (s + k);
    their sum is a difference of harmonic numbers.
    """
    length = count - lifted
    rank = np.where(lifted, np.arange(1, len(count) + 1), before + 1)
    harmonic = np.concatenate([[0.0], np.cumsum(1 / np.arange(1, before.max(initial=0) + count.max(initial=1) + 1))])
    precision = length + (lifted - before) * (harmonic[before + length] - harmonic[before])
    promise: Floats = first / rank + (1 - first) * (precision + lifted / rank) / count
    return promise
