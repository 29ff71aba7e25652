"""What a judgement is worth, in integer tenths. Source: model.md C.4.5 and C.4.6."""

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN

PERCENT = 10_000  # tenths x milli


def coverage_of(known: NDArray[np.integer]) -> NDArray[np.int32]:
    """Give the whole percent of the asked weight that is known, of maximum x known in tenths x milli."""
    return ((known + PERCENT // 2) // PERCENT).astype(np.int32)


def least_known(coverage: int) -> int:
    """Give the least maximum x known, in tenths x milli, that is so many whole percent."""
    return coverage * PERCENT - PERCENT // 2


def share_of(maxima: NDArray[np.integer], value: NDArray[np.integer]) -> NDArray[np.int32]:
    """Give floor(maximum x value + 0.5) in tenths; value in milli."""
    share: NDArray[np.int32] = ((2 * maxima * value + KNOWN) // (2 * KNOWN)).astype(np.int32)
    return share
