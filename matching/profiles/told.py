"""What people tell, as numbers of distinct statements: what one comes to is worked out once, whoever tells it.

Shapes: n people, t statements that they tell, e entries that these come to.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.lists import Rows

Table = NDArray[np.int64]


class Statements:
    """The distinct statements under one field of a profile, numbered as they come."""

    def __init__(self) -> None:
        self.known: list[Any] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, statement: Hashable) -> int:
        """Give the number of a statement."""
        number = self._numbers.setdefault(statement, len(self.known))
        if number == len(self.known):
            self.known.append(statement)
        return number


@dataclass(frozen=True, slots=True)
class Entries:
    """What statements come to: any number of entries each.

    Attributes:
        row: (e,) whose; rising where one field was looked at.
        table: (e, w) whole numbers.
    """

    row: Rows
    table: Table

    def and_then(self, *others: "Entries") -> "Entries":
        """Give these and then those of others."""
        every = (self, *others)
        return Entries(np.concatenate([one.row for one in every]), np.concatenate([one.table for one in every]))

    @classmethod
    def of(cls, told: Sequence[tuple[int, ...]], width: int) -> "Entries":
        """Make entries of (row, *numbers)."""
        whole = np.array(told, dtype=np.int64).reshape(-1, 1 + width)
        return cls(whole[:, 0], whole[:, 1:])


@dataclass(frozen=True, slots=True)
class Told:
    """Who tells which statements under one field.

    Attributes:
        statements: by number; what nobody tells any more may be among them.
        people: n.
        row: (t,) who tells every statement, rising.
        what: (t,) which, in the order in which they are told.
    """

    statements: Sequence[Any] = field(repr=False)
    people: int
    row: Rows
    what: Table

    def each(self, of: Callable[[Any], int]) -> Table:
        """Give what every statement that is told comes to, (t,)."""
        return np.array([of(statement) for statement in self.statements], dtype=np.int64)[self.what]

    def one(self, of: Callable[[Any], int], absent: int) -> Table:
        """Give what the one statement of everybody comes to, (n,)."""
        found = np.full(self.people, absent, dtype=np.int64)
        if self.statements:
            found[self.row] = self.each(of)
        return found

    def mask(self, of: Callable[[Any], int]) -> Table:
        """Give the bits of all that everybody tells, (n,)."""
        found = np.zeros(self.people, dtype=np.int64)
        if self.statements:
            np.bitwise_or.at(found, self.row, self.each(of))
        return found

    def highest(self, of: Callable[[Any], int]) -> Table:
        """Give the most that a statement of everybody comes to, 0 or more, (n,)."""
        found = np.zeros(self.people, dtype=np.int64)
        if self.statements:
            np.maximum.at(found, self.row, self.each(of))
        return found

    def all(self, test: Callable[[Any], object]) -> NDArray[np.bool_]:
        """Whether all that somebody tells passes a test, (n,)."""
        fails = self.highest(lambda statement: int(not test(statement)))
        return np.equal(fails, 0)

    def entries(self, of: Callable[[Any], Iterable[tuple[int, ...]]], width: int) -> Entries:
        """Give the entries that the statements come to, in the order in which they are told."""
        found = [list(of(statement)) for statement in self.statements]
        table = np.array([entry for entries in found for entry in entries], dtype=np.int64).reshape(-1, width)
        if not len(table):
            return Entries(self.row[:0], table)
        lengths = np.array(list(map(len, found)), dtype=np.int64)
        first, many = (np.cumsum(lengths) - lengths)[self.what], lengths[self.what]
        place = np.arange(many.sum()) + np.repeat(first - (np.cumsum(many) - many), many)
        return Entries(np.repeat(self.row, many), table[place])
