"""The figures of a score, in integer tenths, for k pairs at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import Criterion

Tenths = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Deduction:
    """What the rules ask to take off, in positive tenths; the model caps it at the vraag sub-total.

    Attributes:
        low, expected, high: (k,) int32, the least, the usual and the most that is taken off.
    """

    expected: Tenths
    low: Tenths
    high: Tenths

    def __post_init__(self) -> None:
        if (self.low < 0).any() or (self.low > self.expected).any() or (self.expected > self.high).any():
            raise ValueError("aftrek: 0 <= low <= expected <= high geldt niet voor elk paar")

    @classmethod
    def none(cls, k: int) -> "Deduction":
        """Take nothing off k pairs."""
        nothing = np.zeros(k, dtype=np.int32)
        return cls(nothing, nothing, nothing)


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of k pairs on c criteria; all int32.

    Attributes:
        maxima, shares, shares_low, shares_high: (c, k) tenths.
        values: (c, k) milli, the expected judgement.
        known: (c, k) milli, how much of the judgement is known.
        deduction, deduction_low, deduction_high: (k,) tenths, 0 or below; `_low` belongs to `score_low`.
        demand, demand_maximum, wish, wish_maximum: (k,) tenths, the two sub-totals before the deduction.
        score, score_low, score_high: (k,) tenths, 0..1000.
        coverage: (k,) whole percent of the asked weight that is known.
    """

    criteria: tuple[Criterion, ...]
    maxima: Tenths
    shares: Tenths
    shares_low: Tenths
    shares_high: Tenths
    values: NDArray[np.int32]
    known: NDArray[np.int32]
    deduction: Tenths
    deduction_low: Tenths
    deduction_high: Tenths
    demand: Tenths
    demand_maximum: Tenths
    wish: Tenths
    wish_maximum: Tenths
    score: Tenths
    score_low: Tenths
    score_high: Tenths
    coverage: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.score)
