"""People and places in the words of a test, turned into columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from matching.profiles.columns import asked_list, listed
from scoring.pool import People, Places, PossessionKind, possession_id

Entries = Mapping[int, tuple[int, int, int]]

YES, NO = (1000, 1000, 1000), (0, 0, 0)
SKILLS, OCCUPATIONS, WISHES = "skills", "occupations", "wishes"
GOALS, TRIED = "goals", "tried"


@dataclass(frozen=True)
class Person:
    level: int = -1
    skills: Entries = field(default_factory=dict)
    occupations: Entries = field(default_factory=dict)
    wished_occupations: Entries = field(default_factory=dict)
    wished_werksoorten: Entries = field(default_factory=dict)
    goals: Entries = field(default_factory=dict)
    tried: Entries = field(default_factory=dict)
    guidance: tuple[int, int] = (0, 3)
    possessions: Entries = field(default_factory=dict)
    complete: frozenset[str] = frozenset()
    complete_kinds: int = 0
    hours: tuple[int, int] = (-1, -1)
    available: int = 0
    known: int = 0


@dataclass(frozen=True)
class Place:
    level: int = -1
    skills: Mapping[int, int] = field(default_factory=dict)
    occupation: int = -1
    trust: tuple[int, int, int] = YES
    werksoort: int = -1
    teaches: Entries = field(default_factory=dict)
    all_read: bool = True
    guidance: tuple[int, int] = (0, 3)
    demands: Mapping[int, tuple[int, bool]] = field(default_factory=dict)
    hours: tuple[int, int] = (-1, -1)
    dagdelen: int = 0


def item(key: int, kind: PossessionKind = PossessionKind.CERTIFICAAT) -> int:
    return possession_id(kind, key)


def people(*rows: Person) -> People:
    def entries(name: str, list_name: str):
        return listed([getattr(row, name) for row in rows], [list_name in row.complete for row in rows])

    return People(
        level=np.array([row.level for row in rows], dtype=np.int8),
        skills=entries("skills", SKILLS),
        occupations=entries("occupations", OCCUPATIONS),
        wished_occupations=entries("wished_occupations", WISHES),
        wished_werksoorten=entries("wished_werksoorten", WISHES),
        goals=entries("goals", GOALS),
        tried=entries("tried", TRIED),
        guidance_least=np.array([row.guidance[0] for row in rows], dtype=np.int8),
        guidance_most=np.array([row.guidance[1] for row in rows], dtype=np.int8),
        possessions=entries("possessions", ""),
        complete_kinds=np.array([row.complete_kinds for row in rows], dtype=np.uint8),
        hours_min=np.array([row.hours[0] for row in rows], dtype=np.int16),
        hours_max=np.array([row.hours[1] for row in rows], dtype=np.int16),
        available=np.array([row.available for row in rows], dtype=np.uint32),
        available_known=np.array([row.known for row in rows], dtype=np.uint32),
    )


def places(*rows: Place) -> Places:
    skills = [[(i, weight, 1, False, -1) for i, weight in row.skills.items()] for row in rows]
    demands = [[(i, 1, *demand, -1) for i, demand in row.demands.items()] for row in rows]
    low, expected, high = np.array([row.trust for row in rows], dtype=np.int16).reshape(-1, 3).T
    return Places(
        level=np.array([row.level for row in rows], dtype=np.int8),
        skills=asked_list(skills),
        occupation=np.array([row.occupation for row in rows], dtype=np.int32),
        occupation_low=low,
        occupation_expected=expected,
        occupation_high=high,
        werksoort=np.array([row.werksoort for row in rows], dtype=np.int16),
        teaches=listed([row.teaches for row in rows], [row.all_read for row in rows]),
        guidance_least=np.array([row.guidance[0] for row in rows], dtype=np.int8),
        guidance_most=np.array([row.guidance[1] for row in rows], dtype=np.int8),
        demands=asked_list(demands),
        hours_min=np.array([row.hours[0] for row in rows], dtype=np.int16),
        hours_max=np.array([row.hours[1] for row in rows], dtype=np.int16),
        dagdelen=np.array([row.dagdelen for row in rows], dtype=np.uint32),
    )


def figures(band, row: int = 0) -> tuple[int, int, int]:
    return int(band.low[row]), int(band.expected[row]), int(band.high[row])
