"""The index of a taxonomy: what was learned from it, and all its texts as vectors; one file.

Shapes: o concepts, t texts, d figures of a vector.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.archive import archived, read_archive
from scoring.linking import skill_index, whole_numbers
from scoring.linking.lexicon import Kind, Texts
from scoring.linking.ngrams import NGrams
from scoring.linking.sentences import encode
from scoring.linking.skill_index import SkillIndex
from scoring.linking.whole_numbers import Vectors
from scoring.similarity.text import fold

METHOD, TRUSTING, BEFORE, WITHOUT_SKILLS = "titels-6", "titels-5", "titels-4", "titels-3"
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
        skills: the skills of the same taxonomy; older indexes have none.
        method: how titles are linked with it; one that was made before keeps its own.
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
    skills: SkillIndex | None = None
    method: str = METHOD

    @cached_property
    def version(self) -> str:
        """The method and the hash of all that was learned: other links, another version."""
        digest = sha256()
        for part in (self.ngrams.weights, self.pieces, self.size, self.meanings, self.vectors, self.centres):
            digest.update(np.ascontiguousarray(part).tobytes())
        if self.skills is None:
            return f"{WITHOUT_SKILLS}-{digest.hexdigest()[:8]}"
        digest.update(self.skills.digest)
        return f"{self.method}-{digest.hexdigest()[:8]}"

    def vectors_of(self, texts: Sequence[str]) -> Vectors:
        """Give titles as vectors, (n, d) int8; the same title gives the same vector, alone or among others."""
        return whole_numbers.exactly(lambda asked: self.embedded(asked, encode(asked)), texts)

    def embedded(self, texts: Sequence[str], meanings: NDArray[np.float32]) -> NDArray[np.float32]:
        """Give the vectors before rounding; every learner counts as much as the others, (n, d).

        Args:
            meanings: (n, 512), of the sentence encoder.
        """
        letters = self.ngrams.rows([fold(text) for text in texts])
        learned = self.pieces[letters.indices].astype(np.float32)
        learned *= (self.size[letters.indices] * letters.data)[:, None]
        sums = np.zeros((len(texts), self.meanings.shape[1]), dtype=np.float32)
        for row, (start, end) in enumerate(zip(letters.indptr[:-1], letters.indptr[1:], strict=True)):
            sums[row] = learned[start:end].sum(axis=0)
        return unit_per_learner(sums + meanings @ self.meanings)

    def embedded_many(self, texts: Sequence[str], meanings: NDArray[np.float32]) -> NDArray[np.float32]:
        """Give what `embedded` gives but for the last bits, thousands at a time."""
        letters = self.ngrams.rows([fold(text) for text in texts])
        learned = letters @ (self.pieces.astype(np.float32) * self.size[:, None])
        return unit_per_learner(learned + meanings @ self.meanings)

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads (npz, no pickle)."""
        texts: dict[str, Any] = {
            "lexicon": self.lexicon,
            "method": self.method,
            "pieces": self.ngrams.pieces,
            "words": self.texts.words[: len(self.texts.rows(Kind.NAME))],
            "groups": self.groups,
        }
        of_texts = {"kind": self.texts.kind, "concept": self.texts.concept.astype(np.int32)}
        own = {name: getattr(self, name) for name in _COLUMNS if hasattr(self, name)}
        if self.skills:
            texts, own = texts | {"skills": self.skills.words()}, own | self.skills.columns()
        return archived(texts, own | of_texts | {"weights": self.ngrams.weights})

    @classmethod
    def load(cls, path: Path) -> "TitleIndex":
        """Read a saved index; nothing in the file is executed.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not a saved index.
        """
        texts, columns = read_archive(path, *_COLUMNS, may_lack=skill_index.COLUMNS)
        of_skills = {name: columns.pop(name) for name in skill_index.COLUMNS if name in columns}
        return cls(
            lexicon=texts["lexicon"],
            method=texts.get("method", BEFORE),
            ngrams=NGrams(texts["pieces"], columns.pop("weights")),
            texts=Texts(columns.pop("kind"), columns.pop("concept").astype(np.int64), tuple(texts["words"])),
            groups=tuple(texts["groups"]),
            skills=SkillIndex.of_file(texts["skills"], of_skills) if of_skills else None,
            **columns,
        )


LEARNERS = 2


def unit_per_learner(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Bring the part of every learner to the same length, and the whole to length 1."""
    parts = vectors.reshape(len(vectors), LEARNERS, -1)
    length = np.maximum(np.linalg.norm(parts, axis=2, keepdims=True), 1e-9) * np.sqrt(LEARNERS)
    whole: NDArray[np.float32] = (parts / length).reshape(vectors.shape).astype(np.float32)
    return whole
