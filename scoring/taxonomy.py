"""Occupations and skills as arrays: concept, labels, relations, rarity.

Made once by an import and read by everyone. A concept is an index here and a
URI everywhere else; the index means nothing outside one version.

Shapes: o occupations, s skills, t relations.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from scoring.archive import archived, packed, read_archive
from scoring.competences import COMPETENCES, competence_uri

__all__ = ["Concepts", "Relations", "Taxonomy", "competence_uri"]

RAREST, COMMONEST, UNSEEN = 1000, 100, 550
_COLUMNS = ("skill_starts", "skill_ids", "essential", "rarity")
_LATER_COLUMNS = ("broader",)


NO_NAME, ABOUT = "(groep)", "iets met"


@dataclass(frozen=True)
class Concepts:
    """Occupations or skills by index.

    Attributes:
        uris: the name of a concept outside this process; no URI occurs twice.
        labels: preferred Dutch label, the one that people see.
        alternatives: other names, per concept.
    """

    uris: tuple[str, ...]
    labels: tuple[str, ...]
    alternatives: tuple[tuple[str, ...], ...]

    def __len__(self) -> int:
        return len(self.uris)

    def has_own_name(self, number: int) -> bool:
        """Whether a concept is shown by a name of its own, and not by that of its group."""
        return not self.labels[number].startswith(NO_NAME)

    def in_words(self, number: int) -> str:
        """Give what people read: of a concept that is shown by its group, "iets met schoonmaken"."""
        label = self.labels[number]
        return label if self.has_own_name(number) else f"{ABOUT} {label.removeprefix(NO_NAME).strip()}"

    @cached_property
    def _index(self) -> dict[str, int]:
        return {uri: number for number, uri in enumerate(self.uris)}

    def index(self, uri: str) -> int | None:
        """Give the index of a concept, or None if this version does not have it."""
        return self._index.get(uri)


@dataclass(frozen=True, eq=False)
class Relations:
    """Which occupation needs which skill, one row per relation, in any order.

    Attributes:
        occupation, skill: (t,) int, indexes.
        essential: (t,) bool; the rest is optional.
    """

    occupation: NDArray[np.int64]
    skill: NDArray[np.int32]
    essential: NDArray[np.bool_]


def _no_hierarchy() -> NDArray[np.int32]:
    return np.zeros((0, 2), dtype=np.int32)


@dataclass(frozen=True, eq=False)
class Taxonomy:
    """One version of the words for work.

    Attributes:
        version: name and content hash ("esco-1f3a9c0d"); equal content, equal version.
        isco: ISCO-08 code per occupation, four digits, "" if not known.
        skills: the skills of the source, then the 25 gedragscompetenties.
        skill_starts: (o + 1,) int64; occupation i owns relations starts[i]:starts[i + 1].
        skill_ids: (t,) int32, ascending within an occupation.
        essential: (t,) bool.
        rarity: (s,) int32, 100 (every occupation has it) to 1000 (one has it); from the taxonomy only.
        descriptions: one per occupation, or empty.
        broader: (b, 2) int32, a skill and what lies directly above it: a broader skill, or from s on the group that
            it is in. Empty where the source has no hierarchy.
    """

    version: str
    occupations: Concepts
    isco: tuple[str, ...]
    skills: Concepts
    skill_starts: NDArray[np.int64]
    skill_ids: NDArray[np.int32]
    essential: NDArray[np.bool_]
    rarity: NDArray[np.int32]
    descriptions: tuple[str, ...] = field(default=(), repr=False)
    broader: NDArray[np.int32] = field(default_factory=_no_hierarchy, repr=False)

    @classmethod
    def build(
        cls,
        name: str,
        occupations: Concepts,
        isco: tuple[str, ...],
        skills: Concepts,
        relations: Relations,
        descriptions: tuple[str, ...] = (),
        broader: Sequence[tuple[str, str]] = (),
    ) -> Self:
        """Arrange what an import read; adds the gedragscompetenties, names the version by its content.

        A relation given twice counts once, and is essential if either says so.

        Args:
            broader: URIs of a skill and of the skill or group directly above it.
        """
        skills = _with_competences(skills)
        starts, ids, essential = _arrange(relations, len(occupations), len(skills))
        texts = _texts(occupations, isco, skills, descriptions)
        above = _arrange_hierarchy(broader, skills)
        content = packed(texts).tobytes() + starts.tobytes() + ids.tobytes() + essential.tobytes()
        digest = sha256(content + above.tobytes())
        version = f"{name}-{digest.hexdigest()[:8]}"
        rarity = _rarity(ids, len(occupations), skills)
        return cls(version, occupations, isco, skills, starts, ids, essential, rarity, descriptions, above)

    def skills_of(self, occupation: int) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
        """Give the skills of an occupation and which of them are essential, both (r,)."""
        relations = slice(self.skill_starts[occupation], self.skill_starts[occupation + 1])
        return self.skill_ids[relations], self.essential[relations]

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads (npz, no pickle)."""
        texts = _texts(self.occupations, self.isco, self.skills, self.descriptions) | {"version": self.version}
        columns = {name: getattr(self, name) for name in (*_COLUMNS, *_LATER_COLUMNS)}
        return archived(texts, columns)

    def save(self, path: Path) -> None:
        """Write one file; the same taxonomy gives the same bytes."""
        path.write_bytes(self.content())

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a saved taxonomy; nothing in the file is executed.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not a saved taxonomy.
        """
        texts, columns = read_archive(path, *_COLUMNS, may_lack=_LATER_COLUMNS)
        return cls(
            version=texts["version"],
            occupations=_concepts(texts["occupations"]),
            isco=tuple(texts["isco"]),
            skills=_concepts(texts["skills"]),
            descriptions=tuple(texts["descriptions"]),
            **columns,
        )


def _with_competences(skills: Concepts) -> Concepts:
    """Add the gedragscompetenties that are not there yet."""
    missing = [code for code in COMPETENCES if skills.index(competence_uri(code)) is None]
    return Concepts(
        skills.uris + tuple(competence_uri(code) for code in missing),
        skills.labels + tuple(COMPETENCES[code] for code in missing),
        skills.alternatives + ((),) * len(missing),
    )


def _arrange(
    relations: Relations, occupations: int, skills: int
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.bool_]]:
    """Sort the relations by occupation and skill; join what is said twice."""
    keys = relations.occupation.astype(np.int64) * skills + relations.skill
    distinct, place = np.unique(keys, return_inverse=True)
    essential = np.zeros(len(distinct), dtype=np.bool_)
    np.logical_or.at(essential, place, relations.essential)
    starts = np.searchsorted(distinct, np.arange(occupations + 1, dtype=np.int64) * skills)
    return starts.astype(np.int64), (distinct % skills).astype(np.int32), essential


def _arrange_hierarchy(broader: Sequence[tuple[str, str]], skills: Concepts) -> NDArray[np.int32]:
    """Give every skill with what lies directly above it; groups are numbered after the skills, by URI."""
    known = sorted({pair for pair in broader if skills.index(pair[0]) is not None and pair[0] != pair[1]})
    groups = sorted({above for _, above in known if skills.index(above) is None})
    number = {uri: len(skills) + place for place, uri in enumerate(groups)}
    rows = [(skills.index(uri), number.get(above, skills.index(above))) for uri, above in known]
    return np.array(rows, dtype=np.int32).reshape(-1, 2)


def _rarity(skill_ids: NDArray[np.int32], occupations: int, skills: Concepts) -> NDArray[np.int32]:
    """Give the rarity of every skill, (s,) int32.

    A skill in one occupation is 1000, one in every occupation 100, between
    them falling with the logarithm of the number of occupations. A skill that
    no occupation names tells nothing: the middle. The gedragscompetenties
    belong to all work: 100.
    """
    counts = np.bincount(skill_ids, minlength=len(skills))
    span = math.log(max(occupations, 2))
    steps = [math.log(count) / span for count in range(1, int(counts.max(initial=0)) + 1)]
    of_count = [UNSEEN] + [RAREST - math.floor((RAREST - COMMONEST) * step + 0.5) for step in steps]
    rarity = np.array(of_count, dtype=np.int32)[counts]
    competences = np.array([skills.index(competence_uri(code)) for code in COMPETENCES])
    rarity[competences[counts[competences] == 0]] = COMMONEST
    return rarity


def _texts(
    occupations: Concepts, isco: tuple[str, ...], skills: Concepts, descriptions: tuple[str, ...]
) -> dict[str, Any]:
    """Give the words of a taxonomy as plain lists."""
    return {
        "occupations": [occupations.uris, occupations.labels, occupations.alternatives],
        "isco": isco,
        "skills": [skills.uris, skills.labels, skills.alternatives],
        "descriptions": descriptions,
    }


def _concepts(columns: list[list[Any]]) -> Concepts:
    uris, labels, alternatives = columns
    return Concepts(tuple(uris), tuple(labels), tuple(tuple(names) for names in alternatives))
