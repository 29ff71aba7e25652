# ruff: noqa: ANN401 - inside a compiled loop numba finds the types
# mypy: disable-error-code="untyped-decorator"
"""The loops over everybody, compiled: the same answers to the byte as `scoring.gathering`, in a fraction of the time.

Compiled the first time that somebody ranks on a machine, and kept beside this file. Nothing else knows numba.
"""

from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from scoring.asked_skills import AskedSkills, Whole
from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED
from scoring.gathering import Bar, Kept, Reach, Sums
from scoring.lists import Listed, Rows
from scoring.postings import Postings
from scoring.similarity.near_skills import TRUSTED

_HALF = 32  # two sums go side by side in one number: what is known below, what is expected above
_loop = numba.njit(cache=True, nogil=True)


def passing(kind: NDArray[np.integer], says_no: NDArray[np.bool_]) -> Kept:
    """Give the rows to whose kind a first rule does not say no."""
    rows = np.empty(len(kind), dtype=np.int32)
    return rows[: _passing(kind, says_no, rows)]


def keep(rows: Kept, kind: NDArray[np.integer], says_no: NDArray[np.bool_]) -> Kept:
    """Give those of these rows to whose kind a next rule does not say no; `rows` is written over."""
    return rows[: _keep(rows, kind, says_no)]


def add(sums: Whole, rows: Kept, kind: NDArray[np.integer], adds: Whole) -> None:
    """Add what is said of their kind to the sums of these rows, in place."""
    _add(sums, rows, kind, adds)


def reach(held: Postings, complete: NDArray[np.bool_], asked: AskedSkills, rows: Kept, bar: Bar) -> Reach:
    """Give the rows of which enough can be known, allowing for what is lost by rounding."""
    both = np.zeros(len(complete), dtype=np.int64)
    place = np.empty(len(rows), dtype=np.int32)
    known, expected = (np.empty(len(rows), dtype=np.int64) for _ in range(2))
    _name(both, (held.row, held.low, held.expected, held.high), held.ends(asked.ids), asked.weight, complete)
    kept = _reach(both, complete, rows, (bar.other, bar.maximum, bar.least), asked.whole, (place, known, expected))
    return Reach(place[:kept], known[:kept], expected[:kept])


def sum_skills(held: Listed, asked: AskedSkills, wanted: Rows) -> Sums:
    """Judge the asked skills of one place for these people, (w,) each, before the mean is taken."""
    low, expected, high = (np.empty(len(wanted), dtype=np.int64) for _ in range(3))
    lists = (held.starts, held.ids, held.low, held.expected, held.high, held.complete)
    counts = (asked.number, asked.starts, asked.about, asked.alike)
    _sum_skills(wanted, lists, counts, asked.weight, (low, expected, high))
    return low, expected, high


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
    for row in rows:
        rows[kept] = row
        kept += not says_no[kind[row]]
    return kept


@_loop
def _add(sums: Any, rows: Any, kind: Any, adds: Any) -> None:
    for place in range(len(rows)):
        sums[place] += adds[kind[rows[place]]]


@_loop
def _name(both: Any, bands: Any, ends: Any, weight: Any, complete: Any) -> None:
    """Add what lists say of the asked skills, of everybody who names them."""
    row, low, expected, high = bands
    for asked in range(len(weight)):
        for entry in range(ends[asked, 0], ends[asked, 1]):
            likely, most = _likely(expected[entry], high[entry])
            is_open = not complete[row[entry]]
            known = is_open * KNOWN - (most - low[entry])
            both[row[entry]] += weight[asked] * (known + ((likely - is_open * PRIOR_SKILL_NOT_LISTED) << _HALF))


@_loop
def _reach(both: Any, complete: Any, rows: Any, bar: Any, whole: Any, found: Any) -> int:
    other, maximum, least = bar
    place, knowns, expected = found
    kept = 0
    for at in range(len(rows)):
        row = rows[at]
        total = both[row] + (whole * KNOWN if complete[row] else (whole * PRIOR_SKILL_NOT_LISTED) << _HALF)
        known = total & ((1 << _HALF) - 1)
        place[kept], knowns[kept], expected[kept] = at, known, total >> _HALF
        kept += other[at] * whole + maximum * (known + whole) >= least * whole
    return kept


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
