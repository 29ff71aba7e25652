"""Rank skills for a phrase: through their names, and through the work that needs them.

All sums are of whole numbers: one phrase at a time and many at once give the same.

Shapes: s skills, t texts, n phrases, r relations of occupations and skills.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scoring.linking.index import TitleIndex
from scoring.linking.lexicon import Kind
from scoring.linking.one_thread import in_one_thread
from scoring.linking.search import SURELY_NOT, Ranked, Whole, weighted_mean
from scoring.linking.skill_index import SkillIndex
from scoring.linking.whole_numbers import Vectors, products
from scoring.taxonomy import Taxonomy

CANDIDATES, AT_ONCE = 60, 64
OPTIONAL_PERCENT = 80


@dataclass(frozen=True, slots=True)
class SkillShares:
    """How much each way of comparing counts; tuned on the first half of our own phrases.

    Attributes:
        name: the nearest Dutch name; other: the nearest name in another language; work: the nearest occupation that
            needs the skill, an optional one for 80 %.
    """

    name: int = 100
    other: int = 70
    work: int = 25


class SkillSearch:
    """An index of skills ready to be asked."""

    def __init__(
        self, titles: TitleIndex, skills: SkillIndex, taxonomy: Taxonomy, shares: SkillShares = SkillShares()
    ) -> None:
        self._titles, self._skills, self._shares = titles, skills, shares
        self._vectors = skills.vectors.astype(np.float32)
        self._of = {
            kind: _ByConcept.of(skills.texts.rows(kind), skills.texts.concept)
            for kind in (Kind.NAME, Kind.OTHER_LANGUAGE)
        }
        self._work = _Work.of(taxonomy)
        self._centres = titles.centres.astype(np.float32)
        self._count = len(taxonomy.skills)

    @in_one_thread
    def rank(self, phrases: Sequence[str]) -> list[Ranked]:
        """Rank the skills for every phrase."""
        blocks = (phrases[start : start + AT_ONCE] for start in range(0, len(phrases), AT_ONCE))
        return [ranked for block in blocks for ranked in self._block(block)]

    def words(self, row: int) -> str:
        """Give a name by its row."""
        return self._skills.texts.words[row]

    def _block(self, phrases: Sequence[str]) -> Iterator[Ranked]:
        questions = self._skills.vectors_of(phrases, self._titles)
        by_name = products(self._vectors, questions)
        by_work = products(self._centres, _of_titles(questions, self._centres.shape[1]))
        for near, work in zip(by_name, by_work, strict=True):
            yield self._ranked(near, work)

    def _ranked(self, near: Whole, work: Whole) -> Ranked:
        named, row = self._of[Kind.NAME].best(near, self._count)
        other, other_row = self._of[Kind.OTHER_LANGUAGE].best(near, self._count)
        shares = self._shares
        by_name = weighted_mean([(shares.name, named), (shares.other, other)])
        by_name[(row < 0) & (other_row < 0)] = SURELY_NOT
        chosen = _highest(by_name)
        of_work = self._work.best(work, chosen)
        score = weighted_mean([(shares.name, named[chosen]), (shares.other, other[chosen]), (shares.work, of_work)])
        order = np.argsort(-score, kind="stable")
        chosen = chosen[order]
        return Ranked(chosen, score[order], np.where(row >= 0, row, other_row)[chosen])


def _highest(score: Whole) -> Whole:
    """Give the skills with the highest scores, and those that score as much as the last of these."""
    place = max(len(score) - CANDIDATES, 0)
    return np.flatnonzero(score >= np.partition(score, place)[place])


def _of_titles(questions: Vectors, width: int) -> Vectors:
    """Give the part that was learned of titles."""
    return np.ascontiguousarray(questions[:, :width])


@dataclass(frozen=True, eq=False)
class _ByConcept:
    """Rows of texts, by concept."""

    rows: Whole
    concepts: Whole
    starts: Whole

    @classmethod
    def of(cls, rows: Whole, concept: Whole) -> "_ByConcept":
        concepts, starts = np.unique(concept[rows], return_index=True)
        return cls(rows, concepts, starts.astype(np.int64))

    def best(self, near: Whole, count: int) -> tuple[Whole, Whole]:
        """Give the nearest text of every skill and its row, both (s,); SURELY_NOT and -1 where there is none."""
        best, where = np.full(count, SURELY_NOT), np.full(count, -1)
        if len(self.rows):
            of_rows = near[self.rows]
            most = np.maximum.reduceat(of_rows, self.starts)
            lengths = np.diff(np.append(self.starts, len(self.rows)))
            first = np.where(of_rows == np.repeat(most, lengths), np.arange(len(self.rows)), len(self.rows))
            best[self.concepts] = most
            where[self.concepts] = self.rows[np.minimum.reduceat(first, self.starts)]
        return best, where


@dataclass(frozen=True, eq=False)
class _Work:
    """The occupations that need each skill, by skill."""

    occupation: Whole
    percent: Whole
    starts: Whole

    @classmethod
    def of(cls, taxonomy: Taxonomy) -> "_Work":
        occupation = np.repeat(np.arange(len(taxonomy.occupations)), np.diff(taxonomy.skill_starts))
        order = np.argsort(taxonomy.skill_ids, kind="stable")
        percent = np.where(taxonomy.essential[order], 100, OPTIONAL_PERCENT).astype(np.int64)
        counts = np.bincount(taxonomy.skill_ids, minlength=len(taxonomy.skills))
        return cls(occupation[order], percent, np.concatenate([[0], np.cumsum(counts)]))

    def best(self, near: Whole, skills: Whole) -> Whole:
        """Give how near the nearest work comes that needs each of these skills; SURELY_NOT where no work needs it."""
        best = np.full(len(skills), SURELY_NOT)
        for place, skill in enumerate(skills.tolist()):
            of = slice(self.starts[skill], self.starts[skill + 1])
            if of.stop > of.start:
                best[place] = (np.maximum(near[self.occupation[of]], 0) * self.percent[of] // 100).max()
        return best
