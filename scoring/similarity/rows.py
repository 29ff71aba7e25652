"""A table of likeness between concepts of one kind, made a row at a time."""

from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import NDArray


class LikenessRows(ABC):
    """Rows of figures, each made when it is first asked and kept. The table is symmetric.

    Attributes:
        size: how many concepts there are.
    """

    def __init__(self, size: int) -> None:
        self.size = size
        self._rows: dict[int, NDArray[np.int16]] = {}

    def row(self, concept: int) -> NDArray[np.int16]:
        """Give the similarity of one concept to all, (size,) milli; quantised here, once."""
        if concept not in self._rows:
            self._rows[concept] = self._compute(concept)
        return self._rows[concept]

    def between(self, one: NDArray[np.integer], other: NDArray[np.integer]) -> NDArray[np.int32]:
        """Give the similarity of one[i] to other[i], (t,) milli; 0 where either is no concept.

        Rows are made for the side with fewer concepts: one person against all
        work needs the few rows of that person.
        """
        alike = np.zeros(len(one), dtype=np.int32)
        known = np.flatnonzero((one >= 0) & (one < self.size) & (other >= 0) & (other < self.size))
        if len(known):
            alike[known] = self._of_concepts(one[known], other[known])
        return alike

    def _of_concepts(self, one: NDArray[np.integer], other: NDArray[np.integer]) -> NDArray[np.int16]:
        for side, beside in ((one, other), (other, one)):
            if (side == side[0]).all():
                return self.row(int(side[0])).take(beside)
        sides = [np.unique(side, return_inverse=True) for side in (one, other)]
        (concepts, place), (others, column) = sorted(sides, key=lambda side: len(side[0]))
        table = np.stack([self.row(int(concept)) for concept in concepts])
        found: NDArray[np.int16] = table[place, others[column]]
        return found

    @abstractmethod
    def _compute(self, concept: int) -> NDArray[np.int16]:
        """Make one row, (size,) milli."""
