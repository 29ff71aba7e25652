"""Proposing that somebody is placed, and what comes before the first day: agreement, a decision, a seat."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.answers import SHOWN_VERSION, JsonAnswer, new, shown, taking
from api.conditional import SeenVersion
from api.placing_wishes import proposals, reasons
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.placements import AS_IT_BECAME, Placement, resource
from api.schemas.placement import placement_json
from api.schemas.placing_forms import (
    AgreementForm,
    DecisionForm,
    GroupForm,
    IntendedJobForm,
    LapsingForm,
    ProposalForm,
)
from api.schemas.waiting import waiting_json
from matching.usecases.answer_placement import answer_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.name_intended_job import name_intended_job
from matching.usecases.propose_placement import propose_placement
from matching.usecases.read_intended_job import read_intended_job
from matching.usecases.seat_placement import seat_placement
from matching.usecases.view_objects import view_saved
from matching.usecases.view_waiting import view_waiting

router = APIRouter(tags=["plaatsingen"])
Plek = Annotated[str, Path(alias="plekId", description="Het id van een plek, of het nummer: P-7.")]


@router.post(
    "/plaatsingen",
    operation_id="stelPlaatsingVoor",
    summary="Stel een plaatsing voor",
    description="Toetst alle regels en houdt een plaats vast. Zegt een regel nee, dan verandert er niets (409).",
    status_code=201,
    responses={201: shown("Plaatsing", "De plaatsing.", **SHOWN_VERSION, Location="Waar de plaatsing staat.")},
    openapi_extra=taking("PlaatsingVoorstel", "Wie, waar, en van wanneer tot wanneer."),
)
def propose(asked: Annotated[ProposalForm, Depends(form_reader(ProposalForm))], asker: TheAsker) -> JsonAnswer:
    """Propose a placement."""
    (saved,) = propose_placement(asker.service, asker.actor, proposals(asker.service, asker.actor, asked))
    view = view_saved(asker.service, asker.actor, saved, 1)
    return new(placement_json(view), view.version, f"/v1/plaatsingen/{saved.id}")


@router.post(
    "/groepsplaatsingen",
    operation_id="stelPlaatsingenVoor",
    summary="Stel plaatsingen voor die samen doorgaan",
    description="Allemaal of geen een: past er een niet, dan verandert er niets (409).",
    status_code=201,
    responses={201: shown("Plaatsingen", "De plaatsingen.", Location="Waar alle plaatsingen staan.")},
    openapi_extra=taking("Groepsplaatsing", "De plaatsingen."),
)
def propose_together(asked: Annotated[GroupForm, Depends(form_reader(GroupForm))], asker: TheAsker) -> JsonAnswer:
    """Propose several placements, all or none."""
    wanted = proposals(asker.service, asker.actor, *asked.proposals)
    saved = propose_placement(asker.service, asker.actor, wanted)
    rows = [placement_json(view_saved(asker.service, asker.actor, one, 1)) for one in saved]
    page = {"nummer": 1, "omvang": len(rows), "aantal": 1}
    body = {"plaatsingen": rows, "aantal": len(rows), "pagina": page}
    return JsonAnswer(body, status_code=201, headers={"Location": "/v1/plaatsingen"})


@router.post(
    "/plaatsingen/{plaatsingId}/akkoorden",
    operation_id="legAkkoordVast",
    summary="Leg vast wat de kandidaat of de aanbieder antwoordde",
    description="Zonder akkoord van allebei wordt er niet besloten. Wie nee zegt, wordt niet geplaatst.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Akkoord", "Van wie, en ja of nee."),
)
def answer(
    placement: Placement,
    asked: Annotated[AgreementForm, Depends(form_reader(AgreementForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record an answer."""
    on, agrees = asked.on or asker.service.today(), asked.answer == "ja"
    placement_id = resource.id_of(asker, placement)
    saved = answer_placement(asker.service, asker.actor, placement_id, asked.party, agrees, on, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/beoogde-banen",
    operation_id="legBeoogdeBaanVast",
    summary="Leg vast naar welke baan een proefplaats leidt",
    description="Ook in plaats van een andere, tot het besluit. Het akkoord over een andere baan vervalt dan.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("BeoogdeBaan", "Welke vacature, en van welke regels u afwijkt, met de reden."),
)
def name_job(
    placement: Placement,
    asked: Annotated[IntendedJobForm, Depends(form_reader(IntendedJobForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Say to which job a placement leads."""
    placement_id, why = resource.id_of(asker, placement), reasons(asked.deviations)
    job_id = read_intended_job(asker.service.store, asked.vacancy)
    saved = name_intended_job(asker.service, asker.actor, placement_id, job_id, why, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/besluiten",
    operation_id="besluitPlaatsing",
    summary="Besluit dat iemand wordt geplaatst",
    description="Dat doet een consulent. Met een plaats is de plaatsing gepland; zonder plaats wacht zij.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Besluit", "Van welke regels u afwijkt, met de reden."),
)
def decide(
    placement: Placement,
    asked: Annotated[DecisionForm, Depends(form_reader(DecisionForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Decide on a placement."""
    placement_id, why = resource.id_of(asker, placement), reasons(asked.deviations)
    saved = decide_placement(asker.service, asker.actor, placement_id, why, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/boekingen",
    operation_id="boekWachtende",
    summary="Geef wie wacht een plaats die vrijkwam",
    description="In volgorde van de wachtlijst. Er wordt niemand vanzelf geplaatst.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Besluit", "Van welke regels u afwijkt, met de reden."),
)
def seat(
    placement: Placement,
    asked: Annotated[DecisionForm, Depends(form_reader(DecisionForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Give a seat to who waits."""
    placement_id, why = resource.id_of(asker, placement), reasons(asked.deviations)
    return resource.done(asker, seat_placement(asker.service, asker.actor, placement_id, why, after=seen), seen)


@router.post(
    "/plaatsingen/{plaatsingId}/vervallenverklaringen",
    operation_id="laatPlaatsingVervallen",
    summary="Laat een plaatsing vervallen die nog niet is begonnen",
    description="De plaats is daarna weer vrij.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("Vervallenverklaring", "Waarom."),
)
def lapse(
    placement: Placement,
    asked: Annotated[LapsingForm, Depends(form_reader(LapsingForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Let a placement lapse."""
    placement_id = resource.id_of(asker, placement)
    saved = lapse_placement(asker.service, asker.actor, placement_id, asked.reason, after=seen)
    return resource.done(asker, saved, seen)


@router.get(
    "/plekken/{plekId}/wachtlijst",
    operation_id="leesWachtlijst",
    summary="Lees wie op een plaats op deze plek wacht",
    description="Wie het langst wacht, staat bovenaan.",
    responses={200: shown("Wachtlijst", "De wachtlijst.")},
)
def show_waiting(plek: Plek, asker: TheAsker) -> JsonAnswer:
    """List who waits."""
    return JsonAnswer(waiting_json(view_waiting(asker.service, asker.actor, plek)))
