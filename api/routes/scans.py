"""Arbeidsmarktwaardescans of candidates. A scan sets nothing else: the status of the candidate stays as it is."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.paging import ObjectsQuery
from api.schemas.scan import scan_json
from matching.assemblers.people import SCANS
from matching.usecases.change_object import SourcedForm

router = APIRouter(tags=["scans"])
resource = Resource(SCANS, "scans", scan_json, scan_json)
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Scan = Annotated[str, Path(alias="scanId", description="Het id van een scan.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(SCANS))]


@router.get(
    "/kandidaten/{kandidaatId}/scans",
    operation_id="leesScans",
    summary="Lees de scans van een kandidaat",
    description="De oudste eerst.",
    responses={200: shown("Scans", "Een bladzijde van de scans.")},
)
def show_scans(candidate: Candidate, page: Annotated[ObjectsQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the scans of a candidate."""
    return resource.of_candidate(asker, candidate, page.page)


@router.post(
    "/kandidaten/{kandidaatId}/scans",
    operation_id="maakScan",
    summary="Maak een scan van een kandidaat",
    description="Een arbeidsmarktwaardescan. De status van de kandidaat verandert hier niet door.",
    status_code=201,
    responses={201: shown("Scan", "De nieuwe scan.", **SHOWN_VERSION, Location="Waar de scan staat.")},
    openapi_extra=taking("ScanNieuw", "De scan."),
)
def add_scan(candidate: Candidate, given: Given, asker: TheAsker) -> JsonAnswer:
    """Record a scan."""
    return resource.add_about(asker, candidate, given)


@router.get(
    "/scans/{scanId}",
    operation_id="leesScan",
    summary="Lees één scan",
    description="Met het profiel, de kansen en de eigen woorden van de kandidaat.",
    responses={200: shown("Scan", "De scan.", **SHOWN_VERSION)},
)
def show_scan(scan: Scan, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one scan."""
    return resource.read(asker, scan, on)


@router.patch(
    "/scans/{scanId}",
    operation_id="wijzigScan",
    summary="Wijzig een scan",
    description="Voor wat verkeerd is overgenomen. Is er iets veranderd, verbeter dan de feiten of maak een scan.",
    responses={200: shown("Scan", "De gewijzigde scan.", **SHOWN_VERSION)},
    openapi_extra=taking("ScanWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_scan(scan: Scan, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a scan."""
    return resource.change(asker, scan, patch, seen)
