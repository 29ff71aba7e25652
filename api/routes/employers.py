"""Employers and other providers of work."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.employer import employer_json
from api.schemas.filters import EmployerFilters
from api.schemas.listing import employer_row
from matching.assemblers.work import EMPLOYERS
from matching.usecases.change_object import SourcedForm

router = APIRouter(tags=["werkgevers"])
resource = Resource(EMPLOYERS, "werkgevers", employer_json, employer_row)
Employer = Annotated[str, Path(alias="werkgeverId", description="Het id van een werkgever, of het nummer: W-12.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(EMPLOYERS))]


@router.get(
    "/werkgevers",
    operation_id="leesWerkgevers",
    summary="Lees welke werkgevers er zijn",
    description="Werkgevers en andere aanbieders, op nummer.",
    responses={200: shown("Werkgevers", "Een bladzijde van de werkgevers.")},
)
def show_employers(filters: Annotated[EmployerFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List the employers."""
    return resource.browse(asker, filters)


@router.post(
    "/werkgevers",
    operation_id="maakWerkgever",
    summary="Maak een werkgever",
    description="Een werkgever of andere aanbieder van werk of plekken.",
    status_code=201,
    responses={201: shown("Werkgever", "De nieuwe werkgever.", **SHOWN_VERSION, Location="Waar de werkgever staat.")},
    openapi_extra=taking("WerkgeverNieuw", "De werkgever."),
)
def add_employer(given: Given, asker: TheAsker) -> JsonAnswer:
    """Register an employer."""
    return resource.add(asker, given)


@router.get(
    "/werkgevers/{werkgeverId}",
    operation_id="leesWerkgever",
    summary="Lees één werkgever",
    description="De werkgever zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Werkgever", "De werkgever.", **SHOWN_VERSION)},
)
def show_employer(employer: Employer, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one employer."""
    return resource.read(asker, employer, on)


@router.patch(
    "/werkgevers/{werkgeverId}",
    operation_id="wijzigWerkgever",
    summary="Wijzig een werkgever",
    description="Wat u niet noemt, blijft zo. De status is aangemeld, geverifieerd of geblokkeerd.",
    responses={200: shown("Werkgever", "De gewijzigde werkgever.", **SHOWN_VERSION)},
    openapi_extra=taking("WerkgeverWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_employer(employer: Employer, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change an employer."""
    return resource.change(asker, employer, patch, seen)
