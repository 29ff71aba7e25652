"""What setting shares is worth on titles that were not seen: set on one half of them, measured on the other.

Ways of counting are drawn from a wide range that knows nothing of the shares in
use. Per split the way that is best on one half is measured on the other.

Source: Stone (1974), Cross-validatory choice and assessment of statistical predictions.

Shapes: w ways, n titles, f figures.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.linking.search import Shares

WAYS, SPLITS, SEED = 48, 200, 1
MOST_SHARE, FIRSTS = 60, (0.7, 0.8, 0.9)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Way:
    """A way of counting.

    Attributes:
        first: how much the first right name counts beside all right names.
    """

    shares: Shares
    first: float


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Means over all splits and both halves; all (f,).

    Attributes:
        chosen: of the half on which a way was chosen; held_out: of the half that it never saw.
        average: of all ways without choosing.
    """

    chosen: Floats
    held_out: Floats
    average: Floats


def ways() -> tuple[Way, ...]:
    """Draw ways of counting, always the same."""
    return tuple(_drawn(np.random.default_rng(SEED)))


def over_halves(ways: Sequence[Way], measured: Callable[[Way], Floats]) -> HeldOut:
    """Choose the best way on one half of the titles and measure it on the other, 200 times, both ways round.

    Args:
        measured: gives the figures of one way per title, (n, f); the first two figures decide, equally.
    """
    figures = np.stack([measured(way) for way in ways])
    chance, pairs = np.random.default_rng(SEED), []
    for _ in range(SPLITS):
        order = chance.permutation(figures.shape[1])
        one, other = np.array_split(order, 2)
        pairs += [_chosen(figures, one, other), _chosen(figures, other, one)]
    chosen, held_out = np.array(pairs).mean(axis=0)
    return HeldOut(chosen, held_out, figures.mean(axis=(0, 1)))


def _drawn(chance: np.random.Generator) -> Iterator[Way]:
    for _ in range(WAYS):
        centre, name, other, description, family, heading, equal = chance.integers(0, MOST_SHARE + 1, 7).tolist()
        yield Way(
            Shares(centre + 1, name, other, description, family, heading, equal // 2), float(chance.choice(FIRSTS))
        )


def _chosen(figures: Floats, on: NDArray[np.int64], apart: NDArray[np.int64]) -> tuple[Floats, Floats]:
    best = int(figures[:, on, :2].mean(axis=1).sum(axis=1).argmax())
    return figures[best, on].mean(axis=0), figures[best, apart].mean(axis=0)
