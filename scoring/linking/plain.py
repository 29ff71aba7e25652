"""What there was before learning: letters alone, or the sentence encoder as it comes; to compare with.

Shapes: t texts, o concepts.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from scoring.linking.lexicon import Kind, Lexicon
from scoring.linking.search import Shares, families
from scoring.linking.sentences import encode

Floats = NDArray[np.float64]
Likeness = Callable[[str], Floats]


def by_letters(words: Sequence[str]) -> Likeness:
    """Compare by characters: TF-IDF of one to three letters."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # takes over a second

    counter = TfidfVectorizer(analyzer="char", ngram_range=(1, 3))
    vectors = csr_array(counter.fit_transform([text.lower() for text in words])).T.tocsr()
    return lambda title: np.asarray((csr_array(counter.transform([title.lower()])) @ vectors).toarray()).ravel()


def by_meaning(words: Sequence[str]) -> Likeness:
    """Compare with the sentence encoder as it comes."""
    vectors = np.concatenate([encode(words[start : start + 2048]) for start in range(0, len(words), 2048)])
    return lambda title: (vectors @ encode([title])[0]).astype(np.float64)


class PerConcept:
    """Rank concepts by any likeness of texts, put together in the way of the linker."""

    def __init__(self, lexicon: Lexicon, like: Likeness, shares: Shares) -> None:
        self._like, self._shares, self._heading = like, shares, lexicon.is_heading
        self._texts, self._concepts = lexicon.texts, len(lexicon)
        self._family, self._relatives = families(lexicon.groups)

    def scores(self, title: str) -> Floats:
        """Give the score of every concept, (o,)."""
        like, shares = self._like(title), self._shares
        best = {kind: self._best(kind, like) for kind in Kind}
        parts = [
            (shares.centre, self._middle(like)),
            (shares.name, best[Kind.NAME]),
            (shares.other, best[Kind.OTHER_LANGUAGE]),
            (shares.description, best[Kind.DESCRIPTION]),
        ]
        rough = _mean(parts)
        family = (np.bincount(self._family, weights=rough) / self._relatives)[self._family]
        return _mean([*parts, (shares.family, family)]) - self._heading * shares.heading / 100

    def _best(self, kind: Kind, like: Floats) -> Floats:
        best, rows = np.full(self._concepts, np.nan), self._texts.rows(kind)
        np.fmax.at(best, self._texts.concept[rows], like[rows])
        return best

    def _middle(self, like: Floats) -> Floats:
        rows = np.flatnonzero(self._texts.kind != Kind.DESCRIPTION)
        of = self._texts.concept[rows]
        count = np.bincount(of, minlength=self._concepts)
        sums = np.bincount(of, weights=like[rows], minlength=self._concepts)
        return np.where(count > 0, sums / np.maximum(count, 1), np.nan)


def _mean(parts: Sequence[tuple[int, Floats]]) -> Floats:
    """Give the weighted mean of what is known of every concept."""
    total = sum((share * np.nan_to_num(value) for share, value in parts), np.zeros(1))
    weight = sum((share * ~np.isnan(value) for share, value in parts), np.zeros(1))
    mean: Floats = total / np.maximum(weight, 1)
    return mean
