"""The standing after a change: who was there keeps the row, and what nobody changed stays the very same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import TypeVar
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.alike.successors import Successors
from matching.in_memory.ages import ANSWERS, MANY, AgesOnDays
from matching.in_memory.standing import Standing
from matching.profiles.person_facts import AGES, flags_of, with_ages
from matching.ranking import Group, anew, changed
from scoring.splicing import Change

V = TypeVar("V")


def following(old: Standing, people: set[UUID], fresh: Standing, ages: AgesOnDays) -> Standing:
    """Give the standing in which these people tell something else.

    When many changed, the columns are put together anew and who is alike is found out again: it takes less time.

    Args:
        fresh: of these people alone; who is not in it has been erased.
        ages: asked again of these people.
    """
    change, fresh = _change(old, people, fresh)
    if MANY * len(people) > len(old.ids):
        return _standing(old, people, change, fresh, anew(old.group, change, fresh.group))
    days = [_Day.after(change, day, before, fresh.ids, ages) for day, before in old.on_days.items() if day in ages]
    after = Successors(change)
    for day in days:
        for columns in day.columns:
            after.add(*columns)
    group = changed(old.group, after, fresh.group)
    now = _standing(old, people, change, fresh, group)
    now.on_days.update({day.day: day.group(old.group, group) for day in days})
    return now


def _standing(old: Standing, people: set[UUID], change: Change, fresh: Standing, group: Group) -> Standing:
    return Standing(
        position=fresh.position,
        ids=_ids(change, old.ids, fresh.ids),
        numbers=change.of(old.numbers, fresh.numbers),
        group=group,
        absent={**_without(old.absent, people), **fresh.absent},
        erased=fresh.erased,
        restricted=(old.restricted - people) | fresh.restricted,
        read=_without(old.read, people),
    )


def _change(old: Standing, people: set[UUID], fresh: Standing) -> tuple[Change, Standing]:
    """Give who keeps a row, who goes and who comes, and the fresh standing in that order."""
    place = {who: row for row, who in enumerate(fresh.ids)}
    rows = old.rows_of(people)
    stays = [row for row in rows if old.ids[row] in place]
    gone = [row for row in rows if old.ids[row] not in place]
    were_there = [place.pop(old.ids[row]) for row in stays]
    order = [*were_there, *place.values()]
    change = Change(len(old.ids), np.array(stays, np.int64), np.array(gone, np.int64), len(place))
    return change, fresh if order == list(range(len(order))) else _in_order(fresh, order)


def _in_order(standing: Standing, order: Sequence[int]) -> Standing:
    rows = np.array(order, dtype=np.int64)
    ids = tuple(standing.ids[row] for row in order)
    return replace(standing, ids=ids, numbers=standing.numbers[rows], group=standing.group.take(rows))


def _ids(change: Change, old: tuple[UUID, ...], fresh: tuple[UUID, ...]) -> tuple[UUID, ...]:
    if not change.moves:
        return old
    stays = (old[first:last] for first, last in change.stays.ends)
    return tuple(chain(*stays, fresh[len(change.rewritten) :]))


def _without(of_people: Mapping[UUID, V], people: Iterable[UUID]) -> dict[UUID, V]:
    left = dict(of_people)
    for who in people:
        left.pop(who, None)
    return left


@dataclass(frozen=True, slots=True)
class _Day:
    """The legal ages on a reference day.

    Attributes:
        before: the group with those before the change.
        columns: per column of `AGES` itself before, itself now, and that of the fresh rows.
    """

    day: date
    before: Group
    columns: Sequence[tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.int8]]]

    @classmethod
    def after(cls, change: Change, day: date, before: Group, fresh: Sequence[UUID], ages: AgesOnDays) -> "_Day":
        """Give those after a change: who did not change is as old on a day as before."""
        comes = [flags_of(ANSWERS[number]) for number in ages.of(fresh, day).tolist()]
        new = np.array(comes, dtype=np.int8).reshape(-1, len(AGES)).T
        was = (getattr(before.facts, name) for name in AGES)
        columns = [(column, change.of(column, come), come) for column, come in zip(was, new, strict=True)]
        return cls(day, before, columns)

    def group(self, before: Group, now: Group) -> Group:
        """Give the group that stands now, `before` earlier, with these ages."""
        is_same = now.facts is before.facts and all(column is was for was, column, _ in self.columns)
        facts = self.before.facts if is_same else with_ages(now.facts, [column for _, column, _ in self.columns])
        return replace(now, facts=facts)
