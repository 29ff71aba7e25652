"""Ways of ranking names for a title, side by side: the learned index, and plain ways with and without concepts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.evaluation import trec_order
from scoring.label_index import Link
from scoring.linking.chances import chances
from scoring.linking.label_order import FIRST, order_names
from scoring.linking.plain import Likeness, PerConcept
from scoring.linking.search import Search
from scoring.linking.whole_numbers import ONE

MOST, SURE = 120, 1000


class Way(Protocol):
    """A way of ranking."""

    def rank(self, titles: Sequence[str]) -> list[list[str]]:
        """Give ids of names for every title, best first."""
        ...


@dataclass(frozen=True)
class Corpus:
    """Names that can be answered.

    Attributes:
        words: the names by id.
        concepts: the concepts, in the order of a lexicon; names: the ids of the names of each.
        first: how much the first right name counts beside all right names.
    """

    words: Mapping[str, str]
    concepts: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    first: float = FIRST

    @classmethod
    def of(cls, words: Mapping[str, str], concept_of: Mapping[str, str], first: float = FIRST) -> "Corpus":
        """Arrange names by concept."""
        names: dict[str, list[str]] = {}
        for name in sorted(words):
            names.setdefault(concept_of[name], []).append(name)
        concepts = tuple(sorted(names))
        return cls(words, concepts, tuple(tuple(names[concept]) for concept in concepts), first)

    def ordered(self, concepts: Sequence[int], chance: NDArray[np.float64]) -> list[str]:
        """Give the ids of the names of these concepts, best first."""
        names = [self.names[concept] for concept in concepts]
        places = order_names(chance, [len(of_concept) for of_concept in names], self.first)
        return [names[concept][name] for concept, name in places]


@dataclass(frozen=True)
class Learned:
    """The way of passend."""

    search: Search
    corpus: Corpus

    def rank(self, titles: Sequence[str]) -> list[list[str]]:
        """Give ids of names for every title, best first."""
        ranked = self.search.rank(titles)
        return [self.corpus.ordered(one.concept.tolist(), chances(one.score)) for one in ranked]

    def best(self, titles: Sequence[str]) -> list[tuple[str, float]]:
        """Give the first concept of every title, with its chance."""
        ranked = self.search.rank(titles)
        return [(self.corpus.concepts[int(one.concept[0])], float(chances(one.score)[0])) for one in ranked]


@dataclass(frozen=True)
class Linked:
    """The linker as everyone uses it, equal names first; the names of the corpus are concepts themselves.

    Attributes:
        link: ranks occupations or skills for many texts.
    """

    link: Callable[[Sequence[str]], list[tuple[Link, ...]]]
    corpus: Corpus

    def rank(self, titles: Sequence[str]) -> list[list[str]]:
        """Give the concepts of every title, best first."""
        concepts = self.corpus.concepts
        return [[concepts[link.concept] for link in links] for links in self.link(titles)]

    def best(self, titles: Sequence[str]) -> list[tuple[str, float]]:
        """Give the first concept of every title, with its chance; "" where nothing comes near."""
        ranked = self.link(titles)
        return [
            (self.corpus.concepts[links[0].concept], links[0].confidence / SURE) if links else ("", 0.0)
            for links in ranked
        ]


@dataclass(frozen=True)
class NameByName:
    """Every name on its own, by how alike it is; as trec_eval sorts."""

    like: Likeness
    corpus: Corpus

    def rank(self, titles: Sequence[str]) -> list[list[str]]:
        """Give ids of names for every title, best first."""
        ids = list(self.corpus.words)
        return [[ids[place] for place in trec_order(self.like(title), ids)] for title in titles]


@dataclass(frozen=True)
class ConceptByConcept:
    """The same likeness, put together per concept and ordered in the way of passend."""

    concepts: PerConcept
    corpus: Corpus

    def rank(self, titles: Sequence[str]) -> list[list[str]]:
        """Give ids of names for every title, best first."""
        return [self._one(self.concepts.scores(title)) for title in titles]

    def _one(self, scores: NDArray[np.float64]) -> list[str]:
        best = np.argsort(-scores, kind="stable")[:MOST]
        return self.corpus.ordered(best.tolist(), chances(np.rint(scores[best] * ONE).astype(np.int64)))
