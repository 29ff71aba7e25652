"""What is known of a person that work may ask for: facts, nothing else.

A profile holds no name, birth date, sex, nationality, address or benefit.
An absent fact is unknown. Scans, earlier placements and corrections each
observe a profile; `current` merges them into the one that counts now.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from matching.domain.dagdelen import Availability
from matching.domain.fact import Fact, FactSource
from matching.domain.statements import (
    Certificate,
    Competence,
    Completeness,
    ConditionAnswer,
    Declined,
    Education,
    Experience,
    Guidance,
    Hours,
    Language,
    Licence,
    ListName,
    MeansOfTransport,
    Refusal,
    Skill,
    Wish,
)


@dataclass(frozen=True, slots=True)
class Profile:
    """Facts about one person; a tuple of facts or one fact per field.

    Attributes:
        level: werk- en denkniveau, VUM 1-6.
        max_travel_minutes: one way, door to door.
        postcode4: PC4 from which the person travels; used only to look up minutes.
    """

    skills: tuple[Fact[Skill], ...] = ()
    competences: tuple[Fact[Competence], ...] = ()
    experience: tuple[Fact[Experience], ...] = ()
    education: tuple[Fact[Education], ...] = ()
    certificates: tuple[Fact[Certificate], ...] = ()
    languages: tuple[Fact[Language], ...] = ()
    licences: tuple[Fact[Licence], ...] = ()
    transport: tuple[Fact[MeansOfTransport], ...] = ()
    conditions: tuple[Fact[ConditionAnswer], ...] = ()
    wishes: tuple[Fact[Wish], ...] = ()
    refusals: tuple[Fact[Refusal], ...] = ()
    complete: tuple[Fact[Completeness], ...] = ()
    declined: tuple[Fact[Declined], ...] = ()
    level: Fact[int] | None = None
    hours: Fact[Hours] | None = None
    availability: Fact[Availability] | None = None
    available_from: Fact[date] | None = None
    max_travel_minutes: Fact[int] | None = None
    max_travel_km: Fact[int] | None = None
    postcode4: Fact[str] | None = None
    guidance: Fact[Guidance] | None = None

    def __post_init__(self) -> None:
        for fact, least, most in (
            (self.level, 1, 6),
            (self.max_travel_minutes, 0, 999),
            (self.max_travel_km, 0, 999),
        ):
            if fact is not None and not least <= fact.value <= most:
                raise ValueError(f"{fact.value} is geen waarde van {least} tot en met {most}")

    def is_complete(self, list_name: ListName) -> bool:
        """Whether the person called this list complete."""
        return any(fact.value.list_name is list_name for fact in self.complete)


_RANK = {
    FactSource.CONSULENT: 4,
    FactSource.KANDIDAAT: 3,
    FactSource.PARTNER: 2,
    FactSource.SCAN: 1,
    FactSource.PLAATSING: 0,
}


def prevailing(facts: list[Fact[Any]]) -> Fact[Any]:
    """Choose among facts on one thing.

    A correction by the candidate stands until a consultant says something on
    that day or later, which resolves it; otherwise the newest observation
    wins, and of one day the one that was told last.
    """
    if len(facts) == 1:
        return facts[0]
    facts = facts[::-1]
    corrections = [f for f in facts if f.source is FactSource.KANDIDAAT]
    if corrections:
        latest = max(corrections, key=lambda f: f.observed_on)
        is_resolved = any(f.source is FactSource.CONSULENT and f.observed_on >= latest.observed_on for f in facts)
        facts = [f for f in facts if f.source is not FactSource.KANDIDAAT] if is_resolved else [latest]
    return max(facts, key=lambda f: (f.observed_on, _RANK[f.source]))


def current(observed: Iterable[Profile]) -> Profile:
    """Merge what was observed into the profile that counts now."""
    profiles = tuple(observed)
    merged: dict[str, Any] = {}
    for name in _LISTS:
        told = [fact for profile in profiles for fact in getattr(profile, name)]
        merged[name] = tuple(told) if len(told) <= 1 else tuple(_one_of_each(told))
    for name in _SINGLE:
        known = [fact for profile in profiles if (fact := getattr(profile, name)) is not None]
        merged[name] = prevailing(known) if known else None
    return Profile(**merged)


def _one_of_each(told: Iterable[Fact[Any]]) -> Iterator[Fact[Any]]:
    """Give what prevails on every thing, in the order in which they were first told."""
    by_key: dict[str, list[Fact[Any]]] = {}
    for fact in told:
        by_key.setdefault(fact.value.key, []).append(fact)
    return (facts[0] if len(facts) == 1 else prevailing(facts) for facts in by_key.values())


_LISTS = tuple(field.name for field in fields(Profile) if isinstance(field.default, tuple))
_SINGLE = tuple(field.name for field in fields(Profile) if field.name not in _LISTS)
