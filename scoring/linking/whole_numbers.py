"""Vectors as small whole numbers, so that a sum of products is exact in any order.

A product of two such vectors stays far below 2**24: float32 adds it without
rounding, on every machine, one at a time or by hundreds.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

KEPT, ASKED = 400, 250
ONE = KEPT * ASKED
NEAR_AN_EDGE = 2e-4
Vectors = NDArray[np.int8]


def kept(vectors: NDArray[np.float32]) -> Vectors:
    """Give what is kept of the texts that are looked in."""
    return np.clip(np.rint(vectors * KEPT), -127, 127).astype(np.int8)


def asked(vectors: NDArray[np.float32]) -> tuple[Vectors, NDArray[np.bool_]]:
    """Give what is kept of the texts that are asked, and which of those could have come out otherwise.

    A figure so near the edge between two whole numbers that the last bits of
    the sums before it decide must be made again, alone.
    """
    scaled = vectors * ASKED
    unsure = (np.abs(scaled - np.floor(scaled) - 0.5) < NEAR_AN_EDGE).any(axis=1)
    return np.clip(np.rint(scaled), -127, 127).astype(np.int8), unsure


def exactly(embed: Callable[[Sequence[str]], NDArray[np.float32]], texts: Sequence[str]) -> Vectors:
    """Give what is kept of texts that are asked, (n, d); the same text gives the same, alone or among others."""
    vectors, unsure = asked(embed(texts))
    for row in np.flatnonzero(unsure).tolist() if len(texts) > 1 else ():
        vectors[row] = asked(embed([texts[row]]))[0][0]
    return vectors


def products(texts: Vectors | NDArray[np.float32], questions: Vectors) -> NDArray[np.int64]:
    """Give the product of every text (t, d) with one question (d,) or with many (n, d), exactly: (t,) or (n, t).

    100,000 is the same text.
    """
    product: NDArray[np.float32] = questions.astype(np.float32) @ texts.astype(np.float32, copy=False).T
    return product.astype(np.int64)
