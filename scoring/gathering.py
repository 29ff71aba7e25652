"""The loops over everybody that decide the first rows of a list, by numpy: the reference of `scoring.compiled`.

Shapes: n people, r rows that are left, d kinds of person, a asked skills.
"""

from dataclasses import dataclass
from functools import cache
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scoring.asked_skills import AskedSkills, Whole
from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED
from scoring.lists import Listed, Rows
from scoring.postings import Postings
from scoring.similarity.near_skills import TRUSTED
from scoring.similarity.totals import round_half_up

Kept: TypeAlias = NDArray[np.int32]
Sums: TypeAlias = tuple[Whole, Whole, Whole]


@dataclass(frozen=True, slots=True)
class Reach:
    """Which rows can be known well enough, as far as the skills they name tell.

    Attributes:
        place: (r,) int32, place among the rows that were asked about.
        known, expected: (r,) int64, sums of weight x milli; what comes near is not in `expected`.
    """

    place: Kept
    known: Whole
    expected: Whole


@dataclass(frozen=True, slots=True)
class Bar:
    """What somebody must be known of: other + maximum x what is known of the skills >= least.

    Attributes:
        maximum: of the skills; least: in the same measure as `other`.
        other: (r,) int64, what is known besides the skills.
    """

    other: Whole
    maximum: int
    least: int


class Loops(Protocol):
    """Who goes by everybody: the reference here, or the compiled one."""

    def passing(self, kind: NDArray[np.integer], says_no: NDArray[np.bool_]) -> Kept: ...

    def keep(self, rows: Kept, kind: NDArray[np.integer], says_no: NDArray[np.bool_]) -> Kept: ...

    def add(self, sums: Whole, rows: Kept, kind: NDArray[np.integer], adds: Whole) -> None: ...

    def reach(self, held: Postings, complete: NDArray[np.bool_], asked: AskedSkills, rows: Kept, bar: Bar) -> Reach: ...

    def sum_skills(self, held: Listed, asked: AskedSkills, wanted: Rows) -> Sums: ...


class Reference:
    """By numpy."""

    def passing(self, kind: NDArray[np.integer], says_no: NDArray[np.bool_]) -> Kept:
        """Give the rows to whose kind a first rule does not say no, (r,)."""
        return np.flatnonzero(~says_no[kind]).astype(np.int32)

    def keep(self, rows: Kept, kind: NDArray[np.integer], says_no: NDArray[np.bool_]) -> Kept:
        """Give those of these rows to whose kind a next rule does not say no."""
        kept: Kept = rows[~says_no[kind[rows]]]
        return kept

    def add(self, sums: Whole, rows: Kept, kind: NDArray[np.integer], adds: Whole) -> None:
        """Add what is said of their kind to the sums of these rows, in place."""
        sums += adds[kind[rows]]

    def reach(self, held: Postings, complete: NDArray[np.bool_], asked: AskedSkills, rows: Kept, bar: Bar) -> Reach:
        """Give the rows of which enough can be known, allowing for what is lost by rounding."""
        known, expected = (np.zeros(len(complete), dtype=np.int64) for _ in range(2))
        for concept, weight in zip(asked.ids.tolist(), asked.weight, strict=True):
            entry = held.entries(concept)
            row, (low, likely, most) = held.row[entry], _named(held, entry)
            known[row] += weight * (KNOWN * ~complete[row] - (most - low))
            expected[row] += weight * (likely - PRIOR_SKILL_NOT_LISTED * ~complete[row])
        whole, is_open = asked.whole, ~complete[rows]
        known, expected = known[rows] + KNOWN * whole * ~is_open, expected[rows]
        expected += PRIOR_SKILL_NOT_LISTED * whole * is_open
        place = np.flatnonzero(bar.other * whole + bar.maximum * (known + whole) >= bar.least * whole)
        return Reach(place.astype(np.int32), known[place], expected[place])

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
        for part, of_named in zip(parts, _named(some, entry[itself]), strict=True):
            part[pair[0][itself], pair[1][itself]] = of_named
        low, expected, high = (part @ asked.weight for part in parts)
        return low, expected, high


def _named(held: Postings | Listed, entry: slice | Rows) -> Sums:
    """Give low, expected and high of somebody who names a skill, (e,) each."""
    low, expected, high = (part[entry].astype(np.int64) for part in (held.low, held.expected, held.high))
    likely = np.where(high > 0, np.maximum(expected, PRIOR_SKILL_NOT_LISTED), 0)
    return low, likely, np.maximum(high, likely)


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
