"""What is known of somebody, in plain words: by subject, from whom, and since when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from api.web.fact_text import fact_text
from matching.domain.dutch import day_text
from matching.domain.fact import FactSource
from matching.domain.testimony import Testimony

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
        f"{fact_text(one.field, fact.value)}, {SAID_BY[fact.source]}, {day_text(fact.observed_on)}"
        for fact, _ in one.others
    )
    return Told(fact_text(one.field, one.fact.value), SAID_BY[one.fact.source], one.fact.observed_on, others)
