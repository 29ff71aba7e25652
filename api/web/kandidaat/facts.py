"""What is known of somebody, in plain words: by subject, from whom, and since when."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.schemas.fact import NAMES
from matching.domain.dutch import day_text
from matching.domain.fact import Fact, FactSource
from matching.domain.phrases import hours_range, week_text
from matching.domain.testimony import Testimony
from matching.domain.tri import Tri
from matching.domain.words import (
    CONDITIONS,
    LANGUAGE_LEVELS,
    LEVELS,
    TRANSPORT,
    WORKING_LEVELS,
    language_name,
    werksoort_text,
)
from matching.domain.work import Ability

SAID_BY: Mapping[FactSource, str] = {
    FactSource.SCAN: "uit de arbeidsmarktwaardescan",
    FactSource.PLAATSING: "van een plek waar u werkte",
    FactSource.KANDIDAAT: "van uzelf",
    FactSource.CONSULENT: "van uw consulent",
    FactSource.PARTNER: "van een organisatie die u helpt",
}
SUBJECTS: Mapping[str, str] = {
    "skills": "Wat u kunt",
    "experience": "Wat u eerder deed",
    "education": "Opleiding",
    "certificates": "Certificaten",
    "licences": "Rijbewijs",
    "languages": "Talen",
    "level": "Werk- en denkniveau",
    "competences": "Hoe u werkt",
    "wishes": "Wat u graag wilt",
    "refusals": "Wat u niet wilt",
    "hours": "Uren per week",
    "availability": "Wanneer u kunt",
    "available_from": "Vanaf wanneer u kunt",
    "transport": "Hoe u reist",
    "max_travel_minutes": "Hoe lang u wilt reizen",
    "max_travel_km": "Hoe ver u wilt reizen",
    "postcode4": "Postcode (vier cijfers)",
    "conditions": "Wat wel en niet kan op het werk",
    "guidance": "Begeleiding",
    "complete": "Lijsten die compleet zijn",
    "declined": "Wat u liever niet zegt",
}
_MASTERY = {1: "goed", 2: "voldoende", 3: "onvoldoende", 4: "niet"}


@dataclass(frozen=True)
class Told:
    """One thing that is known, in words.

    Attributes:
        said: whatever else was said about it, and does not count now.
    """

    words: str
    by: str
    on: date
    said: tuple[str, ...]


def told_by_subject(facts: Iterable[Testimony]) -> list[tuple[str, list[Told]]]:
    """Give what is known, subject by subject; what is not known is not there."""
    found: dict[str, list[Told]] = {}
    for one in facts:
        found.setdefault(one.field, []).append(_told(one))
    return [(subject, found[field]) for field, subject in SUBJECTS.items() if field in found]


def _told(one: Testimony) -> Told:
    others = tuple(
        f"{_words(one.field, fact)}, {SAID_BY[fact.source]}, {day_text(fact.observed_on)}" for fact, _ in one.others
    )
    return Told(_words(one.field, one.fact), SAID_BY[one.fact.source], one.fact.observed_on, others)


def _words(field: str, fact: Fact[Any]) -> str:
    return _IN_WORDS[field](fact.value)


def _if_not(text: str, has: Tri) -> str:
    return {Tri.JA: text, Tri.NEE: f"{text}: nee"}.get(has, f"{text}: onbekend")


def _work(value: Any) -> str:  # noqa: ANN401
    return werksoort_text(value.werksoort) if value.werksoort else value.term.text


def _refusal(value: Any) -> str:  # noqa: ANN401
    if value.occupation:
        return str(value.occupation.text)
    return werksoort_text(value.werksoort) if value.werksoort else f"werk in groep {value.isco_group}"


def _guidance(value: Any) -> str:  # noqa: ANN401
    return _if_not(f"begeleiding ({value.form})" if value.form else "begeleiding", value.needed)


_IN_WORDS: Mapping[str, Callable[[Any], str]] = {
    "skills": lambda value: _if_not(value.term.text, value.has),
    "experience": lambda value: value.occupation.text,
    "education": lambda value: f"{LEVELS[value.level]} {value.name}".strip(),
    "certificates": lambda value: _if_not(value.name, value.has),
    "licences": lambda value: _if_not(f"rijbewijs {value.category}", value.has),
    "languages": lambda value: f"{language_name(value.iso639_3)} {value.aspect}: {LANGUAGE_LEVELS[value.level]}",
    "level": WORKING_LEVELS.__getitem__,
    "competences": lambda value: f"gedrag {value.code}: {_MASTERY.get(value.mastery, 'nog niet bekend')}",
    "wishes": _work,
    "refusals": _refusal,
    "hours": hours_range,
    "availability": lambda value: week_text(value.available),
    "available_from": day_text,
    "transport": lambda value: _if_not(TRANSPORT[value.kind], value.has),
    "max_travel_minutes": lambda value: f"{value} minuten",
    "max_travel_km": lambda value: f"{value} kilometer",
    "postcode4": str,
    "conditions": lambda value: (
        f"{CONDITIONS[value.condition]}: {'kan' if value.ability is Ability.KAN else 'kan niet'}"
    ),
    "guidance": _guidance,
    "complete": lambda value: value.list_name.value,
    "declined": lambda value: NAMES.get(value.key, value.key),
}
