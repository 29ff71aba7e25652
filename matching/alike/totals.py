"""Only what the order of a list needs: score and coverage, for those who are asked about.

The shares are those of `ScoringModel`, made once of every kind of person. Of skills first only so much is added up as
tells who can be known well enough and who can still be among the first; those few are judged as everybody is.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.alike.judging import Crowd
from matching.alike.plan import DEMAND, MISSING, SURE, UNCLEAR, AskedOfSkills, Packed, Plan
from matching.rules.rulebook import deduction_of
from scoring.criteria.skill_sums import judge_asked
from scoring.criterion import KNOWN
from scoring.gathering import Bar, Kept, Reach, loops
from scoring.lists import Rows
from scoring.model import coverage_of, least_known, share_of
from scoring.scores import Tenths
from scoring.similarity.totals import round_half_up

_PERCENTS = 128


@dataclass(frozen=True, slots=True)
class Totals:
    """Who is known well enough to be ranked and can be among the first, with what decides the order.

    Attributes:
        rows: (r,) of the group.
        score: (r,) tenths; coverage: (r,) whole percent.
        ranked: how many are known well enough; too_little: how many of those who pass the rules are not.
    """

    rows: Rows
    score: Tenths
    coverage: NDArray[np.int32]
    ranked: int
    too_little: int


def passing(plan: Plan, n: int) -> Kept:
    """Give whom no rule says no to, (r,)."""
    if not plan.filters:
        return np.arange(n, dtype=np.int32)
    by, (first, *others) = loops(), plan.filters
    rows = by.passing(*first)
    for kind, says_no in others:
        rows = by.keep(rows, kind, says_no)
    return rows


def total(plan: Plan, crowd: Crowd, threshold: int, most: int, rows: Kept) -> Totals:
    """Give who of these people can be among the first `most`, with score and coverage."""
    sums = np.zeros(len(rows), dtype=np.int64)
    for kind, adds in plan.adding:
        loops().add(sums, rows, kind, adds)
    if plan.skills is not None:
        return _total(plan.skills, crowd, threshold, most, rows, sums)
    coverage = coverage_of(_known(sums))
    enough = np.flatnonzero(coverage >= threshold)
    score = _score(sums[enough], 0, np.zeros(1, dtype=np.int32))
    return Totals(rows[enough].astype(np.int64), score, coverage[enough], len(enough), len(rows) - len(enough))


def worth(score: Tenths, coverage: NDArray[np.int32]) -> NDArray[np.int32]:
    """Give one number that orders as score and then coverage do."""
    return score * _PERCENTS + coverage


def place_of(most: int, worths: NDArray[np.int32]) -> int:
    """Give what the last of the first `most` is worth; of fewer rows the least."""
    if len(worths) <= most:
        return int(worths.min(initial=0))
    return int(np.partition(worths, len(worths) - most)[len(worths) - most])


def _total(skills: AskedOfSkills, crowd: Crowd, threshold: int, most: int, rows: Kept, sums: Packed) -> Totals:
    """Give the totals when skills are asked: only who can be among the first is judged exactly."""
    held, bar = crowd.people.skills, Bar(_known(sums), skills.maximum, least_known(threshold))
    reach = loops().reach(crowd.kinds.postings(held), held.complete, skills.asked, rows, bar)
    chosen = reach.place[_may_be_first(skills, reach, bar.other[reach.place], sums[reach.place], threshold, most)]
    few = rows[chosen].astype(np.int64)
    band = judge_asked(held, skills.asked, few)
    coverage = coverage_of(bar.other[chosen] + skills.maximum * (KNOWN - (band.high - band.low)).astype(np.int64))
    enough = np.flatnonzero(coverage >= threshold)
    ranked = len(reach.place) - (len(chosen) - len(enough))
    score = _score(sums[chosen[enough]], skills.maximum, band.expected[enough])
    return Totals(few[enough], score, coverage[enough], ranked, len(rows) - ranked)


def _may_be_first(skills: AskedOfSkills, reach: Reach, other: Packed, sums: Packed, threshold: int, most: int) -> Rows:
    """Give who is not certainly behind so many others, and of whom rounding decides whether enough is known.

    What is known of the skills is the sum by the weights, rounded down, or one more.
    """
    whole = skills.asked.whole
    sure = reach.known // whole
    surely, perhaps = (coverage_of(other + skills.maximum * milli) for milli in (sure, sure + 1))
    at_least = round_half_up(reach.expected, whole).astype(np.int32)
    least = _score(sums, skills.maximum, at_least)
    best = _score(sums, skills.maximum, np.minimum(at_least + skills.rises, KNOWN)) if skills.rises else least
    is_ranked = surely >= threshold
    last = place_of(most, worth(least, surely)[is_ranked])
    return np.flatnonzero((worth(best, perhaps) >= last) | ~is_ranked)


def _known(sums: Packed) -> Packed:
    return _field(sums, SURE, MISSING)


def _score(sums: Packed, maximum: int, expected: NDArray[np.int32]) -> Tenths:
    """Add the share of the skills to the shares, and take off what the required items cost."""
    of_skills = share_of(np.full(1, maximum, dtype=np.int32), expected)
    missing, unclear = _field(sums, MISSING, UNCLEAR).astype(np.int32), (sums >> UNCLEAR).astype(np.int32)
    taken = np.minimum(deduction_of(missing, unclear).expected, _field(sums, DEMAND, SURE) + of_skills)
    score: Tenths = (_field(sums, 0, DEMAND) + of_skills - taken).astype(np.int32)
    return score


def _field(sums: Packed, first: int, last: int) -> Packed:
    return sums >> first & (1 << last - first) - 1
