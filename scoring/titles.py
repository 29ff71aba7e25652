"""Free Dutch words -> occupations and skills: linked once, at the door."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from scoring.label_index import EQUAL, LabelIndex, Link
from scoring.linking.chances import chances, chances_of_skills
from scoring.linking.index import METHOD, TRUSTING, TitleIndex
from scoring.linking.no_titles import is_no_title, is_organisation
from scoring.linking.own_words import skill_itself
from scoring.linking.search import Ranked, Search, Whole
from scoring.linking.skill_search import SkillSearch, SkillShares
from scoring.linking.title_noise import titles_within
from scoring.similarity.text import LONGEST, fold
from scoring.taxonomy import Concepts, Taxonomy

__all__ = ["Link", "Linker"]

REMEMBERED = 65_536
BY_NAMES_ONLY = "titels-1.1"
RECOGNISED = 300
MOST_SURE = 980
LOOKS_LIKE = 60
SURE, NEAREST, OPTIONAL = 1000, 5, 0.6
SHORTEST = 3
USUAL = SkillShares()
WIDER, DONE, NARROWER = 800, 500, 600


class Ranking(Protocol):
    """An index ready to be asked."""

    def rank(self, texts: Sequence[str], /) -> list[Ranked]: ...

    def words(self, row: int) -> str: ...


class Linker:
    """Link words to concepts of one taxonomy; the same words always give the same links.

    An equal name decides. Else the index ranks what the words may mean; a
    taxonomy without an index is searched by the letters of its names.

    Attributes:
        version: changes when the same words could give other links.
    """

    def __init__(self, taxonomy: Taxonomy, index: TitleIndex | None = None, skill_shares: SkillShares = USUAL) -> None:
        self.version = index.version if index else BY_NAMES_ONLY
        self._taxonomy, self._index = taxonomy, index
        self._search = Search(index) if index else None
        of = index.skills if index else None
        self._skill_search = SkillSearch(index, of, taxonomy, skill_shares) if index and of else None
        self._occupation_links = lru_cache(REMEMBERED)(self._find_occupation)
        self._skill_links = lru_cache(REMEMBERED)(self._find_skill)

    def link_occupation(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the occupations these words may stand for, best first; () is "niet herkend"."""
        return self._trusted(text, self._occupation_links(text[:LONGEST]), is_no_title)[:limit]

    def link_occupations(self, texts: Sequence[str], limit: int = 3) -> list[tuple[Link, ...]]:
        """Give what `link_occupation` gives for every text; many at once take less time each."""
        ranked = zip(texts, self.rank_occupations(texts), strict=True)
        return [self._trusted(text, links, is_no_title)[:limit] for text, links in ranked]

    def rank_occupations(self, texts: Sequence[str]) -> list[tuple[Link, ...]]:
        """Give all that every text may stand for, best first, however doubtful; remembers nothing."""
        read = [text[:LONGEST] for text in texts]
        return list(self._find_occupations(read))

    def nearest_occupations(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the occupations that come nearest, also when these words are not recognised: suggestions only."""
        return self._occupation_links(text[:LONGEST])[:limit]

    def link_skill(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the skills these words may stand for, best first; () is "niet herkend"."""
        return self._trusted(text, self._skill_links(text[:LONGEST]), is_organisation)[:limit]

    def link_skills(self, texts: Sequence[str], limit: int = 3) -> list[tuple[Link, ...]]:
        """Give what `link_skill` gives for every text; many at once take less time each."""
        ranked = zip(texts, self.rank_skills(texts), strict=True)
        return [self._trusted(text, links, is_organisation)[:limit] for text, links in ranked]

    def rank_skills(self, texts: Sequence[str]) -> list[tuple[Link, ...]]:
        """Give all that every text may stand for, best first, however doubtful; remembers nothing."""
        read = [text[:LONGEST] for text in texts]
        return list(self._find_skills(read))

    def nearest_skills(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the skills that come nearest, also when these words are not recognised: suggestions only."""
        return self._skill_links(text[:LONGEST])[:limit]

    def named_skills(self, text: str) -> tuple[Link, ...]:
        """Give the skills with this name; else the one whose name differs in a compound only, or is the verb of it.

        Nearly is likely (500 to 800), never sure: only for what a person confirms. One word must be a name as it is.
        """
        if links := self._skills.named(text):
            return links if " " in text or links[0].reason == EQUAL else ()
        heads = self._skills.heads
        ways = ((heads.wider, WIDER), (heads.narrower, NARROWER), (heads.done, DONE))
        found = ((way(text), confidence) for way, confidence in ways)
        return next(((Link(*one[:1], confidence, one[1], "lijkt op"),) for one, confidence in found if one), ())

    def skills_of_work(self, titles: Sequence[str]) -> dict[int, float]:
        """Give how sure it is that work with one of these titles needs a skill, 0 to 1; what is optional for 60 %.

        All that the title which is understood best may stand for counts by its chance.
        """
        found = [links for title in titles if (links := self.nearest_occupations(title, NEAREST))]
        links, starts = max(found, key=lambda one: one[0].confidence, default=()), self._taxonomy.skill_starts
        needed: dict[int, float] = {}
        for link in links:
            rows = slice(starts[link.concept], starts[link.concept + 1])
            skills, essential = self._taxonomy.skill_ids[rows].tolist(), self._taxonomy.essential[rows].tolist()
            for skill, must in zip(skills, essential, strict=True):
                share = link.confidence / SURE * (1.0 if must else OPTIONAL)
                needed[skill] = min(needed.get(skill, 0.0) + share, 1.0)
        return needed

    def spoken_names(self) -> list[tuple[int, str]]:
        """Give what people call skills beside their written names, as (skill, name); what is said first comes first."""
        of = self._index.skills if self._index else None
        return of.spoken(self.skills) if of else []

    @property
    def skills(self) -> Concepts:
        """The skills that are linked to."""
        return self._taxonomy.skills

    @cached_property
    def _occupations(self) -> LabelIndex:
        return LabelIndex(self._taxonomy.occupations)

    @cached_property
    def _skills(self) -> LabelIndex:
        return LabelIndex(self.skills, self.spoken_names())

    def _trusted(self, text: str, links: tuple[Link, ...], is_nothing: Callable[[str], bool]) -> tuple[Link, ...]:
        """Give no links where they are doubtful, or where the words are nothing that can be linked, unless a name."""
        if not links or links[0].confidence < RECOGNISED:
            return ()
        refuses = self._index is not None and self._index.method == METHOD  # lists made before stay as they were
        return () if refuses and links[0].reason != EQUAL and is_nothing(text[:LONGEST]) else links

    def _find_skill(self, text: str) -> tuple[Link, ...]:
        return next(self._find_skills([text]))

    def _find_occupation(self, text: str) -> tuple[Link, ...]:
        return next(self._find_occupations([text]))

    def _find_occupations(self, texts: Sequence[str]) -> Iterator[tuple[Link, ...]]:
        is_older = self._index is None or self._index.method not in (METHOD, TRUSTING)  # lists stay as they were
        return _find(texts if is_older else map(self._title_in, texts), self._occupations, self._search, chances)

    def _title_in(self, text: str) -> str:
        """Give the title without what advertisements write around it, unless the whole is a name."""
        if self._occupations.named(text):
            return text
        within = list(titles_within(text))
        return next((title for title in within if self._occupations.named(title)), within[0] if within else text)

    def _find_skills(self, texts: Sequence[str]) -> Iterator[tuple[Link, ...]]:
        is_older = self._search is not None and self._skill_search is None  # lists made with it stay as they were
        read = texts if is_older else [text if self._skills.named(text) else skill_itself(text) for text in texts]
        return _find(read, self._skills, self._skill_search, chances_of_skills)


def _find(
    texts: Iterable[str], names: LabelIndex, search: Ranking | None, sure: Callable[[Whole], NDArray[np.float64]]
) -> Iterator[tuple[Link, ...]]:
    """Give all links of every text; what has no equal name is looked up in the index, all at once."""
    if search is None:
        yield from map(names.find, texts)
        return
    texts = list(texts)
    named = [names.named(text) for text in texts]
    others = [text for text, links in zip(texts, named, strict=True) if not links and _can_be_a_title(text)]
    ranked = dict(zip(others, search.rank(others), strict=True)) if others else {}
    for text, links in zip(texts, named, strict=True):
        yield links or (_links(text, ranked[text], search, sure) if text in ranked else ())


def _links(
    text: str, ranked: Ranked, search: Ranking, sure: Callable[[Whole], NDArray[np.float64]]
) -> tuple[Link, ...]:
    folded = fold(text)
    confidences = [min(MOST_SURE, int(1000 * chance)) for chance in sure(ranked.score)]
    names = map(search.words, ranked.name.tolist())
    return tuple(
        Link(concept, confidence, name, _reason(folded, _folded_name(name)))
        for concept, confidence, name in zip(ranked.concept.tolist(), confidences, names, strict=True)
    )


@lru_cache(REMEMBERED)
def _folded_name(name: str) -> str:
    return fold(name)


def _can_be_a_title(text: str) -> bool:
    """Whether there are three Latin letters at all: two letters, figures or another script are no Dutch title."""
    return sum(letter.isalpha() for letter in fold(text)) >= SHORTEST


def _reason(folded: str, name: str) -> str:
    """Say whether the letters or the meaning brought them together."""
    return "lijkt op" if fuzz.token_sort_ratio(folded, name) >= LOOKS_LIKE else "betekent ongeveer"
