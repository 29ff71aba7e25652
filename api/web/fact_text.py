"""A fact in words, as one would say it to the person whom it is about."""

from collections.abc import Callable, Mapping
from typing import Any

from matching.domain.dagdelen import Availability
from matching.domain.dutch import day_text
from matching.domain.phrases import hours_range, week_text
from matching.domain.statements import (
    Certificate,
    Competence,
    ConditionAnswer,
    Declined,
    Education,
    Experience,
    Guidance,
    Language,
    MeansOfTransport,
    Refusal,
    Skill,
    Wish,
)
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
from matching.forms.profile import Topic
from scoring.competences import COMPETENCES

TITLES: Mapping[str, str] = {
    "availability": "Wanneer",
    "hours": "Uren per week",
    "available_from": "Beschikbaar vanaf",
    "max_travel_minutes": "Langste reis",
    "max_travel_km": "Verste reis",
    "postcode4": "Reist vanuit postcode",
    "transport": "Vervoer",
    "licences": "Rijbewijs",
    "wishes": "Wil graag",
    "refusals": "Wil niet",
    "experience": "Werkervaring",
    "skills": "Vaardigheden",
    "competences": "Competenties",
    "level": "Werk- en denkniveau",
    "education": "Opleiding",
    "certificates": "Certificaten",
    "languages": "Talen",
    "conditions": "Werkvoorwaarden",
    "guidance": "Begeleiding",
    "complete": "Dit is alles",
    "declined": "Wil dit niet zeggen",
}
"""What facts are called, in the order in which one reads them."""
_MASTERY = {1: "goed", 2: "voldoende", 3: "onvoldoende", 4: "niet", 5: "onderzoek nodig", 9: "niet van toepassing"}
_TRI = {
    Tri.JA: "",
    Tri.NEE: " niet",
    Tri.ONBEKEND: ": niet bekend",
    Tri.WIL_NIET_ZEGGEN: ": wil dit niet zeggen",
}


def fact_text(field: str, value: Any) -> str:  # noqa: ANN401
    """Write what a fact says."""
    return _TEXTS[field](value)


def _experience(one: Experience) -> str:
    years = [str(day.year) if day else "?" for day in (one.start, one.end)]
    when = f" ({years[0]} tot {years[1]})" if one.start or one.end else ""
    tasks = f": {', '.join(one.tasks)}" if one.tasks else ""
    return f"{one.occupation.text}{when}{tasks}"


def _education(one: Education) -> str:
    diploma = {Tri.JA: ", met diploma", Tri.NEE: ", zonder diploma", Tri.ONBEKEND: ""}[one.diploma]
    return f"{LEVELS[one.level]} {one.name}".strip() + diploma


def _condition(one: ConditionAnswer) -> str:
    return f"{CONDITIONS[one.condition]}: {'kan' if one.ability is Ability.KAN else 'kan niet'}"


def _refusal(one: Refusal) -> str:
    if one.occupation:
        return one.occupation.text
    return werksoort_text(one.werksoort) if one.werksoort else f"beroepen uit groep {one.isco_group}"


def _guidance(one: Guidance) -> str:
    if one.needed is Tri.JA:
        return f"nodig: {one.form}" if one.form else "nodig"
    return "niet nodig" if one.needed is Tri.NEE else "niet bekend"


def _week(one: Availability) -> str:
    return week_text(one.available) or "op geen enkel dagdeel"


def _has(text: str, has: Tri) -> str:
    return text + _TRI[has]


def _skill(one: Skill) -> str:
    return _has(one.term.text, one.has)


def _certificate(one: Certificate) -> str:
    return _has(one.name, one.has)


def _competence(one: Competence) -> str:
    return f"{COMPETENCES[one.code]}: {_MASTERY[one.mastery]}"


def _language(one: Language) -> str:
    return f"{language_name(one.iso639_3)} {one.aspect}: {LANGUAGE_LEVELS[one.level]}"


def _transport(one: MeansOfTransport) -> str:
    return _has(TRANSPORT[one.kind], one.has)


def _wish(one: Wish) -> str:
    return werksoort_text(one.werksoort) if one.werksoort else one.term.text


def _declined(one: Declined) -> str:
    return TITLES[Topic.of(one.field).field].lower()


_TEXTS: Mapping[str, Callable[[Any], str]] = {
    "availability": _week,
    "hours": hours_range,
    "available_from": day_text,
    "max_travel_minutes": lambda minutes: f"{minutes} minuten",
    "max_travel_km": lambda km: f"{km} kilometer",
    "postcode4": str,
    "transport": _transport,
    "licences": lambda one: _has(one.category.upper(), one.has),
    "wishes": _wish,
    "refusals": _refusal,
    "experience": _experience,
    "skills": _skill,
    "competences": _competence,
    "level": lambda level: WORKING_LEVELS[level],
    "education": _education,
    "certificates": _certificate,
    "languages": _language,
    "conditions": _condition,
    "guidance": _guidance,
    "complete": lambda one: f"de lijst {one.list_name} is volledig",
    "declined": _declined,
}
