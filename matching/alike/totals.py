"""Only what the order of a list needs: score and coverage, for those who are asked about.

The shares are those of `ScoringModel`, made once of every kind of person; what nobody is ordered by is left out, and
skills that come near are looked at only for who can still be among the first.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.alike.judging import Crowd
from matching.alike.plan import DEMAND, MISSING, SURE, UNCLEAR, AskedOfSkills, Packed, Plan
from matching.rules.rulebook import deduction_of
from scoring.criteria.skill_sums import judge_asked
from scoring.criterion import KNOWN
from scoring.gathering import AskedSkills, loops
from scoring.lists import Rows
from scoring.model import coverage_of, share_of
from scoring.pool import Band
from scoring.scores import Tenths

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


def passing(plan: Plan, n: int) -> tuple[Rows, Packed]:
    """Give whom no rule says no to, with the sum of each, (r,)."""
    if not plan.columns:
        return np.arange(n), np.zeros(n, dtype=np.int64)
    by, (first, *others) = loops(), plan.columns
    rows, sums = by.passing(*first)
    for kind, adds in others:
        rows, sums = by.keep(rows, sums, kind, adds)
    return rows, sums


def total(plan: Plan, crowd: Crowd, threshold: int, most: int, rows: Rows, sums: Packed) -> Totals:
    """Give who of these people can be among the first `most`, with score and coverage."""
    known, skills = _field(sums, SURE, MISSING), plan.skills
    at_least = np.zeros(len(rows), dtype=np.int32)
    if skills is not None:
        band = _judge(skills, skills.asked.only_named(), crowd, rows)
        known += skills.maximum * (KNOWN - (band.high - band.low)).astype(np.int64)
        at_least = band.expected
    coverage = coverage_of(known)
    enough = np.flatnonzero(coverage >= threshold)
    ranked, sums, coverage = rows[enough], sums[enough], coverage[enough]
    score = _score(sums, skills, at_least[enough])
    if skills is not None and skills.rises and len(ranked):
        best = np.minimum(at_least[enough] + skills.rises, KNOWN)
        first = _may_be_first(score, _score(sums, skills, best), coverage, most)
        ranked, sums, coverage = ranked[first], sums[first], coverage[first]
        score = _score(sums, skills, _judge(skills, skills.asked, crowd, ranked).expected)
    return Totals(ranked, score, coverage, len(enough), len(rows) - len(enough))


def worth(score: Tenths, coverage: NDArray[np.int32]) -> NDArray[np.int32]:
    """Give one number that orders as score and then coverage do."""
    return score * _PERCENTS + coverage


def place_of(most: int, worths: NDArray[np.int32]) -> int:
    """Give what the last of the first `most` is worth; of fewer rows the least."""
    if len(worths) <= most:
        return int(worths.min(initial=0))
    return int(np.partition(worths, len(worths) - most)[len(worths) - most])


def _may_be_first(score: Tenths, best: Tenths, coverage: NDArray[np.int32], most: int) -> Rows:
    """Give who is not certainly behind so many others: their best reaches what the last of these has at least."""
    return np.flatnonzero(worth(best, coverage) >= place_of(most, worth(score, coverage)))


def _judge(skills: AskedOfSkills, asked: AskedSkills, crowd: Crowd, rows: Rows) -> Band:
    held = crowd.people.skills
    return judge_asked(crowd.kinds.postings(held), held.complete, asked, rows)


def _score(sums: Packed, skills: AskedOfSkills | None, expected: NDArray[np.int32]) -> Tenths:
    """Add the share of the skills to the shares, and take off what the required items cost."""
    maximum = np.full(1, skills.maximum if skills else 0, dtype=np.int32)
    of_skills = share_of(maximum, expected)
    missing, unclear = _field(sums, MISSING, UNCLEAR).astype(np.int32), (sums >> UNCLEAR).astype(np.int32)
    taken = np.minimum(deduction_of(missing, unclear).expected, _field(sums, DEMAND, SURE) + of_skills)
    score: Tenths = (_field(sums, 0, DEMAND) + of_skills - taken).astype(np.int32)
    return score


def _field(sums: Packed, first: int, last: int) -> Packed:
    return sums >> first & (1 << last - first) - 1
