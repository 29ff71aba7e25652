"""The first rows of a list, and how many people the others have: what a night of all vacancies needs.

The same rows in the same order as `ranking.rank`; what nobody will look at is not made. Lists of parts of the people
can be put together: the order is of people, not of parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.alike.plan import plan_for
from matching.alike.totals import Totals, passed, total
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import Filters
from matching.ranking import Group, Work, people_shown, splitmix64
from matching.rules.rule import Rule, World
from scoring.lists import Rows
from scoring.model import ScoringModel
from scoring.scores import Tenths

EVERYBODY = Filters()


@dataclass(frozen=True, slots=True)
class Leaders:
    """Rows with what decides their order, (k,) each.

    Attributes:
        rows: of the group.
        score: tenths; coverage: whole percent; last_proposed: ordinal; ties: what the seed makes of who they are.
    """

    rows: Rows
    score: Tenths
    coverage: NDArray[np.int32]
    last_proposed: NDArray[np.int32]
    ties: NDArray[np.uint64]

    def first(self, most: int) -> "Leaders":
        """Order by score, coverage, longest ago proposed and lot. Source: model.md C.4.8."""
        order = np.lexsort((self.ties, self.last_proposed, -self.coverage, -self.score))[:most]
        keys = (self.last_proposed[order], self.ties[order])
        return Leaders(self.rows[order], self.score[order], self.coverage[order], *keys)


@dataclass(frozen=True, slots=True)
class Foremost:
    """The best of a group for one place.

    Attributes:
        leaders: in order.
        totals: how many people every list has.
        filtered: how many the filters leave out of sight.
        excluded: per code of a rule how many people it says no to.
    """

    leaders: Leaders
    totals: dict[ListKind, int]
    filtered: int
    excluded: dict[str, int]


def foremost(
    group: Group,
    work: Work,
    rules: tuple[Rule, ...],
    model: ScoringModel,
    world: World,
    seed: int,
    filters: Filters = EVERYBODY,
    most: int = 25,
) -> Foremost:
    """Give the first of `gerangschikt` of a group for one place, at most so many."""
    crowd = group.crowd
    plan = plan_for(crowd, work.place, work.facts, rules, model, world)
    threshold = model.weights.coverage_threshold
    left = passed(plan, crowd, threshold)
    seen, excluded = len(group), plan.excluded
    if filters != EVERYBODY:
        shown = people_shown(filters, group.facts, work.facts, world) & np.ones(len(group), dtype=bool)
        left = left.among(shown)
        seen, excluded = int(np.count_nonzero(shown)), plan.excluded_among(shown)
    totals = total(plan, crowd, threshold, most, left)
    counts = {
        ListKind.GERANGSCHIKT: totals.ranked,
        ListKind.UITVRAGEN: totals.too_little,
        ListKind.UITGESLOTEN: seen - len(left.passing),
    }
    codes = (rule.code for rule in rules)
    leaders = _may_lead(totals, group, seed).first(most)
    return Foremost(leaders, counts, len(group) - seen, dict(zip(codes, excluded, strict=True)))


def together(parts: Sequence[Foremost], offsets: Sequence[int], most: int) -> Foremost:
    """Put the first rows of parts of a group together.

    Args:
        offsets: the number of the first row of each part in the whole.
    """
    found = [part.leaders for part in parts]
    leaders = Leaders(
        np.concatenate([one.rows + offset for one, offset in zip(found, offsets, strict=True)]),
        np.concatenate([one.score for one in found]),
        np.concatenate([one.coverage for one in found]),
        np.concatenate([one.last_proposed for one in found]),
        np.concatenate([one.ties for one in found]),
    )
    totals = {kind: sum(part.totals[kind] for part in parts) for kind in ListKind}
    excluded = {code: sum(part.excluded[code] for part in parts) for code in parts[0].excluded}
    return Foremost(leaders.first(most), totals, sum(part.filtered for part in parts), excluded)


def _may_lead(totals: Totals, group: Group, seed: int) -> Leaders:
    """Give who can be among the first, with the lot of each."""
    rows = totals.rows
    ties = splitmix64(group.tie_keys[rows] ^ np.uint64(seed))
    return Leaders(rows, totals.score, totals.coverage, group.last_proposed[rows], ties)
