"""The heart: who or what is ranked, is to be asked about, is excluded, in which order.

Pure: columns in, positions out. The definition is model.md C.4.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.alike.figures import score_rows
from matching.alike.judging import Crowd, judge_alike
from matching.alike.kinds import Kinds
from matching.domain.dagdelen import mask_of
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import Filters
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Rule, World
from matching.rules.rulebook import Judgement, judge
from matching.rules.verdicts import Code
from scoring.lists import Rows
from scoring.model import Scores, ScoringModel
from scoring.pool import UNKNOWN, People, Places

NEVER = -1
SEEN_BY_BOTH = ("possessions", "complete_kinds", "hours_min", "hours_max", "available", "available_known")
MANY = 200  # from here on finding out who is alike takes less time than it saves


def held_once(people: People, facts: PersonFacts) -> PersonFacts:
    """Let the rules see the very columns that a score sees, where both see the same."""
    return replace(facts, **{name: getattr(people, name) for name in SEEN_BY_BOTH})


@dataclass(frozen=True, slots=True)
class Group:
    """Everyone who can be ranked, as columns with one row index.

    Attributes:
        people: what a score may see.
        facts: what rules may see.
        tie_keys: (n,) uint64, the first eight bytes of the id; only breaks ties, with the seed.
        last_proposed: (n,) int32 ordinal of the last proposal, -1 never.
        kinds: who is alike, as far as it was asked; the same for groups that differ in ages only.
    """

    people: People
    facts: PersonFacts
    tie_keys: NDArray[np.uint64]
    last_proposed: NDArray[np.int32]
    kinds: Kinds = field(default_factory=Kinds, compare=False, repr=False)

    @property
    def crowd(self) -> Crowd:
        """Everybody as the rules and criteria are asked about them."""
        return Crowd(self.people, self.facts, self.kinds)

    def __len__(self) -> int:
        return len(self.tie_keys)

    def take(self, rows: Rows) -> "Group":
        """Give these rows, in this order."""
        people, facts = self.people.take(rows), self.facts.take(rows)
        return Group(people, held_once(people, facts), self.tie_keys[rows], self.last_proposed[rows])


def joined(first: Group, second: Group) -> Group:
    """Give the rows of one group followed by those of another."""
    people, facts = first.people.joined(second.people), first.facts.joined(second.facts)
    return Group(
        people,
        held_once(people, facts),
        np.concatenate([first.tie_keys, second.tie_keys]),
        np.concatenate([first.last_proposed, second.last_proposed]),
    )


def renewed(group: Group, kept: Rows, fresh: Group) -> Group:
    """Give these rows of a group, rising, followed by fresh ones; who is alike is not found out all over again."""
    after = joined(group.take(kept), fresh)
    sides = ((one.people, one.facts) for one in (group, after, fresh))
    was, is_now, comes = sides
    return replace(after, kinds=group.kinds.renewed(was, kept, is_now, comes))


@dataclass(frozen=True, slots=True)
class Work:
    """One place or many, as rows of what a score may see and rows of what rules may see."""

    place: Places
    facts: PlaceFacts

    def __len__(self) -> int:
        return len(self.facts)


@dataclass(frozen=True, slots=True)
class Offer:
    """All work of one kind that is open, as columns with one row index.

    Attributes:
        work: the columns; the start is that of the place itself until `on` makes it the reference day.
        tie_keys: (m,) uint64, the first eight bytes of the id; only breaks ties, with the seed.
    """

    work: Work
    tie_keys: NDArray[np.uint64]

    def __len__(self) -> int:
        return len(self.tie_keys)

    def take(self, rows: Rows) -> "Offer":
        """Give these rows, in this order."""
        return Offer(Work(self.work.place.take(rows), self.work.facts.take(rows)), self.tie_keys[rows])

    def joined(self, other: "Offer") -> "Offer":
        """Give the rows of this offer followed by those of another."""
        place, facts = self.work.place.joined(other.work.place), self.work.facts.joined(other.work.facts)
        return Offer(Work(place, facts), np.concatenate([self.tie_keys, other.tie_keys]))

    def on(self, today: date) -> "Offer":
        """Give the same work with the reference day of every place: the later of today and its start (D-5)."""
        start = np.maximum(self.work.facts.start, np.int32(today.toordinal()))
        return replace(self, work=replace(self.work, facts=replace(self.work.facts, start=start)))


@dataclass(frozen=True, slots=True)
class Ranking:
    """The three lists as row numbers of the side that is ranked, with all figures.

    Attributes:
        lists: row numbers in order, per list; together everything that passes the filters, once.
        filtered: rows that the filters leave out of sight.
        scores, judgement: of all rows.
        moved: rows that stand above rows with a higher score, for variety.
    """

    lists: dict[ListKind, Rows]
    filtered: Rows
    scores: Scores
    judgement: Judgement
    moved: frozenset[int] = frozenset()

    def digest(self, ids: Sequence[UUID]) -> str:
        """Give the sha256 over every row of every list: who or what, where, with which figures and outcomes."""
        figures, columns = hashlib.sha256(), self._columns()
        for kind, rows in self.lists.items():
            figures.update(f"{kind}:{len(rows)};".encode())
            figures.update(b"".join(ids[row].bytes for row in rows.tolist()))
            for column in columns:
                figures.update(column[..., rows].astype(">i4").tobytes())
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
    shown = people_shown(filters, group.facts, work.facts)
    ties = splitmix64(group.tie_keys ^ np.uint64(seed))
    return _three_lists(judgement, scores, shown, (ties, group.last_proposed), model.weights.coverage_threshold)


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
    shown = _work_shown(filters, person.facts, work)
    ties = splitmix64(offer.tie_keys ^ np.uint64(seed))
    proposed = np.broadcast_to(person.last_proposed, len(offer))
    return _three_lists(judgement, scores, shown, (ties, proposed), model.weights.coverage_threshold)


def _three_lists(
    judgement: Judgement,
    scores: Scores,
    shown: NDArray[np.bool_],
    last_resort: tuple[NDArray[np.uint64], NDArray[np.int32]],
    threshold: int,
) -> Ranking:
    """Divide the rows over the lists and order each. Source: model.md C.4.7 and C.4.8."""
    enough, (ties, last_proposed) = scores.coverage >= threshold, last_resort
    chosen = {
        ListKind.GERANGSCHIKT: shown & ~judgement.excluded & enough,
        ListKind.UITVRAGEN: shown & ~judgement.excluded & ~enough,
        ListKind.UITGESLOTEN: shown & judgement.excluded,
    }
    orders = {
        ListKind.GERANGSCHIKT: (ties, last_proposed, -scores.coverage, -scores.score),
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


def people_shown(filters: Filters, people: PersonFacts, places: PlaceFacts) -> NDArray[np.bool_]:
    """Give who passes the filters, (n,); what is not known passes."""
    shown = np.ones(len(people), dtype=bool)
    if filters.hours_at_least is not None:
        shown &= (people.hours_max == UNKNOWN) | (people.hours_max >= int(filters.hours_at_least * 4))
    if filters.dagdelen:
        wanted = np.uint32(mask_of(filters.dagdelen))
        shown &= ((people.available | ~people.available_known) & wanted) != 0
    return shown & _starts_in_time(filters, people, places)


def _work_shown(filters: Filters, person: PersonFacts, work: Work) -> NDArray[np.bool_]:
    """Give which work passes the filters, (m,); what it does not say passes."""
    shown, facts = np.ones(len(work), dtype=bool), work.facts
    if filters.hours_at_least is not None:
        shown &= (facts.hours_max == UNKNOWN) | (facts.hours_max >= int(filters.hours_at_least * 4))
    if filters.dagdelen:
        wanted = np.uint32(mask_of(filters.dagdelen))
        shown &= (work.place.dagdelen == 0) | ((work.place.dagdelen & wanted) != 0)
    return shown & _starts_in_time(filters, person, facts)


def _starts_in_time(filters: Filters, people: PersonFacts, places: PlaceFacts) -> NDArray[np.bool_]:
    """Give the pairs in which nobody is known to start later than the work, if that was asked."""
    in_time: NDArray[np.bool_] = people.available_from <= places.start
    return in_time if filters.available_only else np.ones(1, dtype=bool)
