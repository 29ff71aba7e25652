"""The index of a taxonomy: what was learned from it, and all its texts as vectors; one file.

Shapes: o concepts, t texts, d figures of a vector.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scoring.archive import archived, read_archive
from scoring.linking import whole_numbers
from scoring.linking.lexicon import Kind, Texts
from scoring.linking.ngrams import NGrams
from scoring.linking.sentences import encode
from scoring.linking.whole_numbers import Vectors
from scoring.similarity.text import fold

METHOD = "titels-3"
_COLUMNS = ("weights", "pieces", "size", "meanings", "vectors", "kind", "concept", "centres", "is_heading")


@dataclass(frozen=True, eq=False)
class TitleIndex:
    """Everything that is needed to compare a title with a taxonomy.

    Attributes:
        lexicon: digest of the words that it was made from.
        ngrams: pieces of words; `pieces` (pieces, d) int8 times `size` (pieces,) is what was learned of each.
        meanings: (512, d) float32, what was learned of the sentence encoder.
        texts: kind, concept and words of every text; only names have words here.
        vectors: (t, d) int8, of the texts; `centres`: (o, d) int8, the middle of all names of a concept.
        groups, is_heading: as in the lexicon.
    """

    lexicon: str
    ngrams: NGrams
    pieces: NDArray[np.int8]
    size: NDArray[np.float32]
    meanings: NDArray[np.float32]
    texts: Texts
    vectors: Vectors
    centres: Vectors
    groups: tuple[str, ...]
    is_heading: NDArray[np.bool_]

    @cached_property
    def version(self) -> str:
        """The method and the hash of all that was learned: other links, another version."""
        digest = sha256()
        for part in (self.ngrams.weights, self.pieces, self.size, self.meanings, self.vectors, self.centres):
            digest.update(np.ascontiguousarray(part).tobytes())
        return f"{METHOD}-{digest.hexdigest()[:8]}"

    def vectors_of(self, texts: Sequence[str]) -> Vectors:
        """Give titles as vectors, (n, d) int8; the same title gives the same vector, alone or among others."""
        vectors, unsure = whole_numbers.asked(self._embedded(texts))
        for row in np.flatnonzero(unsure).tolist() if len(texts) > 1 else ():
            vectors[row] = whole_numbers.asked(self._embedded([texts[row]]))[0][0]
        return vectors

    def _embedded(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give the vectors before rounding; every learner counts as much as the others, (n, d)."""
        letters = self.ngrams.rows([fold(text) for text in texts])
        learned = self.pieces[letters.indices].astype(np.float32)
        learned *= (self.size[letters.indices] * letters.data)[:, None]
        sums = np.zeros((len(texts), self.meanings.shape[1]), dtype=np.float32)
        for row, (start, end) in enumerate(zip(letters.indptr[:-1], letters.indptr[1:], strict=True)):
            sums[row] = learned[start:end].sum(axis=0)
        return unit_per_learner(sums + encode(texts) @ self.meanings)

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads (npz, no pickle)."""
        texts = {
            "lexicon": self.lexicon,
            "pieces": self.ngrams.pieces,
            "words": self.texts.words[: len(self.texts.rows(Kind.NAME))],
            "groups": self.groups,
        }
        of_texts = {"kind": self.texts.kind, "concept": self.texts.concept.astype(np.int32)}
        own = {name: getattr(self, name) for name in _COLUMNS if hasattr(self, name)}
        return archived(texts, own | of_texts | {"weights": self.ngrams.weights})

    @classmethod
    def load(cls, path: Path) -> "TitleIndex":
        """Read a saved index; nothing in the file is executed.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not a saved index.
        """
        texts, columns = read_archive(path, *_COLUMNS)
        return cls(
            lexicon=texts["lexicon"],
            ngrams=NGrams(texts["pieces"], columns.pop("weights")),
            texts=Texts(columns.pop("kind"), columns.pop("concept").astype(np.int64), tuple(texts["words"])),
            groups=tuple(texts["groups"]),
            **columns,
        )


LEARNERS = 2


def unit_per_learner(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Bring the part of every learner to the same length, and the whole to length 1."""
    parts = vectors.reshape(len(vectors), LEARNERS, -1)
    length = np.maximum(np.linalg.norm(parts, axis=2, keepdims=True), 1e-9) * np.sqrt(LEARNERS)
    whole: NDArray[np.float32] = (parts / length).reshape(vectors.shape).astype(np.float32)
    return whole
