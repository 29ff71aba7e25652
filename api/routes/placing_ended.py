"""The end of a placement, what comes after it, and what was entered wrong."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, taking
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.placements import AS_IT_BECAME, Placement, resource
from api.schemas.deed import EndingForm
from api.schemas.placing_forms import AfterwardsForm, UndoingForm
from matching.domain.placement import PlacementStatus
from matching.usecases.close_placement import close_placement
from matching.usecases.end_placement import end_placement
from matching.usecases.undo_placement import undo_placement

router = APIRouter(tags=["plaatsingen"])
Ending = Annotated[EndingForm, Depends(form_reader(EndingForm))]


@router.post(
    "/plaatsingen/{plaatsingId}/beeindigingen",
    operation_id="beeindigPlaatsing",
    summary="Beëindig een plaatsing",
    description="Met de laatste dag en een reden.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Beeindiging", "De laatste dag, en waarom."),
)
def end(placement: Placement, asked: Ending, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """End a placement."""
    placement_id = resource.id_of(asker, placement)
    service = asker.service
    saved = end_placement(
        service.store, asker.actor, placement_id, asked.on, asked.reason, today=service.today(), after=seen
    )
    return resource.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/afsluitingen",
    operation_id="sluitPlaatsingAf",
    summary="Begin de nazorg, of sluit een plaatsing af",
    description="Na het einde.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("PlaatsingAfsluiting", "Welke stap."),
)
def close(
    placement: Placement,
    asked: Annotated[AfterwardsForm, Depends(form_reader(AfterwardsForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Begin aftercare or close."""
    placement_id, status = resource.id_of(asker, placement), PlacementStatus(asked.step)
    return resource.done(asker, close_placement(asker.service, asker.actor, placement_id, status, after=seen), seen)


@router.post(
    "/plaatsingen/{plaatsingId}/ongedaanmakingen",
    operation_id="maakStapOngedaan",
    summary="Maak de laatste stap van een plaatsing ongedaan",
    description="Voor wat verkeerd is ingevoerd. Het blijft in het grootboek staan.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Ongedaanmaking", "Waarom."),
)
def undo(
    placement: Placement,
    asked: Annotated[UndoingForm, Depends(form_reader(UndoingForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Undo the last step."""
    placement_id = resource.id_of(asker, placement)
    return resource.done(
        asker, undo_placement(asker.service, asker.actor, placement_id, asked.reason, after=seen), seen
    )
