"""A model in which nothing counts: what a list is made with while ranking is off."""

from collections.abc import Sequence

import numpy as np

from scoring.model import ScoringModel
from scoring.pool import Band, People, Places, pairs
from scoring.scores import Deduction, Scores, Tenths
from scoring.weights import NEUTRAL, WeightSet


class NeutralModel(ScoringModel):
    """Has no criteria and gives no pair a point; what the rules say of a pair stands without it."""

    def __init__(self) -> None:
        self.weights = WeightSet(NEUTRAL, {}, 0)
        self.criteria = ()

    def maxima(self, places: Places) -> Tenths:
        """Give the maximum of no criterion for every place, (0, m)."""
        return np.zeros((0, len(places)), dtype=np.int32)

    def score(self, people: People, places: Places, deduction: Deduction) -> Scores:
        """Score no pair of people and places.

        Raises:
            ValueError: neither side is a row of one and the lengths differ.
        """
        pairs(people, places)
        return self.add_up(places, (), deduction)

    def add_up(self, places: Places, judged: Sequence[Band], deduction: Deduction) -> Scores:
        """Give zeros for every pair, (k,), and no shares, (0, k); also what rules deduct is taken off nothing."""
        none = np.zeros((0, len(deduction.expected)), dtype=np.int32)
        zero = np.zeros(len(deduction.expected), dtype=np.int32)
        shares = dict.fromkeys(("maxima", "shares", "shares_low", "shares_high", "values", "known"), none)
        taken = dict.fromkeys(("deduction", "deduction_low", "deduction_high"), zero)
        totals = dict.fromkeys(("demand", "demand_maximum", "wish", "wish_maximum", "coverage"), zero)
        score = dict.fromkeys(("score", "score_low", "score_high"), zero)
        return Scores(criteria=(), **shares, **taken, **totals, **score)
