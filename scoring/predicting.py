"""How well can what is known of people tell which group they belong to? A measure of proxies, seeded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, rankdata

from scoring.linking.one_thread import in_one_thread

FOLDS = 5
ENOUGH_TO_LEARN = 100
"""So many people in a group, and outside it, at least. Source: eigen beleid, decision 47: with fewer the interval is
too wide to tell a proxy from chance."""
_CANDIDATES, _TOLD = 25, 8
_REPEATS = 3


@dataclass(frozen=True, slots=True)
class Predicted:
    """How well one group can be told from the others.

    Attributes:
        auc: the chance that somebody of the group looks more like it than somebody else does; 0.5 is blind.
        low, high: its 95 % interval.
        strongest: the features that it rests on most, each with what the AUC loses without it; that can be nothing,
            where others tell the same.
    """

    people: int
    auc: float
    low: float
    high: float
    strongest: tuple[tuple[str, float], ...]


def is_enough(belongs: NDArray[np.bool_]) -> bool:
    """Whether there are enough people in a group and outside it."""
    return min(int(belongs.sum()), int((~belongs).sum())) >= ENOUGH_TO_LEARN


@in_one_thread
def predict(features: NDArray[np.float64], names: Sequence[str], belongs: NDArray[np.bool_], seed: int) -> Predicted:
    """Learn to tell a group on four fifths of the people, and judge it on the others, five times over.

    Args:
        features: (n, f).
        belongs: (n,), with enough people on both sides.
    """
    rng = np.random.default_rng(seed)
    aucs, lost, weight = np.zeros(FOLDS), np.zeros((FOLDS, len(names))), np.zeros(len(names))
    for fold, (learned, judged) in enumerate(_folds(belongs, rng)):
        model = _learned(features[learned], belongs[learned])
        aucs[fold] = auc_of(model.said(features[judged]), belongs[judged])
        weight += np.abs(model.weights) / FOLDS
        for column in model.heaviest(_CANDIDATES):
            lost[fold, column] = model.loss_without(column, features[judged], belongs[judged], rng)
    auc = float(aucs.mean())
    low, high = _interval(auc, int(belongs.sum()), int((~belongs).sum()))
    mean = lost.mean(axis=0)
    order = [column for column in np.lexsort((-weight, -mean)) if weight[column] > 0]
    strongest = tuple((names[column], float(mean[column])) for column in order[:_TOLD])
    return Predicted(int(belongs.sum()), auc, low, high, strongest)


def auc_of(said: NDArray[np.float64], belongs: NDArray[np.bool_]) -> float:
    """Give the area under the ROC curve; equal figures count half. Source: Mann and Whitney (1947)."""
    inside, outside = int(belongs.sum()), int((~belongs).sum())
    above = float(rankdata(said)[belongs].sum()) - inside * (inside + 1) / 2
    return above / (inside * outside)


@dataclass(frozen=True, slots=True)
class _Model:
    """A line through standardised features."""

    middle: NDArray[np.float64]
    spread: NDArray[np.float64]
    weights: NDArray[np.float64]

    def said(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give how much each row looks like the group, (k,)."""
        return ((features - self.middle) / self.spread) @ self.weights

    def heaviest(self, most: int) -> list[int]:
        """Give the columns that weigh most."""
        order = np.argsort(-np.abs(self.weights))[:most]
        return [int(column) for column in order if self.weights[column]]

    def loss_without(
        self, column: int, features: NDArray[np.float64], belongs: NDArray[np.bool_], rng: np.random.Generator
    ) -> float:
        """Give what the AUC loses when one column is shuffled."""
        said = self.said(features)
        part = (features[:, column] - self.middle[column]) / self.spread[column] * self.weights[column]
        shuffled = [auc_of(said - part + rng.permutation(part), belongs) for _ in range(_REPEATS)]
        return auc_of(said, belongs) - float(np.mean(shuffled))


def _learned(features: NDArray[np.float64], belongs: NDArray[np.bool_]) -> _Model:
    from sklearn.linear_model import LogisticRegression  # takes over a second

    middle, spread = features.mean(axis=0), features.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    model = LogisticRegression(C=0.1, max_iter=500).fit((features - middle) / spread, belongs)
    return _Model(middle, spread, np.asarray(model.coef_[0], dtype=np.float64))


def _folds(
    belongs: NDArray[np.bool_], rng: np.random.Generator
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Give the rows to learn from and to judge on, with as much of the group in each part."""
    fold = np.empty(len(belongs), dtype=np.int64)
    for side in (belongs, ~belongs):
        rows = rng.permutation(np.flatnonzero(side))
        fold[rows] = np.arange(len(rows)) % FOLDS
    for number in range(FOLDS):
        yield np.flatnonzero(fold != number), np.flatnonzero(fold == number)


def _interval(auc: float, inside: int, outside: int) -> tuple[float, float]:
    """Give the 95 % interval of an AUC. Source: Hanley and McNeil, Radiology 143 (1982)."""
    one, two = auc / (2 - auc), 2 * auc**2 / (1 + auc)
    spread = auc * (1 - auc) + (inside - 1) * (one - auc**2) + (outside - 1) * (two - auc**2)
    wide = float(norm.ppf(0.975)) * sqrt(max(0.0, spread) / (inside * outside))
    return max(0.0, auc - wide), min(1.0, auc + wide)
