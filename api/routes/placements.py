"""Placements so far: where candidates work or worked."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.filters import PlacementFilters
from api.schemas.paging import ObjectsQuery
from api.schemas.placement import placement_json
from matching.assemblers.people import PLACEMENTS
from matching.usecases.change_object import SourcedForm

router = APIRouter(tags=["plaatsingen"])
resource = Resource(PLACEMENTS, "plaatsingen", placement_json, placement_json)
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Placement = Annotated[str, Path(alias="plaatsingId", description="Het id van een plaatsing.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(PLACEMENTS))]
AS_IT_BECAME = shown("Plaatsing", "De plaatsing.", **SHOWN_VERSION, Location="De versie met deze stap.")


@router.get(
    "/kandidaten/{kandidaatId}/plaatsingen",
    operation_id="leesPlaatsingenVanKandidaat",
    summary="Lees de plaatsingen van een kandidaat",
    description="Waar de kandidaat werkt of heeft gewerkt, de oudste eerst.",
    responses={200: shown("Plaatsingen", "Een bladzijde van de plaatsingen.")},
)
def show_placements_of(candidate: Candidate, page: Annotated[ObjectsQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the placements of a candidate."""
    return resource.of_candidate(asker, candidate, page.page)


@router.post(
    "/kandidaten/{kandidaatId}/plaatsingen",
    operation_id="maakPlaatsing",
    summary="Maak een plaatsing van een kandidaat",
    description="Werk of een plek die er al is of was. De status van de kandidaat verandert hier niet door.",
    status_code=201,
    responses={201: shown("Plaatsing", "De nieuwe plaatsing.", **SHOWN_VERSION, Location="Waar de plaatsing staat.")},
    openapi_extra=taking("PlaatsingNieuw", "De plaatsing."),
)
def add_placement(candidate: Candidate, given: Given, asker: TheAsker) -> JsonAnswer:
    """Record a placement."""
    return resource.add_about(asker, candidate, given)


@router.get(
    "/plaatsingen",
    operation_id="leesPlaatsingen",
    summary="Lees welke plaatsingen er zijn",
    description="De oudste eerst. Van elke kandidaat op de bladzijde komt in het inzagelog dat u keek.",
    responses={200: shown("Plaatsingen", "Een bladzijde van de plaatsingen.")},
)
def show_placements(filters: Annotated[PlacementFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List the placements."""
    return resource.browse(asker, filters)


@router.get(
    "/plaatsingen/{plaatsingId}",
    operation_id="leesPlaatsing",
    summary="Lees één plaatsing",
    description="De plaatsing zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Plaatsing", "De plaatsing.", **SHOWN_VERSION)},
)
def show_placement(placement: Placement, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one placement."""
    return resource.read(asker, placement, on)


@router.patch(
    "/plaatsingen/{plaatsingId}",
    operation_id="wijzigPlaatsing",
    summary="Wijzig een plaatsing",
    description="Wat u niet noemt, blijft zo.",
    responses={200: shown("Plaatsing", "De gewijzigde plaatsing.", **SHOWN_VERSION)},
    openapi_extra=taking("PlaatsingWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_placement(placement: Placement, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a placement."""
    return resource.change(asker, placement, patch, seen)
