"""Words to concepts, at the door: once per distinct text, never per person."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property

from matching.domain.term import Term
from scoring.taxonomy import Concepts, Taxonomy
from scoring.titles import Link, Linker

SURE = 1000
TRUSTED = 700
Band = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Linked:
    """A concept with the trust we have in it.

    Attributes:
        concept: index in the taxonomy.
        confidence: milli; 1000 when a code or the exact name was given.
    """

    concept: int
    confidence: int

    @property
    def band(self) -> Band:
        """The trust as low, expected, high in milli: a doubtful link lies between no and yes."""
        return max(0, 2 * self.confidence - SURE), self.confidence, SURE

    @property
    def is_trusted(self) -> bool:
        """Whether the concept is likely enough to take its skills along; eigen beleid."""
        return self.confidence >= TRUSTED

    @property
    def is_sure(self) -> bool:
        """Whether the words name this concept and no other."""
        return self.confidence == SURE


@dataclass(frozen=True)
class Vocabulary:
    """The taxonomy and the linker that belong together; remembers what it linked."""

    taxonomy: Taxonomy
    linker: Linker
    _known: dict[tuple[str, str, str | None], Linked | None] = field(default_factory=dict, repr=False)

    def occupation(self, term: Term) -> Linked | None:
        """Link the name of an occupation; None when nothing resembles it."""
        return self._link("occupation", term, self.taxonomy.occupations)

    def skill(self, term: Term) -> Linked | None:
        """Link a skill phrase; None when nothing resembles it."""
        return self._link("skill", term, self.taxonomy.skills)

    def skill_name(self, concept: int) -> str:
        """Give what people read of a skill: its name, else what people call it, else what it has to do with."""
        return self._said.get(concept) or self.taxonomy.skills.in_words(concept)

    def can_be_asked(self, concept: int) -> bool:
        """Whether a skill has a name by which somebody can be asked for it."""
        return concept in self._said or self.taxonomy.skills.has_own_name(concept)

    @cached_property
    def _said(self) -> dict[int, str]:
        """What people call a skill that has no Dutch name of its own."""
        names = reversed(self.linker.spoken_names())
        return {skill: name for skill, name in names if not self.taxonomy.skills.has_own_name(skill)}

    def _link(self, kind: str, term: Term, concepts: Concepts) -> Linked | None:
        key = (kind, term.text, term.code)  # a term itself takes four times as long to look up
        if key not in self._known:
            self._known[key] = _by_code(term, concepts) or _best(self._find(kind, term.text))
        return self._known[key]

    def _find(self, kind: str, text: str) -> tuple[Link, ...]:
        find = self.linker.link_occupation if kind == "occupation" else self.linker.link_skill
        return find(text, limit=1)


def _by_code(term: Term, concepts: Concepts) -> Linked | None:
    index = concepts.index(term.code) if term.code else None
    return None if index is None else Linked(index, SURE)


def _best(links: tuple[Link, ...]) -> Linked | None:
    return Linked(links[0].concept, links[0].confidence) if links else None


def text_key(text: str) -> int:
    """Give a stable 55-bit key for words that are compared as they are, but for case and spaces."""
    folded = " ".join(text.casefold().split())
    return int.from_bytes(hashlib.blake2b(folded.encode(), digest_size=8).digest(), "big") >> 9
