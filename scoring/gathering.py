"""The loops over everybody that decide the first rows of a list, by numpy: the reference of `scoring.compiled`.

Shapes: n people, r rows that are left, d kinds of person, a asked skills.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scoring.asked_skills import AskedSkills, Whole
from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED
from scoring.lists import Listed, Rows
from scoring.packed import Packed, known_of, score_of
from scoring.postings import Postings, named
from scoring.shares import coverage_of, least_known
from scoring.similarity.near_skills import TRUSTED
from scoring.similarity.totals import round_half_up

Kept: TypeAlias = NDArray[np.int32]
Sums: TypeAlias = tuple[Whole, Whole, Whole]
Judged: TypeAlias = tuple[NDArray[np.int32], NDArray[np.int32]]
"""Score in tenths, and coverage in whole percent."""


Filter: TypeAlias = tuple[NDArray[np.integer], NDArray[np.bool_]]
"""The kind of everybody, (n,), and to which kinds a rule says no, (d,)."""
Adding: TypeAlias = tuple[NDArray[np.integer], Whole]
"""The kind of everybody, (n,), and what each adds, (d,)."""
PERCENTS = 128  # more than there are percents


@dataclass(frozen=True, slots=True)
class Named:
    """Who names what one place asks.

    Attributes:
        held: the skills of everybody, by skill.
        ends: (a, 2), the first and the last entry about each asked skill.
        weight: (a,); whole: the sum of it.
    """

    held: Postings
    ends: Rows
    weight: Whole
    whole: int

    @classmethod
    def of(cls, held: Postings, asked: AskedSkills) -> Self:
        """Look up who names what is asked."""
        return cls(held, held.ends(asked.ids), asked.weight, asked.whole)


@dataclass(frozen=True, slots=True)
class Reach:
    """Which rows can be known well enough, as far as the skills they name tell, and between what their place lies.

    Attributes:
        place: (r,) int32, place among the rows that were asked about.
        least, best: (r,) int32, the least and the most that they can be worth: score x 128 + coverage.
        is_sure: (r,) bool; of the others it is rounding that decides whether enough is known.
    """

    place: Kept
    least: Kept
    best: Kept
    is_sure: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Bar:
    """What is known of rows besides their skills, and what they must reach.

    Attributes:
        sums: (r,) packed, without the skills.
        maximum: tenths that the skills can bring; rises: milli that what comes near can add to them.
        threshold: whole percent that must be known; most_taken: the most tenths that are taken off.
    """

    sums: Packed
    maximum: int
    rises: int
    threshold: int
    most_taken: int


class Loops(Protocol):
    """Who goes by everybody: the reference here, or the compiled one."""

    def passing(self, filters: Sequence[Filter]) -> Kept: ...

    def add_up(self, rows: Kept, adding: Sequence[Adding]) -> Whole: ...

    def reach(self, named: Named, complete: NDArray[np.bool_], rows: Kept, bar: Bar) -> Reach: ...

    def may_lead(self, reach: Reach, most: int) -> Rows: ...

    def sum_skills(self, held: Listed, asked: AskedSkills, wanted: Rows) -> Sums: ...

    def judge(self, held: Listed, asked: AskedSkills, wanted: Rows, bar: Bar) -> Judged: ...


class Reference:
    """By numpy."""

    def passing(self, filters: Sequence[Filter]) -> Kept:
        """Give the rows to whose kinds no rule says no, (r,); at least one filter."""
        (kind, says_no), *others = filters
        rows: Kept = np.flatnonzero(~says_no[kind]).astype(np.int32)
        for kind, says_no in others:
            rows = rows[~says_no[kind[rows]]]
        return rows

    def add_up(self, rows: Kept, adding: Sequence[Adding]) -> Whole:
        """Add up what is said of the kinds of these rows, (r,)."""
        sums = np.zeros(len(rows), dtype=np.int64)
        for kind, adds in adding:
            sums += adds[kind[rows]]
        return sums

    def reach(self, named: Named, complete: NDArray[np.bool_], rows: Kept, bar: Bar) -> Reach:
        """Give the rows of which enough can be known, allowing for what is lost by rounding.

        What is known of the skills is the sum by the weights, rounded down, or one more.
        """
        known, expected = (total[rows] for total in _named_by_all(named, complete))
        other, whole = known_of(bar.sums), named.whole
        least_sum = least_known(bar.threshold) * whole
        place = np.flatnonzero(other * whole + bar.maximum * (known + whole) >= least_sum)
        sure, likely = known[place] // whole, round_half_up(expected[place], whole)
        surely, perhaps = (coverage_of(other[place] + bar.maximum * milli) for milli in (sure, sure + 1))
        least, best = (
            score_of(bar.sums[place], bar.maximum, milli, bar.most_taken) * PERCENTS
            for milli in (likely, np.minimum(likely + bar.rises, KNOWN))
        )
        return Reach(place.astype(np.int32), least + surely, best + perhaps, surely >= bar.threshold)

    def may_lead(self, reach: Reach, most: int) -> Rows:
        """Give who has the score to be among the first, and of whom it is in doubt that enough is known, rising."""
        surely = np.sort(reach.least[reach.is_sure])[::-1][:most]
        last = surely[-1] // PERCENTS * PERCENTS if len(surely) == most else 0
        return np.flatnonzero((reach.best >= last) | ~reach.is_sure)

    def judge(self, held: Listed, asked: AskedSkills, wanted: Rows, bar: Bar) -> Judged:
        """Judge these people exactly: score and coverage, (w,) each; `bar` has the sums of these."""
        low, expected, high = (round_half_up(part, asked.whole) for part in self.sum_skills(held, asked, wanted))
        coverage = coverage_of(known_of(bar.sums) + bar.maximum * (KNOWN - (high - low)))
        return score_of(bar.sums, bar.maximum, expected, bar.most_taken), coverage

    def sum_skills(self, held: Listed, asked: AskedSkills, wanted: Rows) -> Sums:
        """Judge the asked skills of one place for these people, (w,) each, before the mean is taken."""
        some = held.take(wanted)
        number = asked.number[some.ids]
        entry = np.flatnonzero(number >= 0)
        first, last = asked.starts[number[entry]], asked.starts[number[entry] + 1]
        entry, way = np.repeat(entry, last - first), _counted(first, last)
        pair, alike = (some.row_of[entry], asked.about[way]), asked.alike[way]
        trust = some.expected[entry].astype(np.int64)
        best = np.full((len(wanted), len(asked.ids)), PRIOR_SKILL_NOT_LISTED)
        np.maximum.at(best, pair, np.where(trust >= TRUSTED, round_half_up(alike * trust, KNOWN), 0))
        is_open = (~some.complete).astype(np.int64)[:, np.newaxis]
        parts = (np.zeros_like(best), is_open * best, np.full_like(best, KNOWN) * is_open)
        itself = np.flatnonzero(alike == KNOWN)
        for part, of_named in zip(parts, named(some), strict=True):
            part[pair[0][itself], pair[1][itself]] = of_named[entry[itself]]
        low, expected, high = (part @ asked.weight for part in parts)
        return low, expected, high


def _named_by_all(named: Named, complete: NDArray[np.bool_]) -> tuple[Whole, Whole]:
    """Add up what is known and what is expected of the asked skills, without what comes near, (n,) each."""
    held, whole = named.held, named.whole
    known, expected = KNOWN * whole * complete, PRIOR_SKILL_NOT_LISTED * whole * ~complete
    for (first, last), weight in zip(named.ends.tolist(), named.weight, strict=True):
        known[held.row[first:last]] += weight * held.known[first:last]
        expected[held.row[first:last]] += weight * held.gain[first:last]
    return known, expected


def _counted(first: Whole, last: Whole) -> Rows:
    """Give every number from each first up to its last."""
    ends = np.cumsum(last - first)
    total = int(ends[-1]) if len(ends) else 0
    counted: Rows = np.arange(total) + np.repeat(first - (ends - (last - first)), last - first)
    return counted


@cache
def loops() -> Loops:
    """Give the compiled loops; the reference where nothing can be compiled."""
    try:
        from scoring import compiled
    except ImportError:
        return Reference()
    return compiled
