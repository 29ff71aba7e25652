"""What are the shares of the title linker worth on titles that they were not set on?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matching.exchange.progress import Progress, silent
from matching.usecases.compare_links import Questions
from matching.usecases.evaluate_titles import learned_from, refuse_unusable
from scoring.evaluation import measure
from scoring.linking.contest import Corpus, Learned
from scoring.linking.halves import HeldOut, Way, over_halves, ways
from scoring.linking.index import TitleIndex
from scoring.linking.label_order import FIRST
from scoring.linking.search import Search, Shares

FIGURES = ("mrr", "map", "conceptMrr")


@dataclass(frozen=True, slots=True)
class HalvesEvaluation:
    """Figures in the order of `FIGURES`.

    Attributes:
        titles: how many; in_use: with the shares in use, on all titles.
    """

    titles: int
    in_use: NDArray[np.float64]
    halves: HeldOut


def evaluate_halves(
    questions: Questions,
    words: Mapping[str, str],
    concept_of: Mapping[str, str],
    directories: Sequence[Path],
    progress: Progress = silent,
) -> HalvesEvaluation:
    """Learn once, rank the titles in many ways of counting, and choose on halves.

    Raises:
        InvalidInputError: there is no name, a name has no concept, or a table is unreadable.
    """
    refuse_unusable(words, concept_of)
    corpus, drawn = Corpus.of(words, concept_of), ways()
    _, index = learned_from(corpus, directories, (), progress)
    asked = _Asked(questions, corpus, concept_of, index)
    done = iter(range(len(drawn)))

    def measured(way: Way) -> NDArray[np.float64]:
        progress("manieren van tellen meten", next(done), len(drawn))
        return asked.per_title(way)

    halves = over_halves(drawn, measured)
    in_use = asked.per_title(Way(Shares(), FIRST))
    return HalvesEvaluation(len(in_use), in_use.mean(axis=0), halves)


@dataclass(frozen=True)
class _Asked:
    questions: Questions
    corpus: Corpus
    concept_of: Mapping[str, str]
    index: TitleIndex

    def per_title(self, way: Way) -> NDArray[np.float64]:
        """Give the figures of every title that has a right answer, (n, 3)."""
        ranked = Learned(Search(self.index, way.shares), replace(self.corpus, first=way.first))
        asked = {title: right for title, right in self.questions.asked.items() if right}
        rankings = ranked.rank([self.questions.titles[title] for title in asked])
        each = [
            measure({title: ranking}, {title: asked[title]}, self.concept_of)
            for title, ranking in zip(asked, rankings, strict=True)
        ]
        return np.array([(one.mrr, one.map, one.concept_mrr) for one in each])
