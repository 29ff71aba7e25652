"""Only what the order of a list needs: score and coverage, for those who are asked about.

The shares are those of `ScoringModel`, made once of every kind of person. Everybody is gone by once a place: who passes
the rules and can be known well enough, and between what their place lies. That is remembered while the group stands.
Whoever asks, with whatever filters, has those who can be among the first judged exactly, as in a whole list.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.alike.judging import Crowd
from matching.alike.plan import AskedOfSkills, Plan
from matching.rules.rulebook import MOST_TENTHS
from scoring.gathering import PERCENTS, Bar, Kept, Reach, loops
from scoring.lists import Rows
from scoring.packed import Packed, known_of, score_of
from scoring.scores import Tenths
from scoring.shares import coverage_of


@dataclass(frozen=True, slots=True)
class Passed:
    """Who is left of everybody for one place, before any filter.

    Attributes:
        passing: (p,) of the group, whom no rule says no to.
        rows: (r,) those of whom enough can be known; sums: (r,) packed, without the skills.
        reach: between what their places lie.
    """

    passing: Kept
    rows: Kept
    sums: Packed
    reach: Reach

    def among(self, shown: NDArray[np.bool_]) -> "Passed":
        """Give those of them who pass the filters, (n,)."""
        kept = np.flatnonzero(shown[self.rows])
        reach = Reach(*(getattr(self.reach, name)[kept] for name in Reach.__dataclass_fields__))
        return Passed(self.passing[shown[self.passing]], self.rows[kept], self.sums[kept], reach)


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


def passed(plan: Plan, crowd: Crowd, threshold: int) -> Passed:
    """Go by everybody for one place, or give what was found when somebody did before."""
    return crowd.kinds.passed((id(plan), threshold), lambda: (_passed(plan, crowd, threshold), plan))[0]


def total(plan: Plan, crowd: Crowd, threshold: int, most: int, left: Passed) -> Totals:
    """Judge exactly who of these can be among the first `most`, and of whom it is in doubt that enough is known."""
    chosen = loops().may_lead(left.reach, most)
    rows, sums = left.rows[chosen].astype(np.int64), left.sums[chosen]
    if plan.skills is None:
        score, coverage = score_of(sums, 0, np.zeros(1, dtype=np.int32), MOST_TENTHS), coverage_of(known_of(sums))
    else:
        bar = _bar(plan.skills, threshold, sums)
        score, coverage = loops().judge(crowd.people.skills, plan.skills.asked, rows, bar)
    enough = np.flatnonzero(coverage >= threshold)
    ranked = len(left.rows) - (len(chosen) - len(enough))
    return Totals(rows[enough], score[enough], coverage[enough], ranked, len(left.passing) - ranked)


def worth(score: Tenths, coverage: NDArray[np.int32]) -> NDArray[np.int32]:
    """Give one number that orders as score and then coverage do."""
    return score * PERCENTS + coverage


def _passed(plan: Plan, crowd: Crowd, threshold: int) -> Passed:
    passing = loops().passing(plan.filters) if plan.filters else np.arange(len(crowd), dtype=np.int32)
    sums = loops().add_up(passing, plan.adding)
    reach = _by_skills(plan.skills, crowd, threshold, passing, sums) if plan.skills else _by_the_rest(threshold, sums)
    rows, sums = passing.take(reach.place), sums.take(reach.place)
    return Passed(passing.copy(), rows, sums, reach)  # not with the room for everybody


def _by_skills(skills: AskedOfSkills, crowd: Crowd, threshold: int, rows: Kept, sums: Packed) -> Reach:
    return loops().reach(skills.named, crowd.people.skills.complete, rows, _bar(skills, threshold, sums))


def _bar(skills: AskedOfSkills, threshold: int, sums: Packed) -> Bar:
    return Bar(sums, skills.maximum, skills.rises, threshold, MOST_TENTHS)


def _by_the_rest(threshold: int, sums: Packed) -> Reach:
    """Give who is known well enough where no skills are asked: their place is certain."""
    coverage = coverage_of(known_of(sums))
    place = np.flatnonzero(coverage >= threshold)
    worths = worth(score_of(sums[place], 0, np.zeros(1, dtype=np.int32), MOST_TENTHS), coverage[place])
    return Reach(place.astype(np.int32), worths, worths, np.ones(len(place), dtype=np.bool_))
