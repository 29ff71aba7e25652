"""Leerdoelen: how much of what somebody still wants to learn can be learned here."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN, Direction, Openings, choose, never_worse_than_unknown, opening, unknown
from scoring.lists import Rows
from scoring.pool import WORDS, Band, People, Places, pairs
from scoring.similarity.nearest import product
from scoring.similarity.sets import by_pair, cross, of_pairs
from scoring.similarity.skills import SkillSimilarity
from scoring.similarity.totals import highest, mean_of


class Goal(NamedTuple):
    """One open learning goal of one pair: its id, and the judgement in milli."""

    id: int
    low: int
    expected: int
    high: int


class Met(NamedTuple):
    """A goal with what is taught that comes nearest to it: both ids, and how near in milli."""

    goal: int
    taught: int
    near: int


@dataclass(frozen=True)
class LearningGoals:
    """Judge the open learning goals against what is taught; every goal counts the same.

    A goal is as near as the nearest of what is taught. It is asked of every
    place: a place that does not say what it teaches is unknown, and so is
    somebody without goals on paper. Who has achieved every goal has nothing left
    to learn: 0. Words that we could not read, of a goal or of what is taught,
    leave open what else they may mean.
    """

    similarity: SkillSimilarity
    code: str = "leerdoelen"
    label: str = "Leerdoelen"
    direction: Direction = Direction.WENS

    def asked(self, places: Places) -> NDArray[np.bool_]:
        return np.ones(len(places), dtype=np.bool_)

    def judge(self, people: People, places: Places) -> Band:
        k = pairs(people, places)
        pair, _, goals = self._judge_goals(people, places, k)
        mean = mean_of(pair, np.ones(len(pair), dtype=np.int32), goals, k)
        return choose(_can_be_compared(people, places, k), mean, unknown(k))

    def openings(self, people: People, places: Places) -> Openings:
        """Give where the goals are not known; what a place teaches is no question to the person."""
        k = pairs(people, places)
        return opening(self.judge(people, places), ~of_pairs(people.goals.complete, k))

    def goals(self, people: People, places: Places) -> list[list[Goal]]:
        """Give every open goal of every pair, as `judge` averages them."""
        k = pairs(people, places)
        pair, entry, band = self._judge_goals(people, places, k)
        columns = (people.goals.ids[entry], band.low, band.expected, band.high)
        return by_pair(pair, [Goal(*row) for row in zip(*(column.tolist() for column in columns), strict=True)], k)

    def nearest(self, people: People, places: Places) -> list[list[Met]]:
        """Give what is taught that comes nearest to every open goal of every pair; the lowest id among equals."""
        goals, teaches, k = people.goals, places.teaches, pairs(people, places)
        pair, entry, joined, taught = cross(goals.starts, teaches.starts, k)
        goal = entry[joined]
        alike = self._alike(goals.ids[goal], teaches.ids[taught])
        near = product(alike, goals.expected[goal], teaches.expected[taught])
        order = np.lexsort((teaches.ids[taught], -near, joined))
        first = order[np.flatnonzero(np.diff(joined[order], prepend=-1))]
        columns = (goals.ids[goal[first]], teaches.ids[taught[first]], near[first])
        met = [Met(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
        return by_pair(pair[joined[first]], met, k)

    def _judge_goals(self, people: People, places: Places, k: int) -> tuple[Rows, Rows, Band]:
        """Give the pair, the entry and the judgement of every open goal of every pair, (t,)."""
        goals, teaches = people.goals, places.teaches
        pair, entry, joined, taught = cross(goals.starts, teaches.starts, k)
        goal = entry[joined]
        alike = self._alike(goals.ids[goal], teaches.ids[taught])
        sides = ((goals.low, teaches.low), (goals.expected, teaches.expected), (goals.high, teaches.high))
        near = (product(alike, own[goal], place[taught]) for own, place in sides)
        best = Band(*highest(joined, tuple(near), len(pair)))
        is_read = (goals.ids[entry] < WORDS) & of_pairs(teaches.complete, k)[pair]
        settled = is_read | (best.low == best.high) & (best.low == KNOWN)
        return pair, entry, choose(settled, best, never_worse_than_unknown(best))

    def _alike(self, goal: NDArray[np.int64], taught: NDArray[np.int64]) -> NDArray[np.int32]:
        """Compare concepts with concepts; words are the same as the same words only."""
        return np.where(goal == taught, KNOWN, self.similarity.between(goal, taught)).astype(np.int32)


def _can_be_compared(people: People, places: Places, k: int) -> NDArray[np.bool_]:
    """Tell where goals are known and so is what is taught, (k,); without an open goal nothing needs to be taught."""
    none_open = people.goals.complete & (np.diff(people.goals.starts) == 0)
    says = np.diff(places.teaches.starts) > 0
    return of_pairs(none_open, k) | (of_pairs(people.goals.complete, k) & of_pairs(says, k))
