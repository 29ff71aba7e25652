"""Variety at the top of a list of plekken (A-13): at most three of one werksoort among the first five.

A score never changes. Where others pass the rules, a plek of another werksoort
is lifted over the fourth of the same one; only plekken that have a rank take part.
"""

from collections import Counter
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from matching.domain.list_kind import ListKind
from matching.ranking import Ranking
from scoring.lists import Rows

FIRST, MOST_ALIKE = 5, 3


def varied(ranking: Ranking, werksoort: NDArray[np.int16]) -> Ranking:
    """Give the ranking with variety among the first five, and which rows were lifted for it.

    Args:
        werksoort: (m,) of every row.
    """
    by_score = ranking.lists[ListKind.GERANGSCHIKT]
    first = _first(by_score.tolist(), werksoort)
    order = np.concatenate([np.array(first, dtype=np.int64), by_score[~np.isin(by_score, first)]])
    lists = ranking.lists | {ListKind.GERANGSCHIKT: order}
    return replace(ranking, lists=lists, moved=_lifted(by_score, order))


def _lifted(by_score: Rows, order: Rows) -> frozenset[int]:
    """Give the rows that now stand above one that comes before them by score."""
    place = np.empty(by_score.max(initial=-1) + 1, dtype=np.int64)
    place[by_score] = np.arange(len(by_score))
    places = place[order]
    best_from_here = np.minimum.accumulate(places[::-1])[::-1]
    return frozenset(order[places > best_from_here].tolist())


def _first(in_order: list[int], werksoort: NDArray[np.int16]) -> list[int]:
    """Give the first five: always the next that is not the fourth of its werksoort, or else the next."""
    first: list[int] = []
    seen: Counter[int] = Counter()
    left = in_order
    while left and len(first) < FIRST:
        chosen = next((row for row in left if seen[int(werksoort[row])] < MOST_ALIKE), left[0])
        seen[int(werksoort[chosen])] += 1
        first.append(chosen)
        left = [row for row in left if row != chosen]
    return first
