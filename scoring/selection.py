"""Are groups chosen equally often? Rates, ratios to the best-off group, and when that is reason to look.

The interval is that of a ratio of two shares (the logarithm of the ratio is nearly normal); where nobody or everybody
of a group was chosen, half a person is added on both sides.
Source: Katz, Baptista, Azen and Pike, Biometrics 34 (1978).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

from scipy.stats import norm

ALARM_BELOW = 0.80
"""The ratio under which a difference is reason to look. Source: model.md C.8, R9."""
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Count:
    """How many people a group has, and how many of them were chosen."""

    people: int
    chosen: int

    @property
    def rate(self) -> float:
        """The share that was chosen, between 0 and 1."""
        return self.chosen / self.people


@dataclass(frozen=True, slots=True)
class Selection:
    """How often one group was chosen beside the best-off group.

    Attributes:
        rate, ratio: None when the group is too small to tell; the ratio also when nobody at all was chosen.
        low, high: the 95 % interval of the ratio; of the best-off group itself it is 1 to 1.
        alarm: the ratio is below 0.80 and chance does not explain it, also when one looks at all pairs of groups.
    """

    people: int
    rate: float | None
    ratio: float | None
    low: float | None
    high: float | None
    alarm: bool


def compare(groups: Mapping[str, Count], least: int, comparisons: int | None = None) -> dict[str, Selection]:
    """Compare every group with the group that is chosen most often.

    Args:
        groups: each with at least one person.
        least: the smallest group of which anything is told.
        comparisons: how many pairs are looked at in all; the pairs of these groups when None.
    """
    told = {name: count for name, count in groups.items() if count.people >= least}
    best = max(told.values(), key=lambda count: (count.rate, count.people), default=Count(1, 0))
    looked = comparisons or pairs_of(len(told))
    return {name: _beside(count, best, looked) if name in told else _untold(count) for name, count in groups.items()}


def pairs_of(groups: int) -> int:
    """Count the pairs of so many groups; at least 1."""
    return max(1, groups * (groups - 1) // 2)


def _untold(count: Count) -> Selection:
    return Selection(count.people, None, None, None, None, alarm=False)


def _beside(count: Count, best: Count, comparisons: int) -> Selection:
    if best.chosen == 0:
        return Selection(count.people, count.rate, None, None, None, alarm=False)
    if count == best:
        return Selection(count.people, count.rate, 1.0, 1.0, 1.0, alarm=False)
    ratio = count.rate / best.rate
    low, high = _interval(count, best, 1 - CONFIDENCE)
    _, careful = _interval(count, best, (1 - CONFIDENCE) / comparisons)
    return Selection(count.people, count.rate, ratio, low, high, alarm=ratio < ALARM_BELOW and careful < 1)


def _interval(count: Count, best: Count, missed: float) -> tuple[float, float]:
    """Give where the ratio lies, but for this share of the cases."""
    edge = any(one.chosen in (0, one.people) for one in (count, best))
    extra = 0.5 if edge else 0.0
    n, m = count.people + 2 * extra, best.people + 2 * extra
    p, q = (count.chosen + extra) / n, (best.chosen + extra) / m
    wide = float(norm.ppf(1 - missed / 2)) * sqrt((1 - p) / (n * p) + (1 - q) / (m * q))
    return exp(log(p / q) - wide), exp(log(p / q) + wide)
