"""Are groups treated equally? Rates, ratios to the best-off group, and when that is reason to look.

The interval is that of a ratio of two means (the logarithm of the ratio is nearly normal); where nobody or everybody
of a group was chosen, half a person is added on both sides.
Source: Katz, Baptista, Azen and Pike, Biometrics 34 (1978); of means the same by the delta method.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

ALARM_BELOW = 0.80
"""The ratio under which a difference is reason to look. Source: model.md C.8, R9."""
CONFIDENCE = 0.95
ENOUGH = 30
"""The smallest group that can give an alarm, or be held against for one. Source: eigen beleid, decision 47: of fewer
people one decision more or less moves the ratio by more than a tenth."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many people a group has, and how many of them were chosen."""

    people: int
    chosen: int

    @property
    def rate(self) -> float:
        """The share that was chosen, between 0 and 1."""
        return self.chosen / self.people

    @property
    def counted(self) -> "Count":
        """The same: who was chosen and who was not."""
        return self


@dataclass(frozen=True, slots=True)
class Mean:
    """What a group gets that comes in parts, such as places on lists: 0 or more per person.

    Attributes:
        rate: the mean.
        variance: between people.
        got: how many people got anything at all.
    """

    people: int
    rate: float
    variance: float
    got: int

    @property
    def counted(self) -> Count:
        """Who got anything, and who did not."""
        return Count(self.people, self.got)


Group = Count | Mean


@dataclass(frozen=True, slots=True)
class Selection:
    """How often one group was chosen beside the best-off group.

    Attributes:
        rate, ratio: None when the group is too small to tell; the ratio also when nobody at all was chosen.
        low, high: the 95 % interval of the ratio; of the best-off group itself it is 1 to 1.
        alarm: beside the best-off group with enough people the ratio is below 0.80, there are enough people here too,
            and chance does not explain it, also when one looks at all pairs of groups.
    """

    people: int
    rate: float | None
    ratio: float | None
    low: float | None
    high: float | None
    alarm: bool


def group_of(values: NDArray[np.float64]) -> Group:
    """Sum up a group of at least one person: a count where everybody is chosen or not, else a mean."""
    if np.isin(values, (0, 1)).all():
        return Count(len(values), int(values.sum()))
    return Mean(len(values), float(values.mean()), float(values.var()), int((values > 0).sum()))


def compare(
    groups: Mapping[str, Group], least: int, comparisons: int | None = None, enough: int = ENOUGH
) -> dict[str, Selection]:
    """Compare every group with the group that is chosen most often.

    Args:
        groups: each with at least one person.
        least: the smallest group of which anything is told.
        comparisons: how many pairs are looked at in all; the pairs of these groups when None.
        enough: the smallest group that can give an alarm, or be what another is held against for one.
    """
    told = {name: group for name, group in groups.items() if group.people >= least}
    best = _best_of(told.values())
    of_many = _best_of(group for group in told.values() if group.people >= enough)
    looked = comparisons or pairs_of(len(told))
    found = {name: _beside(group, best) for name, group in told.items()}
    alarming = {name for name, group in told.items() if group.people >= enough and _is_less(group, of_many, looked)}
    return {
        name: replace(found[name], alarm=name in alarming) if name in told else _untold(group)
        for name, group in groups.items()
    }


def pairs_of(groups: int) -> int:
    """Count the pairs of so many groups; at least 1."""
    return max(1, groups * (groups - 1) // 2)


def _best_of(groups: Iterable[Group]) -> Group:
    return max(groups, key=lambda group: (group.rate, group.people), default=Count(1, 0))


def _untold(group: Group) -> Selection:
    return Selection(group.people, None, None, None, None, alarm=False)


def _beside(group: Group, best: Group) -> Selection:
    if best.rate == 0:
        return Selection(group.people, group.rate, None, None, None, alarm=False)
    if group == best:
        return Selection(group.people, group.rate, 1.0, 1.0, 1.0, alarm=False)
    low, high = _interval(group, best, 1 - CONFIDENCE)
    return Selection(group.people, group.rate, group.rate / best.rate, low, high, alarm=False)


def _is_less(group: Group, best: Group, comparisons: int) -> bool:
    """Whether a group gets less than four fifths of the best-off one, and chance does not explain it."""
    if group == best or not group.rate < ALARM_BELOW * best.rate:
        return False
    _, careful = _interval(group, best, (1 - CONFIDENCE) / comparisons)
    return careful < 1


def _interval(group: Group, best: Group, missed: float) -> tuple[float, float]:
    """Give where the ratio lies, but for this share of the cases; of what nobody got: the ratio of who got any."""
    if group.rate == 0:
        group, best = group.counted, best.counted
    halves = 0.5 if any(isinstance(one, Count) and one.chosen in (0, one.people) for one in (group, best)) else 0.0
    (p, unsure), (q, also_unsure) = _estimate(group, halves), _estimate(best, halves)
    wide = float(norm.ppf(1 - missed / 2)) * sqrt(unsure + also_unsure)
    return exp(log(p / q) - wide), exp(log(p / q) + wide)


def _estimate(group: Group, halves: float) -> tuple[float, float]:
    """Give a rate, and its variance beside its square."""
    if isinstance(group, Mean):
        return group.rate, group.variance / (group.people * group.rate**2)
    people = group.people + 2 * halves
    rate = (group.chosen + halves) / people
    return rate, (1 - rate) / (people * rate)
