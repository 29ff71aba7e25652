"""Free Dutch words -> occupations and skills: linked once, at the door."""

from functools import lru_cache

from scoring.label_index import LabelIndex, Link
from scoring.similarity.text import LONGEST
from scoring.taxonomy import Taxonomy

__all__ = ["Link", "Linker"]

REMEMBERED = 65_536


class Linker:
    """Link words to concepts of one taxonomy; the same words always give the same links.

    Attributes:
        version: changes when the same words could give other links.
    """

    version = "titels-1"

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._find_occupation = lru_cache(REMEMBERED)(LabelIndex(taxonomy.occupations).find)
        self._find_skill = lru_cache(REMEMBERED)(LabelIndex(taxonomy.skills).find)

    def link_occupation(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the occupations these words may stand for, best first; () is "niet herkend"."""
        return self._find_occupation(text[:LONGEST])[:limit]

    def link_skill(self, text: str, limit: int = 3) -> tuple[Link, ...]:
        """Give the skills these words may stand for, best first; () is "niet herkend"."""
        return self._find_skill(text[:LONGEST])[:limit]
