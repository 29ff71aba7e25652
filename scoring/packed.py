"""What decides the order of a list, side by side in one number a person: what is said of each kind is only added.

From low to high: tenths of all shares, tenths of the demand side, tenths x milli that is known, tenths to take off.
"""

import numpy as np
from numpy.typing import NDArray

from scoring.shares import share_of

DEMAND, SURE, TAKEN = 11, 22, 43
"""Where each sum begins; the shares begin at 0."""
Packed = NDArray[np.int64]


def known_of(sums: Packed) -> Packed:
    """Give what is known, in tenths x milli."""
    return _field(sums, SURE, TAKEN)


def score_of(sums: Packed, maximum: int, expected: NDArray[np.integer], most_taken: int) -> NDArray[np.int32]:
    """Give the score in tenths, with the share of one more criterion of the demand side.

    Args:
        maximum: tenths that it can bring; expected: milli.
        most_taken: the most tenths that are taken off, and never more than the demand side brings.
    """
    more = share_of(np.full(1, maximum, dtype=np.int64), expected)
    taken = np.minimum(np.minimum(sums >> TAKEN, most_taken), _field(sums, DEMAND, SURE) + more)
    score: NDArray[np.int32] = (_field(sums, 0, DEMAND) + more - taken).astype(np.int32)
    return score


def _field(sums: Packed, first: int, last: int) -> Packed:
    return sums >> first & (1 << last - first) - 1
