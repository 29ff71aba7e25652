"""What a "no" is about, on both sides, in words: kept with the "no", so that later it can be said what changed.

A ground is said of the work and of the person. Days on which facts were seen do not count: a fact that is confirmed
is not a change. What is nobody's business on a list is kept as a mark that only shows whether it changed.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from matching.domain.dagdelen import dagdelen_of
from matching.domain.demand import DemandKind
from matching.domain.dutch import clock_text, day_text, hours_text, listing
from matching.domain.fact import Fact
from matching.domain.profile import Profile
from matching.domain.work_on_offer import WorkOnOffer

UNKNOWN = "onbekend"
NOTHING = ""
_MARK = 12


class Ground(StrEnum):
    """What a reason can be about."""

    UREN = "uren"
    DAGDELEN = "dagdelen"
    START = "start"
    REIS = "reis"
    LOON = "loon"
    WERK = "werk"
    VAARDIGHEDEN = "vaardigheden"
    TAAL = "taal"
    OPLEIDING = "opleiding"
    PAPIEREN = "papieren"
    WERKVOORWAARDEN = "werkvoorwaarden"
    BEGELEIDING = "begeleiding"
    PLAATSEN = "plaatsen"
    AANBIEDER = "aanbieder"


@dataclass(frozen=True, slots=True)
class Seen:
    """What stood there about one ground when somebody said no.

    Attributes:
        work, person: in words; a mark where the words are not kept, "" where this side has none.
    """

    ground: Ground
    work: str
    person: str


def seen_of_work(ground: Ground, work: WorkOnOffer) -> str:
    """Give what the work says about a ground."""
    return _WORK[ground](work) if ground in _WORK else NOTHING


def seen_of_person(ground: Ground, profile: Profile) -> str:
    """Give what is known of the person about a ground."""
    if ground not in _PERSON:
        return NOTHING
    said = _PERSON[ground](profile)
    return _mark(said) if ground in _MARKED else said


def is_mark(ground: Ground, said: str) -> bool:
    """Whether what is kept of the person tells only that it changed."""
    return ground in _MARKED and said != NOTHING


def _mark(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:_MARK]


def _range(low: Decimal | None, high: Decimal | None) -> str:
    said = [hours_text(int(one * 4)) for one in (low, high) if one is not None]
    if not said:
        return UNKNOWN
    return said[0] if len(set(said)) == 1 else f"{said[0].removesuffix(' uur')} tot {said[-1]}"


def _work_week(work: WorkOnOffer) -> str:
    if work.shifts:
        return listing(
            f"{one.dagdelen[0].code} {clock_text(one.start_minute)}-{clock_text(one.end_minute)}"
            for one in sorted(work.shifts, key=lambda one: (one.weekday, one.start_minute))
        )
    return listing(dagdeel.code for dagdeel in sorted(work.dagdelen)) or UNKNOWN


def _demands(*kinds: DemandKind) -> Callable[[WorkOnOffer], str]:
    def said(work: WorkOnOffer) -> str:
        asked = (one for one in work.distinct_demands if one.kind in kinds)
        return _listed(f"{one.what.text} {one.level or ''} {one.weight} {one.adaptable}" for one in asked)

    return said


def _skills_asked(work: WorkOnOffer) -> str:
    tasks: tuple[str, ...] = getattr(work, "tasks", ())
    asked = [f"{one.term.text}{'' if one.essential else ' (gewenst)'}" for one in work.skills]
    return _listed([*asked, *tasks, *(term.text for term in work.teaches), _demands(DemandKind.VAARDIGHEID)(work)])


def _kind_of_work(work: WorkOnOffer) -> str:
    tasks: tuple[str, ...] = getattr(work, "tasks", ())
    return _listed([work.occupation.text if work.occupation else "", str(work.werksoort or ""), *tasks])


def _wage(work: WorkOnOffer) -> str:
    cents: int | None = getattr(work, "wage_cents", None)
    return UNKNOWN if cents is None else f"{cents / 100:.2f}".replace(".", ",") + " euro per uur"


def _places(work: WorkOnOffer) -> str:
    places: int | None = getattr(work, "places", None)
    return UNKNOWN if places is None else f"{places} {'plaats' if places == 1 else 'plaatsen'}"


def _listed(said: Iterable[str]) -> str:
    return listing(sorted({one.strip() for one in said if one.strip()})) or UNKNOWN


def _facts(*names: str) -> Callable[[Profile], str]:
    """Give what the profile says in these fields, whoever said it and whenever."""

    def said(profile: Profile) -> str:
        told: list[str] = []
        for name in names:
            value: Fact[Any] | tuple[Fact[Any], ...] | None = getattr(profile, name)
            facts = value if isinstance(value, tuple) else (value,)
            told += sorted(f"{name}: {fact.value}" for fact in facts if fact is not None)
        return "; ".join(told) or UNKNOWN

    return said


def _hours(profile: Profile) -> str:
    fact = profile.hours
    return UNKNOWN if fact is None else _range(fact.value.minimum, fact.value.maximum)


def _week(profile: Profile) -> str:
    fact = profile.availability
    return UNKNOWN if fact is None else listing(one.code for one in dagdelen_of(fact.value.available)) or "geen"


def _from_when(profile: Profile) -> str:
    fact = profile.available_from
    return UNKNOWN if fact is None else day_text(fact.value)


def _terms(profile: Profile) -> str:
    skills = [f"{fact.value.term.text} ({fact.value.has})" for fact in profile.skills]
    seen = [f"competentie {fact.value.code} ({fact.value.mastery})" for fact in profile.competences]
    return _listed([*skills, *seen, *(f"ervaring als {fact.value.occupation.text}" for fact in profile.experience)])


_WORK: Mapping[Ground, Callable[[WorkOnOffer], str]] = {
    Ground.UREN: lambda work: _range(work.hours_min, work.hours_max),
    Ground.DAGDELEN: _work_week,
    Ground.START: lambda work: day_text(work.start_on),
    Ground.REIS: lambda work: _listed(f"{one.postcode4} {one.place}" for one in work.addresses),
    Ground.LOON: _wage,
    Ground.WERK: _kind_of_work,
    Ground.VAARDIGHEDEN: _skills_asked,
    Ground.TAAL: _demands(DemandKind.TAAL),
    Ground.OPLEIDING: _demands(DemandKind.DIPLOMA),
    Ground.PAPIEREN: _demands(DemandKind.RIJBEWIJS, DemandKind.CERTIFICAAT),
    Ground.WERKVOORWAARDEN: lambda work: _listed(f"{one.condition} {one.occurrence}" for one in work.conditions),
    Ground.BEGELEIDING: lambda work: f"{work.guidance_offered} {work.guidance_form or ''}".strip(),
    Ground.PLAATSEN: _places,
    Ground.AANBIEDER: lambda work: _mark(str(work.employer_id)),
}
_PERSON: Mapping[Ground, Callable[[Profile], str]] = {
    Ground.UREN: _hours,
    Ground.DAGDELEN: _week,
    Ground.START: _from_when,
    Ground.REIS: _facts("transport", "max_travel_minutes", "max_travel_km", "postcode4"),
    Ground.WERK: _facts("wishes", "refusals"),
    Ground.VAARDIGHEDEN: _terms,
    Ground.TAAL: _facts("languages"),
    Ground.OPLEIDING: _facts("education", "level"),
    Ground.PAPIEREN: _facts("licences", "certificates"),
    Ground.WERKVOORWAARDEN: _facts("conditions"),
    Ground.BEGELEIDING: _facts("guidance"),
}
_MARKED = frozenset(
    {
        Ground.REIS,
        Ground.WERK,
        Ground.TAAL,
        Ground.OPLEIDING,
        Ground.PAPIEREN,
        Ground.WERKVOORWAARDEN,
        Ground.BEGELEIDING,
    }
)
