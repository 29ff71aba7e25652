"""Where the rows of each sheet go: what they refer to, and how a row and what is stored become each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from matching.domain.candidate import Candidate, SourceKey
from matching.domain.employer import Employer
from matching.domain.opportunity import Vacancy
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.scan import Scan
from matching.forms.candidate import CandidateForm, candidate_form, candidate_of
from matching.forms.employer import EmployerForm, employer_form, employer_of
from matching.forms.placement import PlacementForm, placement_form, placement_of
from matching.forms.plek import PlekForm, plek_form, plek_of
from matching.forms.scan import ScanForm, scan_form, scan_of
from matching.forms.sheets.sheet import Row
from matching.forms.vacancy import VacancyForm, vacancy_form, vacancy_of
from matching.intake.standing_facts import CANDIDATE_FACTS, Conflict, candidate_conflict, settle
from matching.storage import Kind

OWNER = "aanspreekpunt"
Thing = Any
"""What a sheet brings: each destination knows its own kind, and None is nothing yet."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one row goes.

    Attributes:
        line: of the file.
        number: the short number; 0 for a new thing.
        ids: what the row refers to, under the names of the columns.
        before: what stood there.
    """

    line: int
    id: UUID
    number: int
    key: SourceKey
    ids: Mapping[str, UUID]
    before: Thing
    today: date

    @property
    def own(self) -> dict[str, Any]:
        """What every kind is made with."""
        return {"id": self.id, "source_key": self.key}

    @property
    def owned(self) -> dict[str, Any]:
        """What every kind with a short number and an owner is made with."""
        return {**self.own, "number": self.number, "owner_id": self.ids[OWNER]}


Made = tuple[Thing, tuple[Conflict, ...]]


@dataclass(frozen=True)
class Destination:
    """One kind of thing that a sheet brings.

    Attributes:
        links: what each referring column refers to, the aanspreekpunt apart.
        colleagues: the role of an aanspreekpunt whom a row brings; "" when the sheet names none.
        make: gives what is stored, and what stands against the row.
        write: gives what is stored as a row that refers by ids.
    """

    kind: Kind
    links: Mapping[str, Kind]
    colleagues: str
    make: Callable[[Any, Place], Made]
    write: Callable[[Any], Row]


def _employer(form: EmployerForm, place: Place) -> Made:
    return employer_of(form, **place.owned), ()


def _employer_row(employer: Employer) -> Row:
    return Row(employer.source_key, employer_form(employer, owner=str(employer.owner_id)))


def _candidate(form: CandidateForm, place: Place) -> Made:
    """Make the candidate; of each fact that stood already it is decided which of the two counts."""
    before: Candidate | None = place.before
    candidate = candidate_of(form, **place.owned, today=place.today, before=before)
    if before is None:
        return candidate, ()
    conflicts, facts = [], dict[str, Any]()
    for field in CANDIDATE_FACTS:
        said, told = getattr(candidate, field), getattr(form, field)
        settled = settle(getattr(before, field), said, is_dated=told is not None and told.observed_on is not None)
        facts[field] = settled.fact
        if settled.against is not None:
            conflicts.append(candidate_conflict(place.line, before, field, said, settled.against))
    return replace(candidate, **facts), tuple(conflicts)


def _candidate_row(candidate: Candidate) -> Row:
    return Row(candidate.source_key, candidate_form(candidate, owner=str(candidate.owner_id)))


def _scan(form: ScanForm, place: Place) -> Made:
    return scan_of(form, **place.own, candidate_id=place.ids["kandidaat"]), ()


def _scan_row(scan: Scan) -> Row:
    return Row(scan.source_key or SourceKey.made_here(scan.id), scan_form(scan, candidate=str(scan.candidate_id)))


def _placement(form: PlacementForm, place: Place) -> Made:
    where: dict[str, Any] = {"plek_id": place.ids.get("plek"), "vacancy_id": place.ids.get("vacature")}
    return placement_of(form, candidate_id=place.ids["kandidaat"], **place.own, **where), ()


def _placement_row(placement: Placement) -> Row:
    named = {"plek": str(placement.plek_id or ""), "vacancy": str(placement.vacancy_id or "")}
    form = placement_form(placement, candidate=str(placement.candidate_id), **named)
    return Row(placement.source_key or SourceKey.made_here(placement.id), form)


def _vacancy(form: VacancyForm, place: Place) -> Made:
    return vacancy_of(form, **place.owned, employer_id=place.ids["werkgever"], before=place.before), ()


def _vacancy_row(vacancy: Vacancy) -> Row:
    form = vacancy_form(vacancy, employer=str(vacancy.employer_id), owner=str(vacancy.owner_id))
    return Row(vacancy.source_key, form)


def _plek(form: PlekForm, place: Place) -> Made:
    return plek_of(form, **place.owned, employer_id=place.ids["werkgever"]), ()


def _plek_row(plek: Plek) -> Row:
    return Row(plek.source_key, plek_form(plek, employer=str(plek.provider_id), owner=str(plek.owner_id)))


_PERSON, _EMPLOYER = {"kandidaat": Kind.CANDIDATE}, {"werkgever": Kind.EMPLOYER}
_WHERE = {"plek": Kind.PLEK, "vacature": Kind.VACANCY}
DESTINATIONS = {
    "werkgevers": Destination(Kind.EMPLOYER, {}, "jobhunter", _employer, _employer_row),
    "kandidaten": Destination(Kind.CANDIDATE, {}, "consulent", _candidate, _candidate_row),
    "scans": Destination(Kind.SCAN, _PERSON, "", _scan, _scan_row),
    "plaatsingen": Destination(Kind.PLACEMENT, _PERSON | _WHERE, "", _placement, _placement_row),
    "vacatures": Destination(Kind.VACANCY, _EMPLOYER, "jobhunter", _vacancy, _vacancy_row),
    "plekken": Destination(Kind.PLEK, _EMPLOYER, "jobhunter", _plek, _plek_row),
}
