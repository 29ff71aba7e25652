"""Pairs of texts that mean the same: a Dutch name, and anything else of its concept."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.linking.lexicon import Kind, Texts

OFTEN = {Kind.NAME: 50, Kind.OTHER_LANGUAGE: 30, Kind.DESCRIPTION: 20}
Rows = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Lessons:
    """Draws pairs of texts; every concept has one turn in a draw.

    Attributes:
        concepts: those that have a Dutch name and another text.
    """

    concepts: Rows
    _rows: tuple[Rows, ...]
    _first: NDArray[np.int64]
    _count: NDArray[np.int64]
    _until: NDArray[np.int64]

    @classmethod
    def from_texts(cls, texts: Texts, concepts: int) -> "Lessons":
        """Arrange the texts by kind and concept."""
        rows = tuple(texts.rows(kind) for kind in Kind)
        count = np.stack([np.bincount(texts.concept[of], minlength=concepts) for of in rows])
        first = np.cumsum(count, axis=1) - count
        others = count > np.array([[1], [0], [0]])
        until = np.cumsum(others * np.array([[OFTEN[kind]] for kind in Kind]), axis=0)
        can_teach = (count[Kind.NAME] > 0) & (until[-1] > 0)
        return cls(np.flatnonzero(can_teach), rows, first, count, until)

    def draw(self, chance: np.random.Generator, most: int) -> tuple[Rows, Rows]:
        """Give rows of names and rows of what means the same, one pair per concept."""
        concepts = chance.choice(self.concepts, min(most, len(self.concepts)), replace=False)
        turn = self._turn(chance, self._count[Kind.NAME][concepts])
        names = self._rows[Kind.NAME][self._first[Kind.NAME][concepts] + turn]
        kinds = (self._until[:, concepts] <= chance.random(len(concepts)) * self._until[-1][concepts]).sum(axis=0)
        partners = np.empty_like(names)
        for kind in Kind:
            here = kinds == kind
            partners[here] = self._partner(kind, concepts[here], turn[here], chance)
        return names, partners

    def _partner(self, kind: Kind, concepts: Rows, turn: Rows, chance: np.random.Generator) -> Rows:
        """Choose a text of this kind; another name than the one that had the turn."""
        count = self._count[kind][concepts]
        if kind is not Kind.NAME:
            turns = self._turn(chance, count)
        else:
            other = self._turn(chance, count - 1)
            turns = other + (other >= turn)
        partners: Rows = self._rows[kind][self._first[kind][concepts] + turns]
        return partners

    @staticmethod
    def _turn(chance: np.random.Generator, count: NDArray[np.int64]) -> Rows:
        return (chance.random(len(count)) * count).astype(np.int64)
