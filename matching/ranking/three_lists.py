"""Who or what is ranked, is to be asked about, is excluded, in which order."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.alike.figures import coverage_rows, score_rows
from matching.alike.judging import judge_alike
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import Filters
from matching.ranking.group import Group
from matching.ranking.lot import splitmix64
from matching.ranking.offer import Offer, Work
from matching.ranking.shown import people_shown, work_shown
from matching.rules.rule import Rule, World
from matching.rules.rulebook import Judgement, judge
from matching.rules.verdicts import Code
from scoring.lists import Rows
from scoring.model import Scores, ScoringModel
from scoring.weights import NEUTRAL, WeightSet

MANY = 200  # from here on finding out who is alike takes less time than it saves


@dataclass(frozen=True, slots=True)
class Ranking:
    """The three lists as row numbers of the side that is ranked, with all figures.

    Attributes:
        lists: row numbers in order, per list; together everything that passes the filters, once.
        filtered: rows that the filters leave out of sight.
        scores, judgement: of all rows.
        moved: rows that stand above rows with a higher score, for variety.
        is_neutral: made while ranking was off: no scores, and an order that the lot decides.
    """

    lists: dict[ListKind, Rows]
    filtered: Rows
    scores: Scores
    judgement: Judgement
    moved: frozenset[int] = frozenset()
    is_neutral: bool = False

    def digest(self, ids: Sequence[UUID]) -> str:
        """Give the sha256 over every row of every list: who or what, where, with which figures and outcomes."""
        figures, columns = hashlib.sha256(), self._columns()
        for kind, rows in self.lists.items():
            figures.update(f"{kind}:{len(rows)};".encode())
            figures.update(b"".join(ids[row].int.to_bytes(16) for row in rows.tolist()))
            for column in columns:
                figures.update(column.take(rows, axis=-1).astype(">i4").data)
        return figures.hexdigest()

    def _columns(self) -> list[NDArray[np.int32]]:
        """Give every figure and the count of every outcome of every rule, (..., k)."""
        scores, k = self.scores, len(self.scores)
        shares = [scores.maxima, scores.shares, scores.shares_low, scores.shares_high, scores.known]
        totals = [scores.score, scores.score_low, scores.score_high, scores.deduction, scores.coverage]
        return shares + totals + [v.count(code, k) for v in self.judgement.verdicts for code in Code]


def rank(
    group: Group, work: Work, rules: tuple[Rule, ...], model: ScoringModel, world: World, seed: int, filters: Filters
) -> Ranking:
    """Rank a group for one place.

    Many people are judged by their kinds, few one by one: the figures are the same.
    """
    judgement, scores = judged(group, work, rules, model, world)
    shown = people_shown(filters, group.facts, work.facts, world)
    ties = splitmix64(group.tie_keys ^ np.uint64(seed))
    return _three_lists(judgement, scores, shown, (ties, group.last_proposed), model.weights)


def judged(
    group: Group, work: Work, rules: tuple[Rule, ...], model: ScoringModel, world: World
) -> tuple[Judgement, Scores]:
    """Give everything that the rules and the criteria say of a group for one place."""
    if len(group) < MANY:
        judgement = judge(rules, group.facts, work.facts, world)
        return judgement, model.score(group.people, work.place, judgement.deduction)
    by_kind = judge_alike(rules, group.crowd, work.facts, world)
    everybody = np.arange(len(group))
    return by_kind, score_rows(model, group.crowd, work.place, by_kind.deduction, everybody)


def divide(
    group: Group, work: Work, rules: tuple[Rule, ...], model: ScoringModel, world: World, filters: Filters
) -> tuple[Judgement, dict[ListKind, NDArray[np.bool_]]]:
    """Say who of a group is in which list of one place, (n,), as `rank` does; in no order, so nobody is scored."""
    judgement = judge_alike(rules, group.crowd, work.facts, world)
    coverage = coverage_rows(model, group.crowd, work.place, np.arange(len(group)))
    shown = people_shown(filters, group.facts, work.facts, world)
    return judgement, divided(judgement, coverage, shown, model.weights)


def rank_work(
    person: Group, offer: Offer, rules: tuple[Rule, ...], model: ScoringModel, world: World, seed: int, filters: Filters
) -> Ranking:
    """Rank an offer for one person; every pair has the figures that it has in the list of that work.

    Args:
        person: a group of one; what depends on age may differ per place, (m,).
        offer: with the reference day of every place.
    """
    work = offer.work
    judgement = judge(rules, person.facts, work.facts, world)
    scores = model.score(person.people, work.place, judgement.deduction)
    shown = work_shown(filters, person.facts, work, world)
    ties = splitmix64(offer.tie_keys ^ np.uint64(seed))
    proposed = np.broadcast_to(person.last_proposed, len(offer))
    return _three_lists(judgement, scores, shown, (ties, proposed), model.weights)


def _three_lists(
    judgement: Judgement,
    scores: Scores,
    shown: NDArray[np.bool_],
    last_resort: tuple[NDArray[np.uint64], NDArray[np.int32]],
    weights: WeightSet,
) -> Ranking:
    """Divide the rows over the lists and order each; while ranking is off the order is only the lot."""
    ties, last_proposed = last_resort
    chosen, is_neutral = divided(judgement, scores.coverage, shown, weights), weights.name == NEUTRAL
    orders: dict[ListKind, tuple[NDArray[np.generic], ...]] = {
        ListKind.GERANGSCHIKT: (ties, last_proposed, -scores.coverage, -scores.score),
        ListKind.UITVRAGEN: (ties, judgement.open_questions, -scores.score_high),
        ListKind.UITGESLOTEN: (ties, -scores.score, judgement.failed),
    }
    by = dict.fromkeys(ListKind, (ties,)) if is_neutral else orders
    lists = {kind: _ordered(np.flatnonzero(chosen[kind]), by[kind]) for kind in ListKind}
    return Ranking(lists, np.flatnonzero(~shown), scores, judgement, is_neutral=is_neutral)


def divided(
    judgement: Judgement, coverage: NDArray[np.int32], shown: NDArray[np.bool_], weights: WeightSet
) -> dict[ListKind, NDArray[np.bool_]]:
    """Say which rows are in which list, (k,) each. Source: model.md C.4.7 and C.4.8.

    While ranking is off, by what the rules say alone: may, not known yet, may not.
    """
    is_neutral = weights.name == NEUTRAL
    settled = judgement.open_questions == 0 if is_neutral else coverage >= weights.coverage_threshold
    in_reach = shown & ~judgement.excluded
    return {
        ListKind.GERANGSCHIKT: in_reach & settled,
        ListKind.UITVRAGEN: in_reach & ~settled,
        ListKind.UITGESLOTEN: shown & judgement.excluded,
    }


def _ordered(rows: Rows, keys: tuple[NDArray[np.generic], ...]) -> Rows:
    """Sort rows by the last key first, as numpy.lexsort does."""
    return rows[np.lexsort([key[rows] for key in keys])]
