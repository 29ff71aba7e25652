"""Rank concepts for a title: a concept is compared through all that it is called and described by.

All sums are of whole numbers: one title at a time and many at once give the same.

Shapes: o concepts, c candidates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from scoring.linking.index import TitleIndex
from scoring.linking.lexicon import Kind, Texts
from scoring.linking.one_thread import in_one_thread
from scoring.linking.whole_numbers import ONE, Vectors, products
from scoring.similarity.text import fold

CANDIDATES, AT_ONCE = 70, 256
FAMILY_DIGITS = 3
SURELY_NOT = -ONE
Whole = NDArray[np.int64]
NOBODY: Whole = np.empty(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Shares:
    """How much each way of comparing counts; tuned on the development set of titles.

    Attributes:
        centre: the middle of all names; name: the Dutch name that is nearest; other: the nearest name in another
            language; description: the description; family: the mean of the concepts of the same ISCO-08 minor group.
        heading: what a heading of the classification loses.
        equal: how far the concept that people know by exactly this name stands above the next; 0 does not look.
    """

    centre: int = 50
    name: int = 30
    other: int = 40
    description: int = 25
    family: int = 40
    heading: int = 30
    equal: int = 15


@dataclass(frozen=True, eq=False)
class Ranked:
    """The concepts that come nearest to a title, best first; all (c,).

    Attributes:
        score: out of 100,000.
        name: row of the Dutch name that comes nearest, in the texts of the index.
    """

    concept: Whole
    score: Whole
    name: Whole


class Search:
    """An index ready to be asked."""

    def __init__(self, index: TitleIndex, shares: Shares = Shares()) -> None:
        self.index = index
        self._shares = shares
        self._of = MappingProxyType({kind: _Rows.of(index.texts, kind, len(index.centres)) for kind in Kind})
        self._family, self._relatives = families(index.groups)
        self._centres = index.centres.astype(np.float32)
        self._described = index.vectors[self._of[Kind.DESCRIPTION].rows].astype(np.float32)
        self._malus = np.where(index.is_heading, shares.heading * ONE // 100, 0)
        self._known_as = self._known_names()

    @in_one_thread
    def rank(self, texts: Sequence[str]) -> list[Ranked]:
        """Rank the concepts for every title."""
        blocks = (texts[start : start + AT_ONCE] for start in range(0, len(texts), AT_ONCE))
        return [ranked for block in blocks for ranked in self._block(block)]

    def words(self, row: int) -> str:
        """Give a Dutch name by its row."""
        return self.index.texts.words[row]

    def _block(self, texts: Sequence[str]) -> Iterator[Ranked]:
        """Compare with all centres and descriptions at once, which takes less time than one by one."""
        questions = self.index.vectors_of(texts)
        centres, about = products(self._centres, questions), products(self._described, questions)
        for text, question, centre, described in zip(texts, questions, centres, about, strict=True):
            known = self._known_as.get(fold(text), NOBODY)
            yield self._ranked(question, centre, self._best_description(described), known)

    def _known_names(self) -> dict[str, Whole]:
        """Give which concepts people know by a name: the one that is shown, not all that they are called too."""
        if not self._shares.equal:
            return {}
        names, known = self._of[Kind.NAME], dict[str, list[int]]()
        for concept in np.flatnonzero(names.count).tolist():
            row = names.rows[names.first[concept]]
            known.setdefault(fold(self.index.texts.words[row]), []).append(concept)
        return {name: np.array(concepts) for name, concepts in known.items()}

    def _ranked(self, question: Vectors, centre: Whole, described: Whole, known: Whole) -> Ranked:
        shares = self._shares
        rough = weighted_mean([(shares.centre, centre), (shares.description, described)])
        family = self._family_mean(rough)
        chosen = self._candidates(rough - self._malus, known)
        named, name = self._nearest(Kind.NAME, chosen, question)
        other, _ = self._nearest(Kind.OTHER_LANGUAGE, chosen, question)
        score = weighted_mean(
            [
                (shares.centre, centre[chosen]),
                (shares.name, named),
                (shares.other, other),
                (shares.description, described[chosen]),
                (shares.family, family[chosen]),
            ]
        )
        score -= self._malus[chosen]
        score = self._lifted(score, chosen, known)
        order = np.argsort(-score, kind="stable")
        return Ranked(chosen[order], score[order], name[order])

    @staticmethod
    def _candidates(rough: Whole, known: Whole) -> Whole:
        """Give the concepts that come nearest at first sight, in their own order, and those known by this name."""
        near = np.arange(len(rough))
        if len(rough) > CANDIDATES:
            near = np.sort(np.argpartition(-rough, CANDIDATES)[:CANDIDATES])
        return np.union1d(near, known) if len(known) else near

    def _lifted(self, score: Whole, chosen: Whole, known: Whole) -> Whole:
        """Put who is known by exactly this name above all others."""
        if not len(known):
            return score
        is_known = np.isin(chosen, known)
        above: Whole = score + score.max() - score[is_known].max() + self._shares.equal * ONE // 100
        return np.where(is_known, above, score)

    def _best_description(self, near: Whole) -> Whole:
        """Give the nearest description of every concept, (o,); SURELY_NOT where there is none."""
        rows = self._of[Kind.DESCRIPTION]
        best, have = np.full(len(rows.count), SURELY_NOT), np.flatnonzero(rows.count)
        if len(have):
            best[have] = np.maximum.reduceat(near, rows.first[have])
        return best

    def _nearest(self, kind: Kind, concepts: Whole, question: Vectors) -> tuple[Whole, Whole]:
        """Give the nearest text of one kind of every concept and its row; SURELY_NOT and -1 where there is none."""
        rows, starts, lengths = self._of[kind].of_concepts(concepts)
        best, where = np.full(len(concepts), SURELY_NOT), np.full(len(concepts), -1)
        if len(rows):
            near = products(self.index.vectors[rows], question)
            have = np.flatnonzero(lengths)
            best[have] = np.maximum.reduceat(near, starts[have])
            is_best = near == np.repeat(best, lengths)
            first = np.full(len(concepts), len(rows))
            np.minimum.at(first, np.repeat(np.arange(len(concepts)), lengths)[is_best], np.flatnonzero(is_best))
            where[have] = rows[first[have]]
        return best, where

    def _family_mean(self, rough: Whole) -> Whole:
        sums = np.bincount(self._family, weights=rough.astype(np.float64), minlength=len(self._relatives))
        mean: Whole = (sums.astype(np.int64) // self._relatives)[self._family]
        return mean


@dataclass(frozen=True, eq=False)
class _Rows:
    """The texts of one kind, by concept."""

    rows: Whole
    first: Whole
    count: Whole = field(repr=False)

    @classmethod
    def of(cls, texts: Texts, kind: Kind, concepts: int) -> "_Rows":
        rows = texts.rows(kind)
        count = np.bincount(texts.concept[rows], minlength=concepts)
        return cls(rows, np.cumsum(count) - count, count)

    def of_concepts(self, concepts: Whole) -> tuple[Whole, Whole, Whole]:
        """Give the rows of these concepts after each other, where each starts, and how many it has."""
        count = self.count[concepts]
        starts = np.cumsum(count) - count
        places = np.arange(count.sum()) + np.repeat(self.first[concepts] - starts, count)
        return self.rows[places], starts, count


def families(groups: Sequence[str]) -> tuple[Whole, Whole]:
    """Number the families; a concept without a code is a family of its own. Gives (o,) and their sizes."""
    names = [group[:FAMILY_DIGITS] or f"-{concept}" for concept, group in enumerate(groups)]
    _, family, size = np.unique(names, return_inverse=True, return_counts=True)
    return family.astype(np.int64), size.astype(np.int64)


def weighted_mean(parts: Sequence[tuple[int, Whole]]) -> Whole:
    """Give the weighted mean of what is known of every concept."""
    known = [(share, np.where(value > SURELY_NOT, value, 0), value > SURELY_NOT) for share, value in parts]
    total = sum((share * value for share, value, _ in known), np.zeros(1, dtype=np.int64))
    weight = sum((share * is_known for share, _, is_known in known), np.zeros(1, dtype=np.int64))
    mean: Whole = total // np.maximum(weight, 1)
    return mean
