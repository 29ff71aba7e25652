"""From the codes of VUM to ours and back: occupations and skills of other systems beside those of our taxonomy."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Self

from matching.domain.term import Term
from scoring.archive import archived, packed, read_archive


class CodeSystem(StrEnum):
    """Whose codes these are."""

    COMPETENTNL = "competentnl"
    BOC = "boc"
    COMPETENTNL_VAARDIGHEID = "competentnl_vaardigheid"


class Relation(StrEnum):
    """How near two concepts are."""

    EXACT = "exact"
    NAUW = "nauw"
    BREED = "breed"


@dataclass(frozen=True, slots=True)
class Crossing:
    """One code of another system, and what it is with us.

    Attributes:
        uri: of the concept in our taxonomy, such as ESCO; "" is only a name.
    """

    system: CodeSystem
    code: str
    name: str
    uri: str
    relation: Relation

    @property
    def term(self) -> Term:
        """The concept as we keep it."""
        return Term(self.name, self.uri or None)


@dataclass(frozen=True)
class Crosswalk:
    """All crossings; what is not in it is not translated."""

    crossings: tuple[Crossing, ...] = ()

    def occupation(self, said: str) -> Term | None:
        """Give the occupation of a code, or of a name as somebody writes it."""
        return self._term(said, is_skill=False)

    def skill(self, said: str) -> Term | None:
        """Give the skill of a code or a name."""
        return self._term(said, is_skill=True)

    def occupation_code(self, term: Term) -> str | None:
        """Give the CompetentNL code of an occupation of ours."""
        return self._code(term, CodeSystem.COMPETENTNL)

    def skill_code(self, term: Term) -> str | None:
        """Give the CompetentNL code of a skill of ours."""
        return self._code(term, CodeSystem.COMPETENTNL_VAARDIGHEID)

    def meaning(self, code: str) -> frozenset[str]:
        """Give the codes that mean exactly this occupation in another system, and the code itself."""
        own = self._by_code.get((code, False))
        if own is None or not own.uri or own.relation is not Relation.EXACT:
            return frozenset({code})
        others = (one for one in self._exact.get(own.uri, ()) if one.system is not own.system and not _is_skill(one))
        return frozenset({code, *(one.code for one in others)})

    def _term(self, said: str, *, is_skill: bool) -> Term | None:
        found = self._by_code.get((said, is_skill)) or self._by_name.get((_folded(said), is_skill))
        return None if found is None else found.term

    def _code(self, term: Term, system: CodeSystem) -> str | None:
        exact = [one for one in self._exact.get(term.code or "", ()) if one.system is system]
        named = self._by_name.get((_folded(term.text), system is CodeSystem.COMPETENTNL_VAARDIGHEID))
        if exact:
            same = [one for one in exact if _folded(one.name) == _folded(term.text)]
            return (same or exact)[0].code
        return named.code if named is not None and named.system is system else None

    @cached_property
    def _by_code(self) -> dict[tuple[str, bool], Crossing]:
        return {(one.code, _is_skill(one)): one for one in reversed(self.crossings)}

    @cached_property
    def _by_name(self) -> dict[tuple[str, bool], Crossing]:
        """The crossing of a name; of one name in two systems that of CompetentNL."""
        ordered = sorted(self.crossings, key=lambda one: one.system is not CodeSystem.BOC)
        return {(_folded(one.name), _is_skill(one)): one for one in ordered if one.name}

    @cached_property
    def _exact(self) -> dict[str, list[Crossing]]:
        found: dict[str, list[Crossing]] = {}
        for one in self.crossings:
            if one.uri and one.relation is Relation.EXACT:
                found.setdefault(one.uri, []).append(one)
        return found

    @cached_property
    def version(self) -> str:
        """A name that changes with any of them."""
        return f"crosswalk-{sha256(packed({'crossings': self._written()}).tobytes()).hexdigest()[:8]}"

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads."""
        return archived({"crossings": self._written()}, {})

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a saved crosswalk.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not ours.
        """
        texts, _ = read_archive(path)
        return cls(tuple(_read(row) for row in texts["crossings"]))

    def _written(self) -> list[list[str]]:
        return [[one.system.value, one.code, one.name, one.uri, one.relation.value] for one in self.crossings]


def _read(row: Iterable[str]) -> Crossing:
    system, code, name, uri, relation = row
    return Crossing(CodeSystem(system), code, name, uri, Relation(relation))


def _is_skill(one: Crossing) -> bool:
    return one.system is CodeSystem.COMPETENTNL_VAARDIGHEID


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
