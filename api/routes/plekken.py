"""Plekken: places to learn or work under an instrument of the municipality."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.occupancy_asked import DaysAsked
from api.request_forms import PATCH_JSON, JsonObject, form_reader, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.deed import WithdrawingForm
from api.schemas.filters import PlekFilters
from api.schemas.listing import plek_row
from api.schemas.plek import plek_json
from api.schemas.seat_source import occupancy_json
from matching.assemblers.work import PLEKKEN
from matching.usecases.change_object import SourcedForm
from matching.usecases.close_plek import close_plek
from matching.usecases.view_occupancy import view_plek_occupancy

router = APIRouter(tags=["plekken"])
resource = Resource(PLEKKEN, "plekken", plek_json, plek_row)
Plek = Annotated[str, Path(alias="plekId", description="Het id van een plek, of het nummer: P-7.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(PLEKKEN))]
Closing = Annotated[WithdrawingForm, Depends(form_reader(WithdrawingForm))]


@router.get(
    "/plekken",
    operation_id="leesPlekken",
    summary="Lees welke plekken er zijn",
    description="Alle plekken op nummer.",
    responses={200: shown("Plekken", "Een bladzijde van de plekken.")},
)
def show_plekken(filters: Annotated[PlekFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List the plekken."""
    return resource.browse(asker, filters)


@router.post(
    "/plekken",
    operation_id="maakPlek",
    summary="Maak een plek",
    description="Een plek om te leren of te werken, onder een instrument van de gemeente.",
    status_code=201,
    responses={201: shown("Plek", "De nieuwe plek.", **SHOWN_VERSION, Location="Waar de plek staat.")},
    openapi_extra=taking("PlekNieuw", "De plek."),
)
def add_plek(given: Given, asker: TheAsker) -> JsonAnswer:
    """Offer a plek."""
    return resource.add(asker, given)


@router.get(
    "/plekken/{plekId}",
    operation_id="leesPlek",
    summary="Lees één plek",
    description="De plek zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Plek", "De plek.", **SHOWN_VERSION)},
)
def show_plek(plek: Plek, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one plek."""
    return resource.read(asker, plek, on)


@router.patch(
    "/plekken/{plekId}",
    operation_id="wijzigPlek",
    summary="Wijzig een plek",
    description="Wat u niet noemt, blijft zo.",
    responses={200: shown("Plek", "De gewijzigde plek.", **SHOWN_VERSION)},
    openapi_extra=taking("PlekWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_plek(plek: Plek, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a plek."""
    return resource.change(asker, plek, patch, seen)


@router.post(
    "/plekken/{plekId}/sluitingen",
    operation_id="sluitPlek",
    summary="Sluit een plek",
    description="Daarna wordt er niemand meer op geplaatst.",
    status_code=201,
    responses={201: shown("Plek", "De gesloten plek.", **SHOWN_VERSION, Location="De versie met de sluiting.")},
    openapi_extra=taking("Intrekking", "Waarom."),
)
def close(plek: Plek, asked: Closing, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Close a plek."""
    plek_id = resource.id_of(asker, plek)
    saved = close_plek(asker.service.store, asker.actor, plek_id, asked.reason, after=seen)
    return resource.done(asker, saved, seen)


@router.get(
    "/plekken/{plekId}/bezetting",
    operation_id="leesBezettingVanPlek",
    summary="Lees hoeveel plaatsen er vrij zijn: plek",
    description="De eigen plaatsen van de plek, en die van de capaciteitsbron. Alleen aantallen, nooit wie.",
    responses={200: shown("Bezetting", "Hoe vol het is.")},
)
def show_occupancy(plek: Plek, days: DaysAsked, asker: TheAsker) -> JsonAnswer:
    """Give how full a plek is."""
    return JsonAnswer(occupancy_json(view_plek_occupancy(asker.service.store, plek, days)))
