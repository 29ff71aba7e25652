"""Capaciteitsbronnen: seats on which one or more plekken draw."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.occupancy_asked import DaysAsked
from api.request_forms import PATCH_JSON, JsonObject, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.filters import SeatSourceFilters
from api.schemas.listing import seat_source_row
from api.schemas.seat_source import occupancy_json, seat_source_json
from matching.assemblers.work import SEAT_SOURCES
from matching.usecases.change_object import SourcedForm
from matching.usecases.view_occupancy import view_source_occupancy

router = APIRouter(tags=["capaciteitsbronnen"])
resource = Resource(SEAT_SOURCES, "capaciteitsbronnen", seat_source_json, seat_source_row)
SeatSource = Annotated[str, Path(alias="bronId", description="Het id van een capaciteitsbron, of het nummer: C-1.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(SEAT_SOURCES))]


@router.get(
    "/capaciteitsbronnen",
    operation_id="leesCapaciteitsbronnen",
    summary="Lees welke bronnen van plaatsen er zijn",
    description="Alle capaciteitsbronnen op nummer.",
    responses={200: shown("Capaciteitsbronnen", "Een bladzijde van de capaciteitsbronnen.")},
)
def show_seat_sources(filters: Annotated[SeatSourceFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List the sources of seats."""
    return resource.browse(asker, filters)


@router.post(
    "/capaciteitsbronnen",
    operation_id="maakCapaciteitsbron",
    summary="Maak een bron van plaatsen",
    description="Plaatsen waar een of meer plekken uit putten, zoals die van het Instroomportaal.",
    status_code=201,
    responses={201: shown("Capaciteitsbron", "De nieuwe bron.", **SHOWN_VERSION, Location="Waar de bron staat.")},
    openapi_extra=taking("CapaciteitsbronNieuw", "De bron."),
)
def add_seat_source(given: Given, asker: TheAsker) -> JsonAnswer:
    """Register a source of seats."""
    return resource.add(asker, given)


@router.get(
    "/capaciteitsbronnen/{bronId}",
    operation_id="leesCapaciteitsbron",
    summary="Lees één bron van plaatsen",
    description="De bron zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Capaciteitsbron", "De bron.", **SHOWN_VERSION)},
)
def show_seat_source(seat_source: SeatSource, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one source of seats."""
    return resource.read(asker, seat_source, on)


@router.patch(
    "/capaciteitsbronnen/{bronId}",
    operation_id="wijzigCapaciteitsbron",
    summary="Wijzig een bron van plaatsen",
    description="Wat u niet noemt, blijft zo. Wie er al een plaats heeft, houdt die, ook als het totaal lager wordt.",
    responses={200: shown("Capaciteitsbron", "De gewijzigde bron.", **SHOWN_VERSION)},
    openapi_extra=taking("CapaciteitsbronWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_seat_source(seat_source: SeatSource, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a source of seats."""
    return resource.change(asker, seat_source, patch, seen)


@router.get(
    "/capaciteitsbronnen/{bronId}/bezetting",
    operation_id="leesBezettingVanCapaciteitsbron",
    summary="Lees hoeveel plaatsen er vrij zijn: capaciteitsbron",
    description="Op elke dag en elk dagdeel; gelijke dagen staan bij elkaar. Alleen aantallen, nooit wie.",
    responses={200: shown("Bezetting", "Hoe vol het is.")},
)
def show_occupancy(seat_source: SeatSource, days: DaysAsked, asker: TheAsker) -> JsonAnswer:
    """Give how full a source of seats is."""
    return JsonAnswer(occupancy_json(view_source_occupancy(asker.service.store, seat_source, days)))
