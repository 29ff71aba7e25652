"""All words that a taxonomy has for its concepts: what the linker learns from, and what it looks in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from scoring.archive import packed
from scoring.similarity.text import fold
from scoring.taxonomy import Taxonomy

Names = tuple[str, ...]
READ_OF_DESCRIPTION = 120


class Kind(IntEnum):
    """What a text is to its concept."""

    NAME = 0
    OTHER_LANGUAGE = 1
    DESCRIPTION = 2


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Concepts with everything that they are called, by index.

    Attributes:
        names: Dutch names; the first is the one that people see. These are what is linked to.
        other_languages: names in other languages.
        descriptions: sentences about the concept.
        groups: a code per concept, of which the first three characters name its family (ISCO-08); "" if unknown.
        is_heading: (o,) bool, a heading of the classification, which nobody is by profession.
    """

    names: tuple[Names, ...]
    other_languages: tuple[Names, ...]
    descriptions: tuple[Names, ...]
    groups: Names
    is_heading: NDArray[np.bool_]

    @classmethod
    def of(
        cls, taxonomy: Taxonomy, other_languages: Sequence[Names] = (), other_descriptions: Sequence[Names] = ()
    ) -> "Lexicon":
        """Take the words of the occupations of a taxonomy, and what other languages say of each."""
        occupations = taxonomy.occupations
        nothing: tuple[Names, ...] = ((),) * len(occupations)
        own = tuple((text,) if text else () for text in taxonomy.descriptions) or nothing
        names = zip(occupations.labels, occupations.alternatives, strict=True)
        return cls(
            names=tuple((label, *others) for label, others in names),
            other_languages=tuple(other_languages) or nothing,
            descriptions=tuple((*one, *two) for one, two in zip(own, other_descriptions or nothing, strict=True)),
            groups=taxonomy.isco,
            is_heading=np.zeros(len(occupations), dtype=np.bool_),
        )

    def __len__(self) -> int:
        return len(self.names)

    @cached_property
    def digest(self) -> str:
        """Eight characters that change with any word that is read."""
        read = tuple(tuple(map(_beginning, texts)) for texts in self.descriptions)
        words = [self.names, self.other_languages, read, self.groups, self.is_heading.tolist()]
        return sha256(packed({"words": words}).tobytes()).hexdigest()[:8]

    @cached_property
    def texts(self) -> "Texts":
        """Every text once per concept, names first; of a description its beginning, where it says what the work is."""
        found = list(self._texts())
        kinds, concepts, words = zip(*found, strict=True) if found else ((), (), ())
        return Texts(np.array(kinds, dtype=np.int8), np.array(concepts, dtype=np.int64), words)

    def _texts(self) -> Iterator[tuple[Kind, int, str]]:
        for kind, column in zip(Kind, (self.names, self.other_languages, self.descriptions), strict=True):
            for concept, words in enumerate(column):
                read = map(_beginning, words) if kind is Kind.DESCRIPTION else words
                yield from ((kind, concept, text) for text in dict.fromkeys(read) if fold(text))


def _beginning(description: str) -> str:
    """Give whole words of at most 120 characters."""
    if len(description) <= READ_OF_DESCRIPTION:
        return description
    return description[: READ_OF_DESCRIPTION + 1].rpartition(" ")[0] or description[:READ_OF_DESCRIPTION]


@dataclass(frozen=True, eq=False)
class Texts:
    """Texts with their concept, by kind and then by concept; all columns (t,)."""

    kind: NDArray[np.int8]
    concept: NDArray[np.int64]
    words: Names

    def rows(self, kind: Kind) -> NDArray[np.int64]:
        """Give where the texts of one kind are."""
        return np.flatnonzero(self.kind == kind)
