"""The score of a pair: shares of criteria, minus a deduction, in integer tenths.

From the judgement of a criterion on, everything is integer: every engine that
repeats this arithmetic agrees to the byte. Source: model.md C.4.5 and C.4.6.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scoring.criteria.catalogue import Likeness, build_criteria
from scoring.criterion import KNOWN, Direction
from scoring.pool import Band, People, Places, pairs
from scoring.scores import Deduction, Scores, Tenths
from scoring.shares import coverage_of, share_of
from scoring.taxonomy import Taxonomy
from scoring.weights import WeightSet, spread_maxima

__all__ = ["Deduction", "Scores", "ScoringModel"]


class ScoringModel:
    """Criteria with their weights; knows nothing of rules or of who somebody is."""

    def __init__(self, weights: WeightSet, taxonomy: Taxonomy, likeness: Likeness | None = None) -> None:
        """Make the criteria; models of one taxonomy may share what is dear to make."""
        self.weights = weights
        self.criteria = build_criteria(tuple(weights.maxima), likeness or Likeness(taxonomy))
        self._points = np.array(list(weights.maxima.values()), dtype=np.int64)
        self._is_demand = np.array([c.direction is Direction.VRAAG for c in self.criteria])

    def maxima(self, places: Places) -> Tenths:
        """Give the maximum of every criterion for every place, (c, m) tenths; 0 is not asked."""
        asked = np.stack([criterion.asked(places) for criterion in self.criteria])
        return spread_maxima(self._points, asked)

    def score(self, people: People, places: Places, deduction: Deduction) -> Scores:
        """Score every pair of people and places.

        Raises:
            ValueError: neither side is a row of one and the lengths differ.
        """
        pairs(people, places)
        return self.add_up(places, [criterion.judge(people, places) for criterion in self.criteria], deduction)

    def add_up(self, places: Places, judged: Sequence[Band], deduction: Deduction) -> Scores:
        """Score k pairs of which every criterion has been judged.

        Args:
            places: one row, or k.
            judged: c bands of (k,) milli, in the order of the criteria.
        """
        maxima = self.maxima(places)
        maxima = np.broadcast_to(maxima, (len(maxima), len(judged[0])))
        whole = (np.stack([getattr(band, part) for band in judged]) for part in ("low", "expected", "high"))
        return self._add_up(maxima, Band(*whole), deduction)

    def _add_up(self, maxima: Tenths, band: Band, deduction: Deduction) -> Scores:
        low, shares, high = (share_of(maxima, value) for value in (band.low, band.expected, band.high))
        known = KNOWN - (band.high - band.low)
        taken = self._capped(deduction.expected, shares)
        taken_low = self._capped(deduction.high, low)
        taken_high = self._capped(deduction.low, high)
        return Scores(
            criteria=self.criteria,
            maxima=maxima,
            shares=shares,
            shares_low=low,
            shares_high=high,
            values=band.expected,
            known=known,
            deduction=taken,
            deduction_low=taken_low,
            deduction_high=taken_high,
            demand=_total(shares[self._is_demand]),
            demand_maximum=_total(maxima[self._is_demand]),
            wish=_total(shares[~self._is_demand]),
            wish_maximum=_total(maxima[~self._is_demand]),
            score=_total(shares) + taken,
            score_low=_total(low) + taken_low,
            score_high=_total(high) + taken_high,
            coverage=coverage_of(_total(maxima * known)),
        )

    def _capped(self, asked: Tenths, shares: Tenths) -> Tenths:
        """Give the deduction as a negative share, never more than the vraag sub-total."""
        return -np.minimum(asked, _total(shares[self._is_demand])).astype(np.int32)


def _total(parts: NDArray[np.int32]) -> Tenths:
    """Add up over the criteria, (k,)."""
    total: Tenths = parts.sum(axis=0, dtype=np.int32)
    return total
