"""Pieces of words, with a weight for how rare they are."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

SHORTEST, LONGEST, FEWEST = 3, 5, 3


class NGrams:
    """A fixed list of pieces of words: 3 to 5 letters, and whole words.

    Attributes:
        pieces: the list; a whole word starts with "=", the edge of a word is a space.
        weights: (pieces,) float32, the logarithm of how rare a piece is.
    """

    def __init__(self, pieces: Sequence[str], weights: NDArray[np.float32]) -> None:
        self.pieces = tuple(pieces)
        self.weights = weights
        self._row = {piece: row for row, piece in enumerate(self.pieces)}

    @classmethod
    def found_in(cls, folded: Sequence[str]) -> "NGrams":
        """Take the pieces that at least three of these texts have."""
        counts: Counter[str] = Counter()
        for text in folded:
            counts.update(set(_pieces(text)))
        frequent = sorted(piece for piece, count in counts.items() if count >= FEWEST)
        rare = [np.log1p(len(folded) / counts[piece]) for piece in frequent]
        return cls(frequent, np.array(rare, dtype=np.float32))

    def rows(self, folded: Sequence[str]) -> csr_array:
        """Give every text as weights of its pieces, (n, pieces), each of length 1 or nothing."""
        starts, places, values = [0], [], []
        for text in folded:
            counts = Counter(self._row[piece] for piece in _pieces(text) if piece in self._row)
            known = np.array(sorted(counts), dtype=np.int32)
            weight = self.weights[known] * np.sqrt([counts[row] for row in known.tolist()], dtype=np.float32)
            places.append(known)
            values.append(weight / max(float(np.linalg.norm(weight)), 1e-9))
            starts.append(starts[-1] + len(known))
        data = np.concatenate([*values, np.empty(0)]).astype(np.float32)
        index = np.concatenate([*places, np.empty(0, dtype=np.int32)])
        return csr_array((data, index, np.array(starts)), shape=(len(folded), len(self.pieces)))


def _pieces(folded: str) -> Iterator[str]:
    for word in folded.split():
        edged = f" {word} "
        for length in range(SHORTEST, LONGEST + 1):
            yield from (edged[start : start + length] for start in range(len(edged) - length + 1))
        yield f"={word}"
