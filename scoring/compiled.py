# ruff: noqa: ANN401 - inside a compiled loop numba finds the types
# mypy: disable-error-code="untyped-decorator"
"""The loops over everybody, compiled: the same answers to the byte as `scoring.gathering`, in a fraction of the time.

Compiled the first time that somebody ranks on a machine, and kept beside this file. Nothing else knows numba.
"""

from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, PRIOR_SKILL_NOT_LISTED
from scoring.gathering import AskedSkills, Sums, Whole
from scoring.lists import Rows
from scoring.postings import Postings
from scoring.similarity.near_skills import TRUSTED

_loop = numba.njit(cache=True, nogil=True)


def passing(kind: NDArray[np.integer], table: Whole) -> tuple[Rows, Whole]:
    """Give who is not below zero by a first column of kinds, with the sum of each."""
    rows, sums = np.empty(len(kind), dtype=np.int64), np.empty(len(kind), dtype=np.int64)
    kept = _passing(kind, table, rows, sums)
    return rows[:kept], sums[:kept]


def keep(rows: Rows, sums: Whole, kind: NDArray[np.integer], table: Whole) -> tuple[Rows, Whole]:
    """Add a column for these rows, in place, and give those that are not below zero."""
    kept = _keep(rows, sums, kind, table)
    return rows[:kept], sums[:kept]


def sum_skills(held: Postings, complete: NDArray[np.bool_], asked: AskedSkills, wanted: Rows) -> Sums:
    """Judge the asked skills of one place for these people, (w,) each, before the mean is taken."""
    open_ = (~complete[wanted]).astype(np.int64)
    whole = int(asked.weight.sum())
    low, expected, high = np.zeros_like(open_), open_ * whole * PRIOR_SKILL_NOT_LISTED, open_ * whole * KNOWN
    place_of = np.full(len(complete), -1, dtype=np.int32)
    place_of[wanted] = np.arange(len(wanted), dtype=np.int32)
    entries, best = (place_of, held.row, held.low, held.expected, held.high), np.zeros_like(open_)
    _sum_skills(entries, (asked.entries, asked.weight, asked.near_of, asked.near), open_, best, (low, expected, high))
    return low, expected, high


@_loop
def _passing(kind: Any, table: Any, rows: Any, sums: Any) -> int:
    kept = 0
    for row in range(len(kind)):
        total = table[kind[row]]
        rows[kept], sums[kept] = row, total
        kept += total >= 0
    return kept


@_loop
def _keep(rows: Any, sums: Any, kind: Any, table: Any) -> int:
    kept = 0
    for place in range(len(rows)):
        row = rows[place]
        total = sums[place] + table[kind[row]]
        rows[kept], sums[kept] = row, total
        kept += total >= 0
    return kept


@_loop
def _sum_skills(entries: Any, asked: Any, open_: Any, best: Any, sums: Any) -> None:
    named, weight, near_of, near = asked
    for number in range(len(named)):
        beside = near[near_of[number] : near_of[number + 1]]
        _find_near(entries, beside, best)
        _add_named(entries, named[number], weight[number], open_, best, sums)
        _add_near(entries, beside, weight[number], open_, best, sums[1])


@_loop
def _find_near(entries: Any, beside: Any, best: Any) -> None:
    """Keep of everybody how near the nearest skill comes that is sure enough."""
    place_of, row, _, expected, _ = entries
    for about in range(len(beside)):
        for entry in range(beside[about, 0], beside[about, 1]):
            place = place_of[row[entry]]
            if place >= 0 and expected[entry] >= TRUSTED:
                near_by = (2 * beside[about, 2] * expected[entry] + KNOWN) // (2 * KNOWN)
                best[place] = max(best[place], near_by)


@_loop
def _add_named(entries: Any, about: Any, weight: Any, open_: Any, best: Any, sums: Any) -> None:
    """Add what the list says of the skill itself; who names it needs nothing that comes near."""
    place_of, row, low, expected, high = entries
    for entry in range(about[0], about[1]):
        place = place_of[row[entry]]
        if place >= 0:
            likely = np.int64(max(expected[entry], PRIOR_SKILL_NOT_LISTED)) if high[entry] > 0 else np.int64(0)
            most = max(np.int64(high[entry]), likely)
            sums[0][place] += weight * low[entry]
            sums[1][place] += weight * (likely - open_[place] * PRIOR_SKILL_NOT_LISTED)
            sums[2][place] += weight * (most - open_[place] * KNOWN)
            best[place] = 0


@_loop
def _add_near(entries: Any, beside: Any, weight: Any, open_: Any, best: Any, likely: Any) -> None:
    """Add what comes near, once of everybody, and leave nothing behind."""
    place_of, row = entries[0], entries[1]
    for about in range(len(beside)):
        for entry in range(beside[about, 0], beside[about, 1]):
            place = place_of[row[entry]]
            if place >= 0:
                likely[place] += weight * open_[place] * max(best[place] - PRIOR_SKILL_NOT_LISTED, 0)
                best[place] = 0
