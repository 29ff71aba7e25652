"""Compare words as written: folding, and character n-grams with whole-number weights."""

import re
import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

LONGEST = 200
SOFT_HYPHEN = "\xad"
_GENDER = re.compile(r"[(\[]?\b[mvfwdx](?:\s*/\s*[mvfwdx]){1,3}\b[)\]]?", re.IGNORECASE)
_NOT_A_WORD = re.compile(r"[^a-z0-9+#]+")


def fold(text: str) -> str:
    """Give the words only: no capitals, accents, punctuation or "(m/v)"; at most 200 characters are read."""
    plain = unicodedata.normalize("NFKD", _GENDER.sub(" ", text[:LONGEST].replace(SOFT_HYPHEN, "")).casefold())
    letters = plain if plain.isascii() else "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_A_WORD.sub(" ", letters).strip()


class Grams:
    """Character n-grams of a fixed list of texts.

    Weights are whole numbers, so that a sum does not depend on its order; only
    the length of a vector is a square root, which IEEE 754 defines to the bit.
    """

    def __init__(self, folded: Sequence[str], lengths: tuple[int, int]) -> None:
        from sklearn.feature_extraction.text import CountVectorizer  # takes over a second: only who links waits for it

        self._counter = CountVectorizer(analyzer="char_wb", ngram_range=lengths, binary=True, dtype=np.int64)
        counts = csr_array(self._counter.fit_transform(folded))
        frequency = np.bincount(counts.indices, minlength=counts.shape[1])
        self._weight = np.rint(10 * np.log2(1 + len(folded) / np.maximum(frequency, 1))).astype(np.int64)
        self.vectors = self._weighted(counts)
        self._columns = self.vectors.T.tocsr()
        self._length = _length(self.vectors)

    def similar_to(self, folded: str) -> NDArray[np.float64]:
        """Give the cosine of this text to every text of the list, (texts,) in [0, 1]."""
        return self._cosine(self._weighted(csr_array(self._counter.transform([folded]))))

    def similar_to_row(self, row: int) -> NDArray[np.float64]:
        """Give the cosine of one text of the list to all of them, (texts,) in [0, 1]."""
        return self._cosine(self.vectors[[row]])

    def _weighted(self, counts: csr_array) -> csr_array:
        return csr_array((self._weight[counts.indices], counts.indices, counts.indptr), shape=counts.shape)

    def _cosine(self, vector: csr_array) -> NDArray[np.float64]:
        product = (vector @ self._columns).toarray().ravel()
        cosine: NDArray[np.float64] = product / np.maximum(_length(vector) * self._length, 1)
        return cosine


def _length(vectors: csr_array) -> NDArray[np.float64]:
    """Give the Euclidean length of every vector."""
    squares = vectors.multiply(vectors).sum(axis=1)
    return np.sqrt(np.asarray(squares, dtype=np.float64)).ravel()
