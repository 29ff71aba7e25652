"""Everyone who can be ranked, as columns with one row index."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from matching.alike.judging import Crowd
from matching.alike.kinds import Kinds
from matching.alike.successors import Successors
from matching.rules.facts import SEEN_BY_BOTH, PersonFacts
from scoring.lists import Rows
from scoring.pool import People
from scoring.splicing import Change

NEVER = -1


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


def joined(first: Group, *others: Group) -> Group:
    """Give the rows of one group followed by those of others."""
    if not others:
        return first
    every = (first, *others)
    people = first.people.joined(*(one.people for one in others))
    facts = first.facts.joined(*(one.facts for one in others))
    return Group(
        people,
        held_once(people, facts),
        np.concatenate([one.tie_keys for one in every]),
        np.concatenate([one.last_proposed for one in every]),
    )


def changed(group: Group, after: Successors, fresh: Group) -> Group:
    """Give a group after a change; who is alike is not found out all over again.

    What does not change is the very same, be it a column or the whole group: what was worked out of it holds.

    Args:
        after: with what is known beside the columns of the group, such as ages; these are added here.
        fresh: the rows that come.
    """
    change, before = after.change, (group.people, group.facts)
    people = group.people.changed(change, fresh.people)
    facts = group.facts.changed(change, fresh.facts, {name: getattr(people, name) for name in SEEN_BY_BOTH})
    tie_keys = change.of(group.tie_keys, fresh.tie_keys)
    last_proposed = change.of(group.last_proposed, fresh.last_proposed)
    if people is group.people and facts is group.facts:
        return group if last_proposed is group.last_proposed else replace(group, last_proposed=last_proposed)
    for was, is_now, comes in zip(before, (people, facts), (fresh.people, fresh.facts), strict=True):
        after.add_side(was, is_now, comes)
    return Group(people, facts, tie_keys, last_proposed, group.kinds.changed(after))


def anew(group: Group, change: Change, fresh: Group) -> Group:
    """Give the same people after a change, with nothing worked out of them yet."""
    rows = np.arange(len(group))
    rows[change.rewritten] = len(group) + np.arange(len(change.rewritten))
    comes = len(group) + np.arange(len(change.rewritten), len(fresh))
    return joined(group, fresh).take(change.stays.of(rows, comes))
