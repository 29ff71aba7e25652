"""Gebeurtenissen: what happened to candidates, for the reports."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.followed import event_json
from api.schemas.paging import ObjectsQuery
from matching.assemblers.followed import EVENTS
from matching.usecases.change_object import SourcedForm

router = APIRouter(tags=["gebeurtenissen"])
resource = Resource(EVENTS, "gebeurtenissen", event_json, event_json)
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Event = Annotated[str, Path(alias="gebeurtenisId", description="Het id van een gebeurtenis.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(EVENTS))]


@router.get(
    "/kandidaten/{kandidaatId}/gebeurtenissen",
    operation_id="leesGebeurtenissen",
    summary="Lees wat er met een kandidaat gebeurde",
    description="De oudste eerst.",
    responses={200: shown("Gebeurtenissen", "Een bladzijde van de gebeurtenissen.")},
)
def show_events(candidate: Candidate, page: Annotated[ObjectsQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the events of a candidate."""
    return resource.of_candidate(asker, candidate, page.page)


@router.post(
    "/kandidaten/{kandidaatId}/gebeurtenissen",
    operation_id="maakGebeurtenis",
    summary="Maak een gebeurtenis van een kandidaat",
    description="Wat rapportages tellen. Een gesprek weigeren is geen gebeurtenis: meedoen is vrijwillig.",
    status_code=201,
    responses={201: shown("Gebeurtenis", "De gebeurtenis.", **SHOWN_VERSION, Location="Waar de gebeurtenis staat.")},
    openapi_extra=taking("GebeurtenisNieuw", "De gebeurtenis."),
)
def add_event(candidate: Candidate, given: Given, asker: TheAsker) -> JsonAnswer:
    """Record an event."""
    return resource.add_about(asker, candidate, given)


@router.get(
    "/gebeurtenissen/{gebeurtenisId}",
    operation_id="leesGebeurtenis",
    summary="Lees één gebeurtenis",
    description="De gebeurtenis zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Gebeurtenis", "De gebeurtenis.", **SHOWN_VERSION)},
)
def show_event(event: Event, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one event."""
    return resource.read(asker, event, on)


@router.patch(
    "/gebeurtenissen/{gebeurtenisId}",
    operation_id="wijzigGebeurtenis",
    summary="Wijzig een gebeurtenis",
    description="Voor wat verkeerd is ingevoerd; ingetrokken telt niet mee. De oude versie blijft te lezen.",
    responses={200: shown("Gebeurtenis", "De gewijzigde gebeurtenis.", **SHOWN_VERSION)},
    openapi_extra=taking("GebeurtenisWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_event(event: Event, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change an event."""
    return resource.change(asker, event, patch, seen)
