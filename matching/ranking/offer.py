"""Work that people are ranked for, or that is ranked for somebody, as columns with one row index."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from matching.rules.facts import PlaceFacts
from scoring.lists import Rows
from scoring.pool import Places


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
