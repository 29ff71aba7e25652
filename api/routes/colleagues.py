"""Colleagues: whom to call about a candidate, vacancy or employer."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.colleague import colleague_json
from api.schemas.paging import ObjectsQuery
from matching.assemblers.people import COLLEAGUES
from matching.storage.selection import Selection
from matching.usecases.change_object import SourcedForm

router = APIRouter(tags=["collega's"])
resource = Resource(COLLEAGUES, "collegas", colleague_json, colleague_json)
Colleague = Annotated[str, Path(alias="collegaId", description="Het id van een collega.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(COLLEAGUES))]


@router.get(
    "/collegas",
    operation_id="leesCollegas",
    summary="Lees welke collega's er zijn",
    description="Wie u kunt bellen, en wie vervangt.",
    responses={200: shown("Collegas", "Een bladzijde van de collega's.")},
)
def show_colleagues(page: Annotated[ObjectsQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the colleagues."""
    return resource.page(asker, Selection(), page.page)


@router.post(
    "/collegas",
    operation_id="maakCollega",
    summary="Maak een collega",
    description="Alles wat u vastlegt, heeft een aanspreekpunt: begin dus met de collega's.",
    status_code=201,
    responses={201: shown("Collega", "De nieuwe collega.", **SHOWN_VERSION, Location="Waar de collega staat.")},
    openapi_extra=taking("CollegaNieuw", "De collega."),
)
def add_colleague(given: Given, asker: TheAsker) -> JsonAnswer:
    """Register a colleague."""
    return resource.add(asker, given)


@router.get(
    "/collegas/{collegaId}",
    operation_id="leesCollega",
    summary="Lees één collega",
    description="Met wie er vervangt, en wanneer.",
    responses={200: shown("Collega", "De collega.", **SHOWN_VERSION)},
)
def show_colleague(colleague: Colleague, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one colleague."""
    return resource.read(asker, colleague, on)


@router.patch(
    "/collegas/{collegaId}",
    operation_id="wijzigCollega",
    summary="Wijzig een collega",
    description="Naam, telefoon, rol of vervangingen. Wat u niet noemt, blijft zo.",
    responses={200: shown("Collega", "De gewijzigde collega.", **SHOWN_VERSION)},
    openapi_extra=taking("CollegaWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_colleague(colleague: Colleague, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a colleague."""
    return resource.change(asker, colleague, patch, seen)
