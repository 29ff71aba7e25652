"""The heart: who is ranked, who is to be asked, who is excluded, in which order.

Pure: columns in, positions out. The definition is model.md C.4.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.domain.dagdelen import mask_of
from matching.domain.ranked_list import ListKind
from matching.domain.ranking_request import Filters
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Rule, World
from matching.rules.rulebook import Judgement, judge
from matching.rules.verdicts import Code
from scoring.lists import Rows
from scoring.model import Scores, ScoringModel
from scoring.pool import UNKNOWN, People, Places

NEVER = -1


@dataclass(frozen=True, slots=True)
class Group:
    """Everyone who can be ranked, as columns with one row index.

    Attributes:
        people: what a score may see.
        facts: what rules may see.
        tie_keys: (n,) uint64, the first eight bytes of the id; only breaks ties, with the seed.
        last_proposed: (n,) int32 ordinal of the last proposal, -1 never.
    """

    people: People
    facts: PersonFacts
    tie_keys: NDArray[np.uint64]
    last_proposed: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.tie_keys)

    def take(self, rows: Rows) -> "Group":
        """Give these rows, in this order."""
        return Group(self.people.take(rows), self.facts.take(rows), self.tie_keys[rows], self.last_proposed[rows])


def joined(first: Group, second: Group) -> Group:
    """Give the rows of one group followed by those of another."""
    return Group(
        first.people.joined(second.people),
        first.facts.joined(second.facts),
        np.concatenate([first.tie_keys, second.tie_keys]),
        np.concatenate([first.last_proposed, second.last_proposed]),
    )


@dataclass(frozen=True, slots=True)
class Work:
    """One place, as a row of what a score may see and a row of what rules may see."""

    place: Places
    facts: PlaceFacts


@dataclass(frozen=True, slots=True)
class Ranking:
    """The three lists as row numbers of the group, with all figures.

    Attributes:
        lists: row numbers in order, per list; together everyone who passes the filters, once.
        filtered: rows that the filters leave out of sight.
        scores, judgement: of all n rows.
    """

    lists: dict[ListKind, Rows]
    filtered: Rows
    scores: Scores
    judgement: Judgement

    def digest(self, ids: list[UUID]) -> str:
        """Give the sha256 over every row of every list: who, where, with which figures and outcomes."""
        figures, columns = hashlib.sha256(), self._columns()
        for kind, rows in self.lists.items():
            figures.update(f"{kind}:{len(rows)};".encode())
            figures.update(b"".join(ids[row].bytes for row in rows.tolist()))
            for column in columns:
                figures.update(column[..., rows].astype(">i4").tobytes())
        return figures.hexdigest()

    def _columns(self) -> list[NDArray[np.int32]]:
        """Give every figure and the count of every outcome of every rule, (..., n)."""
        scores, k = self.scores, len(self.scores)
        shares = [scores.maxima, scores.shares, scores.shares_low, scores.shares_high, scores.known]
        totals = [scores.score, scores.score_low, scores.score_high, scores.deduction, scores.coverage]
        return shares + totals + [v.count(code, k) for v in self.judgement.verdicts for code in Code]


def rank(
    group: Group, work: Work, rules: tuple[Rule, ...], model: ScoringModel, world: World, seed: int, filters: Filters
) -> Ranking:
    """Rank a group for one place."""
    judgement = judge(rules, group.facts, work.facts, world)
    scores = model.score(group.people, work.place, judgement.deduction)
    shown = _passes(filters, group.facts, work.facts)
    enough = scores.coverage >= model.weights.coverage_threshold
    ties = splitmix64(group.tie_keys ^ np.uint64(seed))
    chosen = {
        ListKind.GERANGSCHIKT: shown & ~judgement.excluded & enough,
        ListKind.UITVRAGEN: shown & ~judgement.excluded & ~enough,
        ListKind.UITGESLOTEN: shown & judgement.excluded,
    }
    orders = {
        ListKind.GERANGSCHIKT: (ties, group.last_proposed, -scores.coverage, -scores.score),
        ListKind.UITVRAGEN: (ties, judgement.open_questions, -scores.score_high),
        ListKind.UITGESLOTEN: (ties, -scores.score, judgement.failed),
    }
    lists = {kind: _ordered(np.flatnonzero(chosen[kind]), orders[kind]) for kind in ListKind}
    return Ranking(lists, np.flatnonzero(~shown), scores, judgement)


def default_seed(place_id: UUID, version: int, day: date) -> int:
    """Give the seed of a list: the same all day, another the next. Source: model.md C.4.8."""
    text = f"{place_id}|{version}|{day.isoformat()}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def splitmix64(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scramble 64-bit numbers so that equal scores come in an order nobody chose.

    Source: Steele, Lea and Flood (2014), the finaliser of SplitMix.
    """
    with np.errstate(over="ignore"):
        z = values + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return np.asarray(z ^ (z >> np.uint64(31)))


def _ordered(rows: Rows, keys: tuple[NDArray[np.generic], ...]) -> Rows:
    """Sort rows by the last key first, as numpy.lexsort does."""
    return rows[np.lexsort([key[rows] for key in keys])]


def _passes(filters: Filters, people: PersonFacts, places: PlaceFacts) -> NDArray[np.bool_]:
    """Give who passes the filters; what is not known passes."""
    shown = np.ones(len(people), dtype=bool)
    if filters.hours_at_least is not None:
        shown &= (people.hours_max == UNKNOWN) | (people.hours_max >= int(filters.hours_at_least * 4))
    if filters.dagdelen:
        wanted = np.uint32(mask_of(filters.dagdelen))
        shown &= ((people.available | ~people.available_known) & wanted) != 0
    if filters.available_only:
        shown &= people.available_from <= places.start
    return shown
