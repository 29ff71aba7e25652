"""What a criterion is: one idea of "fits", judged for pairs of a person and a place."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.lists import Rows
from scoring.pool import Band, People, Places

KNOWN = 1000
PRIOR = 500
PRIOR_SKILL_NOT_LISTED = 200


class Direction(StrEnum):
    """Whose side a criterion speaks for. Source: model.md C.4.5."""

    VRAAG = "vraag"
    WENS = "wens"


WHOLE = 0
"""The key of an opening that is about the criterion as a whole."""


@dataclass(frozen=True, slots=True)
class Openings:
    """What is not known of the people of pairs, one entry per pair and thing to ask.

    Attributes:
        pair: (t,) int64.
        key: (t,) int64, which thing; what it means differs per criterion.
        rise: (t,) int32 milli of the criterion that the best answer adds to what is expected.
        width: (t,) int32 milli of the criterion that an answer makes known.
    """

    pair: Rows
    key: NDArray[np.int64]
    rise: NDArray[np.int32]
    width: NDArray[np.int32]

    def joined(self, other: "Openings") -> "Openings":
        """Give these openings followed by others."""
        return Openings(
            np.concatenate([self.pair, other.pair]),
            np.concatenate([self.key, other.key]),
            np.concatenate([self.rise, other.rise]),
            np.concatenate([self.width, other.width]),
        )


class Criterion(Protocol):
    """One idea of "fits".

    Attributes:
        code: Dutch code, the name in a weight set: "vaardigheden".
        label: what people read, in Dutch.
        direction: vraag (what the work asks) or wens (what the person wants).
    """

    @property
    def code(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def direction(self) -> Direction: ...

    def asked(self, places: Places) -> NDArray[np.bool_]:
        """Tell which places ask this at all, (m,)."""
        ...

    def judge(self, people: People, places: Places) -> Band:
        """Judge every pair, (k,) milli; a pair whose place does not ask it is unknown."""
        ...

    def openings(self, people: People, places: Places) -> Openings:
        """Give what can still be asked of the people; what the places do not say is no question to them."""
        ...


def unknown(k: int) -> Band:
    """Give a band of which nothing is known, for k pairs."""
    return Band(
        np.zeros(k, dtype=np.int32),
        np.full(k, PRIOR, dtype=np.int32),
        np.full(k, KNOWN, dtype=np.int32),
    )


def choose(condition: NDArray[np.bool_], then: Band, otherwise: Band) -> Band:
    """Take one band where the condition holds and the other elsewhere, (k,)."""
    return Band(
        np.where(condition, then.low, otherwise.low),
        np.where(condition, then.expected, otherwise.expected),
        np.where(condition, then.high, otherwise.high),
    )


def select(band: Band, rows: Rows) -> Band:
    """Take these rows of a band."""
    return Band(band.low[rows], band.expected[rows], band.high[rows])


def chain(first: Band, second: Band) -> Band:
    """Put two bands after each other."""
    return Band(
        np.concatenate([first.low, second.low]),
        np.concatenate([first.expected, second.expected]),
        np.concatenate([first.high, second.high]),
    )


def opening(band: Band, may_ask: NDArray[np.bool_]) -> Openings:
    """Give one opening for every pair that may be asked and is not settled."""
    pair = np.flatnonzero(may_ask & (band.high > band.low))
    return Openings(pair, np.full(len(pair), WHOLE), (band.high - band.expected)[pair], (band.high - band.low)[pair])


def never_worse_than_unknown(best: Band) -> Band:
    """Judge the best entry of a list that is not complete, (k,): what is not on it may be better."""
    return Band(best.low, np.maximum(best.expected, PRIOR), np.full_like(best.high, KNOWN))
