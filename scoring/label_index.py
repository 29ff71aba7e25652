"""Find the concept behind words as somebody wrote them: equal, nearly equal, or alike."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from threading import Lock

import numpy as np
import snowballstemmer
from numpy.typing import NDArray
from rapidfuzz import fuzz

from scoring.linking.heads import Heads
from scoring.similarity.text import Grams, fold
from scoring.taxonomy import NO_NAME, Concepts

EXACT, NEARLY, MOST_ALIKE, SHARED, LEAST_ALIKE = 1000, 990, 960, 900, 500
NOT_ALIKE = 660
SHORTEST = 3
CANDIDATES = 60
EQUAL = "gelijk aan"
GRAM_LENGTHS = (3, 4)
REMEMBERED_WORDS = 65_536

_stemmer = snowballstemmer.stemmer("dutch")  # keeps the word it works on
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Link:
    """A concept that words may stand for.

    Attributes:
        confidence: milli, 500..1000; 1000 is an equal name, 900 one that other concepts carry too, or only spoken.
        label: the name that matched.
        reason: Dutch: "gelijk aan" or "lijkt op".
    """

    concept: int
    confidence: int
    label: str
    reason: str


class LabelIndex:
    """All names of all concepts of one kind, ready to be searched.

    Args:
        spoken: further names, as (concept, name); people say these, so they are trusted and never sure.
    """

    def __init__(self, concepts: Concepts, spoken: Sequence[tuple[int, str]] = ()) -> None:
        names = [*_names(concepts), *((concept, False, name) for concept, name in spoken)]
        self._written = len(names) - len(spoken)
        self._concept = np.array([concept for concept, _, _ in names], dtype=np.int64)
        self._is_preferred = [preferred for _, preferred, _ in names]
        self._label = [label for _, _, label in names]
        self._folded = [fold(label) for label in self._label]
        self._equal = _rows_by(self._folded)
        self._first = [fold(label) for label in concepts.labels]
        self._carried = _names_by(self._concept, self._folded)

    def find(self, text: str) -> tuple[Link, ...]:
        """Give the concepts that fit, best first, each once; nothing if nothing comes near.

        An equal name ends the search: a person who writes "kok" means kok.
        """
        folded = fold(text)
        if folded in self._equal:
            return self._in_order(self._equal_to(folded), EQUAL)
        if len(folded) < SHORTEST:
            return ()
        return self._in_order(self._nearly_equal(folded) + self._alike(folded), "lijkt op")

    def named(self, text: str) -> tuple[Link, ...]:
        """Give the concepts that have this name, or nearly this name; nothing if none has.

        Nearly is not by half: "werk" has the stem of "werkster", and is no name of hers.
        """
        folded = fold(text)
        if folded in self._equal:
            return self._in_order(self._equal_to(folded), EQUAL)
        nearly = self._nearly_equal(folded) if len(folded) >= SHORTEST else []
        return self._in_order([pair for pair in nearly if _as_long(folded, self._folded[pair[0]])], "lijkt op")

    @cached_property
    def heads(self) -> Heads:
        """All names, to be found where they differ in a compound."""
        return Heads(list(zip(self._concept.tolist(), self._label, strict=True)), _stem)

    @cached_property
    def _nearly(self) -> dict[str, list[int]]:
        return _rows_by([_nearly_key(folded.split()) for folded in self._folded])

    @cached_property
    def _grams(self) -> Grams:
        return Grams(self._folded, GRAM_LENGTHS)

    def _nearly_equal(self, folded: str) -> list[tuple[int, int]]:
        """Find names with the same stems, as one word or two, in either order."""
        words = folded.split()
        keys = {_nearly_key(words), _nearly_key(words[::-1])}
        return [
            (row, NEARLY if row < self._written else SHARED)
            for key in sorted(keys)
            for row in self._nearly.get(key, [])
        ]

    def _alike(self, folded: str) -> list[tuple[int, int]]:
        """Find names that share letters: candidates by n-grams, then weighed with edits."""
        cosine = self._grams.similar_to(folded)
        rows = np.argsort(-cosine, kind="stable")[:CANDIDATES].tolist()
        scored = ((row, _confidence(float(cosine[row]), folded, self._folded[row])) for row in rows)
        return [(row, confidence) for row, confidence in scored if confidence >= LEAST_ALIKE]

    def _equal_to(self, folded: str) -> list[tuple[int, int]]:
        """Find equal names; one that several concepts carry is sure only for the concept it is the first name of."""
        rows = self._equal[folded]
        shared = len({int(self._concept[row]) for row in rows}) > 1
        return [
            (row, EXACT if self._is_preferred[row] or not (shared or row >= self._written) else SHARED) for row in rows
        ]

    def _in_order(self, found: list[tuple[int, int]], reason: str) -> tuple[Link, ...]:
        """Sort by confidence, then the concept whose first name most of the others carry too."""
        concepts = {int(self._concept[row]) for row, _ in found}
        votes = {
            concept: sum(self._first[concept] in self._carried[other] for other in concepts) for concept in concepts
        }
        ordered = sorted(found, key=lambda f: (-f[1], -votes[int(self._concept[f[0]])], f[0]))
        links: dict[int, Link] = {}
        for row, confidence in ordered:
            concept = int(self._concept[row])
            links.setdefault(concept, Link(concept, confidence, self._label[row], reason))
        return tuple(links.values())


def _names(concepts: Concepts) -> Iterator[tuple[int, bool, str]]:
    """Give (concept, is preferred, name); a group's name stands for no concept in it."""
    for concept, (label, others) in enumerate(zip(concepts.labels, concepts.alternatives, strict=True)):
        for number, name in enumerate((label, *others)):
            if fold(name) and not name.startswith(NO_NAME):
                yield concept, number == 0, name


def _rows_by(keys: list[str]) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = defaultdict(list)
    for row, key in enumerate(keys):
        rows[key].append(row)
    return dict(rows)


def _names_by(concepts: NDArray[np.int64], folded: list[str]) -> dict[int, set[str]]:
    names: dict[int, set[str]] = defaultdict(set)
    for concept, name in zip(concepts.tolist(), folded, strict=True):
        names[concept].add(name)
    return dict(names)


def _as_long(one: str, other: str) -> bool:
    """Whether neither has more than a third more letters than the other."""
    short, long = sorted(len(words.replace(" ", "")) for words in (one, other))
    return 4 * short >= 3 * long


def _nearly_key(words: list[str]) -> str:
    """Give the stems as one word: "medewerkers magazijn" is "medewerkmagazijn"."""
    return "".join(_stem(word) for word in words)


@lru_cache(REMEMBERED_WORDS)
def _stem(word: str) -> str:
    with _one_at_a_time:
        return str(_stemmer.stemWord(word))


def _confidence(cosine: float, folded: str, name: str) -> int:
    """Give how sure it is that both mean the same, milli; below 500 is not alike.

    The middle of shared n-grams and edits: below 660 the development set of
    job titles is wrong in five cases of six, so that is where 500 lies.
    """
    alike = round(500 * cosine) + round(5 * fuzz.token_sort_ratio(folded, name))
    return LEAST_ALIKE + (alike - NOT_ALIKE) * (MOST_ALIKE - LEAST_ALIKE) // (EXACT - NOT_ALIKE)
