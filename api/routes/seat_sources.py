"""Capaciteitsbronnen: seats on which several plekken draw."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.filters import OwnedFilters
from api.schemas.seat_source import seat_source_json
from matching.assemblers.work import SEAT_SOURCES
from matching.usecases.change_object import SourcedForm

router = APIRouter(tags=["plaatsen"])
resource = Resource(SEAT_SOURCES, "capaciteitsbronnen", seat_source_json, seat_source_json)
Source = Annotated[
    str, Path(alias="capaciteitsbronId", description="Het id van een capaciteitsbron, of het nummer: C-1.")
]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(SEAT_SOURCES))]


@router.get(
    "/capaciteitsbronnen",
    operation_id="leesCapaciteitsbronnen",
    summary="Lees welke capaciteitsbronnen er zijn",
    description="Bronnen van plaatsen, op nummer.",
    responses={200: shown("Capaciteitsbronnen", "Een bladzijde van de capaciteitsbronnen.")},
)
def show_sources(filters: Annotated[OwnedFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List the sources."""
    return resource.browse(asker, filters)


@router.post(
    "/capaciteitsbronnen",
    operation_id="maakCapaciteitsbron",
    summary="Maak een capaciteitsbron",
    description="Plaatsen waar een of meer plekken samen uit putten, per dagdeel, per dag of als starts per jaar.",
    status_code=201,
    responses={201: shown("Capaciteitsbron", "De nieuwe bron.", **SHOWN_VERSION, Location="Waar de bron staat.")},
    openapi_extra=taking("CapaciteitsbronNieuw", "De bron."),
)
def add_source(given: Given, asker: TheAsker) -> JsonAnswer:
    """Open a source."""
    return resource.add(asker, given)


@router.get(
    "/capaciteitsbronnen/{capaciteitsbronId}",
    operation_id="leesCapaciteitsbron",
    summary="Lees één capaciteitsbron",
    description="De bron zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Capaciteitsbron", "De bron.", **SHOWN_VERSION)},
)
def show_source(source: Source, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one source."""
    return resource.read(asker, source, on)


@router.patch(
    "/capaciteitsbronnen/{capaciteitsbronId}",
    operation_id="wijzigCapaciteitsbron",
    summary="Wijzig een capaciteitsbron",
    description="Wat u niet noemt, blijft zo. Wie er al is, blijft: minder plaatsen maken niemand vrij.",
    responses={200: shown("Capaciteitsbron", "De gewijzigde bron.", **SHOWN_VERSION)},
    openapi_extra=taking("CapaciteitsbronWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_source(source: Source, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a source."""
    return resource.change(asker, source, patch, seen)
