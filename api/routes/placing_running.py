"""From the start on: how it goes, longer, shorter, to another plek, and what was learned."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import SHOWN_VERSION, JsonAnswer, new, shown, taking
from api.conditional import SeenVersion
from api.placing_wishes import agreements, reasons
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.candidates import resource as candidates
from api.routes.placements import AS_IT_BECAME, Candidate, Placement, resource
from api.schemas.placement import placement_json
from api.schemas.placing_forms import (
    EvaluationForm,
    ExtensionForm,
    GoalReachedForm,
    ShorteningForm,
    StartForm,
    TransferForm,
)
from matching.domain.placement_parts import Evaluation, ExtensionKind, GoalProgress
from matching.storage import Kind
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.read_guide import read_guide
from matching.usecases.read_transfer import read_transfer
from matching.usecases.shorten_placement import shorten_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.transfer_placement import transfer_placement
from matching.usecases.view_objects import id_of, view_saved

router = APIRouter(tags=["plaatsingen"])


@router.post(
    "/plaatsingen/{plaatsingId}/starts",
    operation_id="startPlaatsing",
    summary="Start een geplande plaatsing",
    description="Op of na de eerste dag. Alles wat een regel nodig heeft, moet bekend zijn.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Start", "Wie er begeleidt, en van welke regels u afwijkt, met de reden."),
)
def start(
    placement: Placement,
    asked: Annotated[StartForm, Depends(form_reader(StartForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Start a placement."""
    placement_id, why = resource.id_of(asker, placement), reasons(asked.deviations)
    guide = read_guide(asker.service.store, asked.guide)
    saved = start_placement(asker.service, asker.actor, placement_id, why, guide_id=guide, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/evaluaties",
    operation_id="evalueerPlaatsing",
    summary="Leg een evaluatie vast",
    description="Wat er is besproken, per leerdoel, en wat het advies is. Een evaluatie beslist niets.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Evaluatie", "De evaluatie."),
)
def evaluate(
    placement: Placement,
    asked: Annotated[EvaluationForm, Depends(form_reader(EvaluationForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record an evaluation."""
    progress = tuple(GoalProgress(one.skill, one.progress) for one in asked.progress)
    told = Evaluation(asked.on, asker.actor.id, asked.advice, asked.participants, progress, asked.cooperated)
    saved = evaluate_placement(asker.service, asker.actor, resource.id_of(asker, placement), told, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/verlengingen",
    operation_id="verlengPlaatsing",
    summary="Verleng een plaatsing",
    description="Op dezelfde plek of een andere, met een einde en een reden. Geen verlenging gaat vanzelf.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Verlenging", "Tot wanneer, waar, en waarom."),
)
def extend(
    placement: Placement,
    asked: Annotated[ExtensionForm, Depends(form_reader(ExtensionForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Extend a placement."""
    placement_id, why = resource.id_of(asker, placement), reasons(asked.deviations)
    if asked.kind is ExtensionKind.ANDERE_PLEK:
        given = agreements(asked.agreements, asker.actor, asker.service.today())
        transfer = read_transfer(
            asker.service.store, placement_id, asked.plek, None, asked.until, asked.reason, asked.guide, why, given
        )
        here, _ = transfer_placement(asker.service, asker.actor, placement_id, transfer, after=seen)
        return resource.done(asker, here, seen)
    saved = extend_placement(asker.service, asker.actor, placement_id, asked.until, asked.reason, why, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/inkortingen",
    operation_id="brengEindeTerug",
    summary="Breng het einde van een plaatsing terug",
    description="Naar een eerdere dag die nog komt, met een reden. De plaats is vrij vanaf de dag erna.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("EindeTerugbrengen", "Tot wanneer, en waarom."),
)
def shorten(
    placement: Placement,
    asked: Annotated[ShorteningForm, Depends(form_reader(ShorteningForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Bring the end back."""
    placement_id = resource.id_of(asker, placement)
    saved = shorten_placement(asker.service, asker.actor, placement_id, asked.until, asked.reason, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/overplaatsingen",
    operation_id="plaatsOver",
    summary="Plaats iemand over naar een andere plek",
    description="De plaatsing hier eindigt de dag ervoor; die daar telt mee voor hetzelfde maximum.",
    status_code=201,
    responses={
        201: shown("Plaatsing", "De plaatsing daar.", **SHOWN_VERSION, Location="Waar de plaatsing daar staat.")
    },
    openapi_extra=taking("Overplaatsing", "Waarheen, vanaf wanneer, en waarom."),
)
def transfer(
    placement: Placement,
    asked: Annotated[TransferForm, Depends(form_reader(TransferForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Transfer somebody."""
    placement_id, why = resource.id_of(asker, placement), reasons(asked.deviations)
    given = agreements(asked.agreements, asker.actor, asker.service.today())
    wanted = read_transfer(
        asker.service.store, placement_id, asked.plek, asked.start, asked.end, asked.reason, asked.guide, why, given
    )
    _, there = transfer_placement(asker.service, asker.actor, placement_id, wanted, after=seen)
    view = view_saved(asker.service, asker.actor, there, 1)
    return new(placement_json(view), view.version, f"/v1/plaatsingen/{there.id}")


@router.post(
    "/kandidaten/{kandidaatId}/leerdoelbehalingen",
    operation_id="behaalLeerdoel",
    summary="Leg vast dat een leerdoel is behaald",
    description="Met het laatste leerdoel staat de kandidaat dezelfde dag op lijsten van vacatures.",
    status_code=201,
    responses={201: shown("Kandidaat", "De kandidaat.", **SHOWN_VERSION, Location="De versie met het leerdoel.")},
    openapi_extra=taking("Leerdoelbehaling", "Welk leerdoel, en wanneer."),
)
def achieve(
    candidate: Candidate,
    asked: Annotated[GoalReachedForm, Depends(form_reader(GoalReachedForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record an achieved goal."""
    store, today = asker.service.store, asker.service.today()
    candidate_id = id_of(store, Kind.CANDIDATE, candidate)
    saved = achieve_goal(store, asker.actor, candidate_id, asked.skill, asked.on or today, today, after=seen)
    return candidates.done(asker, saved, seen)
