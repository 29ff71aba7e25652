# ruff: noqa: ANN401 - inside a compiled loop numba finds the types
# mypy: disable-error-code="untyped-decorator"
"""The loops over everybody, compiled: the same answers to the byte as `scoring.gathering`, in a fraction of the time.

A row is looked up as a number without a sign: of others numba asks each time whether to count from the end.
Compiled the first time that somebody ranks on a machine, and kept beside this file. Nothing else knows numba.
"""

from collections.abc import Sequence
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from scoring.asked_skills import AskedSkills, Whole
from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED
from scoring.gathering import PERCENTS, Adding, Bar, Filter, Judged, Kept, Named, Reach, Sums
from scoring.lists import Listed, Rows
from scoring.packed import DEMAND, SURE, TAKEN
from scoring.shares import PERCENT, least_known
from scoring.similarity.near_skills import TRUSTED

_HALF = 32  # two sums of skills go side by side in one number: what is known below, what is expected above
_loop = numba.njit(cache=True, nogil=True)


def passing(filters: Sequence[Filter]) -> Kept:
    """Give the rows to whose kinds no rule says no."""
    first, *others = filters
    rows = np.empty(len(first[0]), dtype=np.int32)
    rows = rows[: _passing(*first, rows)]
    for kind, says_no in others:
        rows = rows[: _keep(rows, kind, says_no)]
    return rows


def add_up(rows: Kept, adding: Sequence[Adding]) -> Whole:
    """Add up what is said of the kinds of these rows."""
    if not adding:
        return np.zeros(len(rows), dtype=np.int64)
    sums, (first, *others) = np.empty(len(rows), dtype=np.int64), adding
    _gather(sums, rows, *first)
    for kind, adds in others:
        _add(sums, rows, kind, adds)
    return sums


def reach(named: Named, complete: NDArray[np.bool_], rows: Kept, bar: Bar) -> Reach:
    """Give the rows of which enough can be known, allowing for what is lost by rounding."""
    entries = (named.held.row, named.held.known, named.held.gain)
    about = (bar.maximum, bar.rises, bar.threshold, bar.most_taken, least_known(bar.threshold) * named.whole)
    return Reach(*_reach(complete, entries, named.ends, named.weight, rows, bar.sums, about))


def may_lead(reach: Reach, most: int) -> Rows:
    """Give who has the score to be among the first, and of whom it is in doubt that enough is known, rising."""
    found: Rows = _may_lead(reach.least, reach.best, reach.is_sure, most)
    return found


def judge(held: Listed, asked: AskedSkills, wanted: Rows, bar: Bar) -> Judged:
    """Judge these people exactly: score and coverage, (w,) each; `bar` has the sums of these."""
    about = (bar.maximum, bar.most_taken)
    found: Judged = _judge(wanted, _lists(held), _counts(asked), asked.weight, bar.sums, about)
    return found


def sum_skills(held: Listed, asked: AskedSkills, wanted: Rows) -> Sums:
    """Judge the asked skills of one place for these people, (w,) each, before the mean is taken."""
    low, expected, high = (np.empty(len(wanted), dtype=np.int64) for _ in range(3))
    _sum_skills(wanted, _lists(held), _counts(asked), asked.weight, (low, expected, high))
    return low, expected, high


def _lists(held: Listed) -> tuple[NDArray[Any], ...]:
    return held.starts, held.ids, held.low, held.expected, held.high, held.complete


def _counts(asked: AskedSkills) -> tuple[NDArray[Any], ...]:
    return asked.number, asked.starts, asked.about, asked.alike


@_loop
def _passing(kind: Any, says_no: Any, rows: Any) -> int:
    kept = 0
    for row in range(len(kind)):
        rows[kept] = row
        kept += not says_no[kind[row]]
    return kept


@_loop
def _keep(rows: Any, kind: Any, says_no: Any) -> int:
    kept = 0
    for place in range(len(rows)):
        rows[kept] = rows[place]
        kept += not says_no[kind[np.uint64(rows[place])]]
    return kept


@_loop
def _gather(sums: Any, rows: Any, kind: Any, adds: Any) -> None:
    for place in range(len(rows)):
        sums[place] = adds[kind[np.uint64(rows[place])]]


@_loop
def _add(sums: Any, rows: Any, kind: Any, adds: Any) -> None:
    for place in range(len(rows)):
        sums[place] += adds[kind[np.uint64(rows[place])]]


@_loop
def _reach(complete: Any, entries: Any, ends: Any, weight: Any, rows: Any, sums: Any, about: Any) -> Any:
    both, place = np.empty(len(complete), dtype=np.int64), np.empty(len(rows), dtype=np.int32)
    whole = weight.sum()
    _name(both, complete, entries, ends, weight)
    place = place[: _enough(both, rows, sums, (about[0], about[4], whole), place)].copy()
    least, best = np.empty((2, len(place)), dtype=np.int32)
    is_sure = np.empty(len(place), dtype=np.bool_)
    _bound(both, rows, sums, place, about, np.uint32(whole), (least, best, is_sure))
    return place, least, best, is_sure


@_loop
def _name(both: Any, complete: Any, entries: Any, ends: Any, weight: Any) -> None:
    """Add up what is known and expected of the asked skills of everybody: of who names none, then of who does."""
    (row, known, gain), whole = entries, weight.sum()
    nothing, everything = (whole * PRIOR_SKILL_NOT_LISTED) << _HALF, whole * KNOWN
    for one in range(len(both)):
        both[one] = everything if complete[one] else nothing
    for asked in range(len(weight)):
        counts = weight[asked]
        for entry in range(np.uint64(ends[asked, 0]), np.uint64(ends[asked, 1])):
            both[np.uint64(row[entry])] += counts * (np.int64(known[entry]) + (np.int64(gain[entry]) << _HALF))


@_loop
def _enough(both: Any, rows: Any, sums: Any, bar: Any, place: Any) -> Any:
    maximum, least, whole = bar
    kept = np.uint64(0)
    for at in range(len(rows)):
        place[kept] = at
        known = np.int64(np.uint32(both[np.uint64(rows[at])]))
        kept += np.uint64(_field(sums[at], SURE, TAKEN) * whole + maximum * (known + whole) >= least)
    return kept


@_loop
def _bound(both: Any, rows: Any, sums: Any, place: Any, about: Any, whole: Any, found: Any) -> None:
    """Say between what each of these lies, as `score_of` and `coverage_of` do for many at once.

    What is divided is never below 0, and the sums of skills fit in half a number: so dividing is cheaper.
    """
    (maximum, rises, threshold, most_taken, _), (least, best, is_sure) = about, found
    for at in range(len(place)):
        total, sum_ = both[np.uint64(rows[np.uint64(place[at])])], sums[np.uint64(place[at])]
        known = _field(sum_, SURE, TAKEN) + maximum * np.int64(np.uint32(total) // whole)
        surely = np.int64(np.uint64(known + PERCENT // 2) // np.uint64(PERCENT))
        perhaps = np.int64(np.uint64(known + maximum + PERCENT // 2) // np.uint64(PERCENT))
        likely = np.int64(np.uint32(np.uint32(2 * (total >> _HALF)) + whole) // np.uint32(2 * whole))
        least[at] = _score(sum_, maximum, likely, most_taken) * PERCENTS + surely
        best[at] = _score(sum_, maximum, min(likely + rises, KNOWN), most_taken) * PERCENTS + perhaps
        is_sure[at] = surely >= threshold


@_loop
def _may_lead(least: Any, best: Any, is_sure: Any, most: Any) -> Any:
    chosen, kept, last = np.empty(len(best), dtype=np.int64), 0, _last(least, is_sure, most)
    for at in range(len(best)):
        chosen[kept] = at
        kept += best[at] >= last or not is_sure[at]
    return chosen[:kept].copy()


@_loop
def _last(least: Any, is_sure: Any, most: Any) -> Any:
    """Give the score that the last of the first has at least, by counting scores; 0 when there are fewer."""
    highest = np.int32(0)
    for at in range(len(least)):
        highest = max(highest, least[at])
    counts = np.zeros(highest // PERCENTS + 1, dtype=np.int64)
    for at in range(len(least)):
        counts[max(least[at], 0) // PERCENTS] += is_sure[at]
    score, many = len(counts) - 1, counts[-1]
    while score > 0 and many < most:
        score -= 1
        many += counts[score]
    return score * PERCENTS


@_loop
def _judge(wanted: Any, lists: Any, counts: Any, weight: Any, sums: Any, about: Any) -> Any:
    (maximum, most_taken), whole, many = about, weight.sum(), len(wanted)
    low, expected, high = (
        np.empty(many, dtype=np.int64),
        np.empty(many, dtype=np.int64),
        np.empty(many, dtype=np.int64),
    )
    score, coverage = np.empty(many, dtype=np.int32), np.empty(many, dtype=np.int32)
    _sum_skills(wanted, lists, counts, weight, (low, expected, high))
    for at in range(many):
        sure = KNOWN - ((2 * high[at] + whole) // (2 * whole) - (2 * low[at] + whole) // (2 * whole))
        coverage[at] = (_field(sums[at], SURE, TAKEN) + maximum * sure + PERCENT // 2) // PERCENT
        score[at] = _score(sums[at], maximum, (2 * expected[at] + whole) // (2 * whole), most_taken)
    return score, coverage


@_loop
def _score(sum_: Any, maximum: Any, expected: Any, most_taken: Any) -> Any:
    more = (2 * maximum * expected + KNOWN) // (2 * KNOWN)
    return _field(sum_, 0, DEMAND) + more - min(sum_ >> TAKEN, most_taken, _field(sum_, DEMAND, SURE) + more)


@_loop
def _field(sum_: Any, first: Any, last: Any) -> Any:
    return sum_ >> first & (1 << last - first) - 1


@_loop
def _likely(expected: Any, high: Any) -> Any:
    likely = np.int64(max(expected, PRIOR_SKILL_NOT_LISTED)) if high > 0 else np.int64(0)
    return likely, max(np.int64(high), likely)


@_loop
def _sum_skills(wanted: Any, lists: Any, counts: Any, weight: Any, sums: Any) -> None:
    is_named, best = np.zeros(len(weight), dtype=np.bool_), np.zeros(len(weight), dtype=np.int64)
    for place in range(len(wanted)):
        row = wanted[place]
        is_open = not lists[5][row]
        low, expected, high = _of_one(row, lists, counts, weight, (is_named, best))
        for about in range(len(weight)):
            if is_open and not is_named[about]:
                expected += weight[about] * max(best[about], PRIOR_SKILL_NOT_LISTED)
                high += weight[about] * KNOWN
            is_named[about], best[about] = False, 0
        sums[0][place], sums[1][place], sums[2][place] = low, expected, high


@_loop
def _of_one(row: Any, lists: Any, counts: Any, weight: Any, noted: Any) -> Any:
    """Add up what somebody names, and note what that was and how near the nearest of the rest comes."""
    (starts, ids, lows, expects, highs, _), (number, first, about, alike), (is_named, best) = lists, counts, noted
    low, expected, high = np.int64(0), np.int64(0), np.int64(0)
    for entry in range(starts[row], starts[row + 1]):
        concept = number[ids[entry]]
        for way in range(first[concept], first[concept + 1]) if concept >= 0 else range(0):
            asked = about[way]
            if alike[way] == KNOWN:
                likely, most = _likely(expects[entry], highs[entry])
                low += weight[asked] * lows[entry]
                expected += weight[asked] * likely
                high += weight[asked] * most
                is_named[asked] = True
            elif expects[entry] >= TRUSTED:
                best[asked] = max(best[asked], (2 * alike[way] * expects[entry] + KNOWN) // (2 * KNOWN))
    return low, expected, high
