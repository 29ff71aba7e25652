"""Free Dutch words -> occupations and skills: linked once, at the door."""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from scoring.label_index import LabelIndex, Link
from scoring.linking.chances import chances
from scoring.linking.index import TitleIndex
from scoring.linking.search import Ranked, Search
from scoring.similarity.text import LONGEST, fold
from scoring.taxonomy import Taxonomy

__all__ = ["Link", "Linker"]

REMEMBERED = 65_536
BY_NAMES_ONLY = "titels-1"
RECOGNISED = 300
MOST_SURE = 980
LOOKS_LIKE = 60
SHORTEST = 3


class Linker:
    """Link words to concepts of one taxonomy; the same words always give the same links.

    An equal name decides. Else the index ranks what the words may mean; a
    taxonomy without an index is searched by the letters of its names.

    Attributes:
        version: changes when the same words could give other links.
    """

    def __init__(self, taxonomy: Taxonomy, index: TitleIndex | None = None) -> None:
        self.version = index.version if index else BY_NAMES_ONLY
        self._taxonomy = taxonomy
        self._search = Search(index) if index else None
        self._occupation_links = lru_cache(REMEMBERED)(self._find_occupation)
        self._skill_links = lru_cache(REMEMBERED)(self._find_skill)

    def link_occupation(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the occupations these words may stand for, best first; () is "niet herkend"."""
        links = self._occupation_links(text[:LONGEST])
        return () if _is_doubtful(links) else links[:limit]

    def link_occupations(self, texts: Sequence[str], limit: int = 3) -> list[tuple[Link, ...]]:
        """Give what `link_occupation` gives for every text; many at once take less time each."""
        return [() if _is_doubtful(links) else links[:limit] for links in self.rank_occupations(texts)]

    def rank_occupations(self, texts: Sequence[str]) -> list[tuple[Link, ...]]:
        """Give all that every text may stand for, best first, however doubtful; remembers nothing."""
        read = [text[:LONGEST] for text in texts]
        return list(self._find_occupations(read))

    def nearest_occupations(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the occupations that come nearest, also when these words are not recognised: suggestions only."""
        return self._occupation_links(text[:LONGEST])[:limit]

    def link_skill(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the skills these words may stand for, best first; () is "niet herkend"."""
        return self._skill_links(text[:LONGEST])[:limit]

    @cached_property
    def _occupations(self) -> LabelIndex:
        return LabelIndex(self._taxonomy.occupations)

    @cached_property
    def _skills(self) -> LabelIndex:
        return LabelIndex(self._taxonomy.skills)

    def _find_skill(self, text: str) -> tuple[Link, ...]:
        return self._skills.find(text)

    def _find_occupation(self, text: str) -> tuple[Link, ...]:
        return next(self._find_occupations([text]))

    def _find_occupations(self, texts: Sequence[str]) -> Iterator[tuple[Link, ...]]:
        """Give all links of every text; what has no equal name is looked up in the index, all at once."""
        if self._search is None:
            yield from map(self._occupations.find, texts)
            return
        named = [self._occupations.named(text) for text in texts]
        others = [text for text, links in zip(texts, named, strict=True) if not links and _can_be_a_title(text)]
        ranked = dict(zip(others, self._search.rank(others), strict=True)) if others else {}
        for text, links in zip(texts, named, strict=True):
            yield links or (self._links(text, ranked[text]) if text in ranked else ())

    def _links(self, text: str, ranked: Ranked) -> tuple[Link, ...]:
        folded = fold(text)
        sure = [min(MOST_SURE, int(1000 * chance)) for chance in chances(ranked.score)]
        return tuple(
            Link(concept, confidence, name, _reason(folded, _folded_name(name)))
            for concept, confidence, name in zip(ranked.concept.tolist(), sure, self._names(ranked), strict=True)
        )

    def _names(self, ranked: Ranked) -> Iterator[str]:
        """Give the name that comes nearest, of every concept."""
        assert self._search is not None
        words = self._search.index.texts.words
        return (words[row] for row in ranked.name.tolist())


@lru_cache(REMEMBERED)
def _folded_name(name: str) -> str:
    return fold(name)


def _can_be_a_title(text: str) -> bool:
    """Whether there are three Latin letters at all: two letters, figures or another script are no Dutch title."""
    return sum(letter.isalpha() for letter in fold(text)) >= SHORTEST


def _is_doubtful(links: tuple[Link, ...]) -> bool:
    return not links or links[0].confidence < RECOGNISED


def _reason(folded: str, name: str) -> str:
    """Say whether the letters or the meaning brought them together."""
    return "lijkt op" if fuzz.token_sort_ratio(folded, name) >= LOOKS_LIKE else "betekent ongeveer"
