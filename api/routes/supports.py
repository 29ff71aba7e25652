"""Dienstverleningen: help beside the work, such as jobcoaching."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.followed import support_json
from api.schemas.paging import ObjectsQuery
from matching.assemblers.followed import SUPPORTS
from matching.usecases.change_object import SourcedForm

router = APIRouter(tags=["dienstverleningen"])
resource = Resource(SUPPORTS, "dienstverleningen", support_json, support_json)
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Support = Annotated[str, Path(alias="dienstverleningId", description="Het id van een dienstverlening.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(SUPPORTS))]


@router.get(
    "/kandidaten/{kandidaatId}/dienstverleningen",
    operation_id="leesDienstverleningen",
    summary="Lees welke dienstverlening een kandidaat krijgt of kreeg",
    description="De oudste eerst.",
    responses={200: shown("Dienstverleningen", "Een bladzijde van de dienstverleningen.")},
)
def show_supports(candidate: Candidate, page: Annotated[ObjectsQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the dienstverleningen of a candidate."""
    return resource.of_candidate(asker, candidate, page.page)


@router.post(
    "/kandidaten/{kandidaatId}/dienstverleningen",
    operation_id="maakDienstverlening",
    summary="Maak een dienstverlening van een kandidaat",
    description="Met een start, een einde en uren. Waarover wordt gesproken, bewaren wij niet.",
    status_code=201,
    responses={
        201: shown("Dienstverlening", "De dienstverlening.", **SHOWN_VERSION, Location="Waar de dienstverlening staat.")
    },
    openapi_extra=taking("DienstverleningNieuw", "De dienstverlening."),
)
def add_support(candidate: Candidate, given: Given, asker: TheAsker) -> JsonAnswer:
    """Record a dienstverlening."""
    return resource.add_about(asker, candidate, given)


@router.get(
    "/dienstverleningen/{dienstverleningId}",
    operation_id="leesDienstverlening",
    summary="Lees één dienstverlening",
    description="De dienstverlening zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Dienstverlening", "De dienstverlening.", **SHOWN_VERSION)},
)
def show_support(support: Support, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one dienstverlening."""
    return resource.read(asker, support, on)


@router.patch(
    "/dienstverleningen/{dienstverleningId}",
    operation_id="wijzigDienstverlening",
    summary="Wijzig een dienstverlening",
    description="Zoals het einde of de uren. De oude versie blijft te lezen.",
    responses={200: shown("Dienstverlening", "De gewijzigde dienstverlening.", **SHOWN_VERSION)},
    openapi_extra=taking("DienstverleningWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_support(support: Support, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a dienstverlening."""
    return resource.change(asker, support, patch, seen)
