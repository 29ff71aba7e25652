"""The skills of a taxonomy as vectors, by what was learned for titles and by what the sentence encoder knows.

Nothing is learned from skills: they have one Dutch name each at most. What was
learned from the names of occupations knows the words; the encoder as it comes
knows the rest. A vector is both, one after the other, each counting as much.

Shapes: t texts, s skills, d figures of a title, m of a meaning.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from scoring.linking import whole_numbers
from scoring.linking.lexicon import Kind, Lexicon, Texts
from scoring.linking.sentences import encode
from scoring.linking.whole_numbers import Vectors
from scoring.similarity.text import fold
from scoring.taxonomy import Concepts

if TYPE_CHECKING:
    from scoring.linking.index import TitleIndex

WIDTH = 256
COLUMNS = ("skill_kind", "skill_concept", "skill_vectors", "skill_axes")
Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class SkillIndex:
    """Everything that is needed to compare a phrase with skills, beside the index of titles.

    Attributes:
        lexicon: digest of the words that it was made from.
        texts: Dutch names and names in other languages.
        vectors: (t, d + m) int8; axes: (512, m) float32, the directions in which meanings of skills differ most.
    """

    lexicon: str
    texts: Texts
    vectors: Vectors
    axes: Floats

    @property
    def digest(self) -> bytes:
        """Changes with anything that could give other links."""
        return sha256(self.vectors.tobytes() + self.axes.tobytes()).digest()

    def vectors_of(self, phrases: Sequence[str], titles: "TitleIndex") -> Vectors:
        """Give phrases as vectors, (n, d + m) int8; the same phrase gives the same, alone or among others."""

        def embed(asked: Sequence[str]) -> Floats:
            meanings = encode(asked)
            return _joined(titles.embedded(asked, meanings), meanings, self.axes)

        return whole_numbers.exactly(embed, phrases)

    def spoken(self, skills: Concepts) -> list[tuple[int, str]]:
        """Give the Dutch names that the index has and the taxonomy has not: what people say, as (skill, name)."""
        return [(int(self.texts.concept[row]), self.texts.words[row]) for row in self._spoken(skills)]

    def without_spoken(self, skills: Concepts) -> "SkillIndex":
        """Give the same index without what only people say, to see what that brings."""
        kept = np.setdiff1d(np.arange(len(self.texts.words)), self._spoken(skills))
        words = tuple(self.texts.words[row] for row in kept.tolist())
        return replace(
            self, texts=Texts(self.texts.kind[kept], self.texts.concept[kept], words), vectors=self.vectors[kept]
        )

    def _spoken(self, skills: Concepts) -> list[int]:
        named = ((row, int(self.texts.concept[row])) for row in self.texts.rows(Kind.NAME).tolist())
        return [
            row
            for row, skill in named
            if (name := self.texts.words[row]) != skills.labels[skill]
            and name not in skills.alternatives[skill]
            and fold(name)
        ]

    def words(self) -> dict[str, Any]:
        """Give the words that a file keeps."""
        return {"lexicon": self.lexicon, "words": self.texts.words}

    def columns(self) -> dict[str, NDArray[Any]]:
        """Give the columns that a file keeps."""
        of_texts = (self.texts.kind, self.texts.concept.astype(np.int32))
        return dict(zip(COLUMNS, (*of_texts, self.vectors, self.axes), strict=True))

    @classmethod
    def of_file(cls, words: dict[str, Any], columns: dict[str, NDArray[Any]]) -> "SkillIndex":
        """Give what `words` and `columns` were taken from."""
        kind, concept, vectors, axes = (columns[name] for name in COLUMNS)
        return cls(words["lexicon"], Texts(kind, concept.astype(np.int64), tuple(words["words"])), vectors, axes)


def index_skills(lexicon: Lexicon, meanings: Floats, titles: "TitleIndex") -> SkillIndex:
    """Make the index of skills.

    Args:
        lexicon: names of skills, no descriptions.
        meanings: (t, 512), of every text of the lexicon.
        titles: what was learned of titles.
    """
    texts = lexicon.texts
    axes = _axes(meanings)
    vectors = whole_numbers.kept(_joined(titles.embedded_many(texts.words, meanings), meanings, axes))
    return SkillIndex(lexicon.digest, texts, vectors, axes)


def skill_lexicon(names: Sequence[tuple[str, ...]], others: Sequence[tuple[str, ...]]) -> Lexicon:
    """Give the words of skills: Dutch names, and names in other languages."""
    nothing = np.zeros(len(names), dtype=np.bool_)
    return Lexicon(tuple(names), tuple(others), ((),) * len(names), ("",) * len(names), nothing)


def _joined(learned: Floats, meanings: Floats, axes: Floats) -> Floats:
    """Put what was learned beside what the encoder knows, each of the same length; the whole has length 1."""
    known = meanings @ axes
    known /= np.maximum(np.linalg.norm(known, axis=1, keepdims=True), np.float32(1e-9))
    whole: Floats = (np.hstack([learned, known]) / np.float32(np.sqrt(2))).astype(np.float32)
    return whole


def _axes(meanings: Floats) -> Floats:
    """Give the directions in which these meanings differ most, at most 256."""
    _, directions = np.linalg.eigh(meanings.T.astype(np.float64) @ meanings)
    return np.ascontiguousarray(directions[:, ::-1][:, :WIDTH].astype(np.float32))
