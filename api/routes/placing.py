"""Placing somebody, and every step in the life of a placement."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.answers import SHOWN_VERSION, JsonAnswer, new, shown, taking
from api.conditional import SeenVersion
from api.placing_wishes import agreements, proposals, reasons
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.candidates import resource as candidates
from api.routes.placements import resource
from api.schemas.placement import placement_json
from api.schemas.placing_forms import (
    AfterwardsForm,
    AgreementForm,
    DecisionForm,
    EvaluationForm,
    ExtensionForm,
    GoalReachedForm,
    GroupForm,
    LapsingForm,
    ProposalForm,
    ShorteningForm,
    StartForm,
    TransferForm,
    UndoingForm,
)
from api.schemas.waiting import waiting_json
from matching.domain.placement import PlacementStatus
from matching.domain.placement_parts import Evaluation, ExtensionKind, GoalProgress
from matching.storage import Kind
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.answer_placement import answer_placement
from matching.usecases.close_placement import close_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.propose_placement import propose_placement
from matching.usecases.read_guide import read_guide
from matching.usecases.read_transfer import read_transfer
from matching.usecases.seat_placement import seat_placement
from matching.usecases.shorten_placement import shorten_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.transfer_placement import transfer_placement
from matching.usecases.undo_placement import undo_placement
from matching.usecases.view_objects import id_of, view_saved
from matching.usecases.view_waiting import view_waiting

router = APIRouter(tags=["plaatsingen"])
Placement = Annotated[str, Path(alias="plaatsingId", description="Het id van een plaatsing.")]
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Plek = Annotated[str, Path(alias="plekId", description="Het id van een plek, of het nummer: P-7.")]
_DONE = shown("Plaatsing", "De plaatsing.", **SHOWN_VERSION, Location="De versie met deze stap.")


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
    responses={201: _DONE},
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
    "/plaatsingen/{plaatsingId}/besluiten",
    operation_id="besluitPlaatsing",
    summary="Besluit dat iemand wordt geplaatst",
    description="Dat doet een consulent. Met een plaats is de plaatsing gepland; zonder plaats wacht zij.",
    status_code=201,
    responses={201: _DONE},
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
    "/plaatsingen/{plaatsingId}/starts",
    operation_id="startPlaatsing",
    summary="Start een geplande plaatsing",
    description="Op of na de eerste dag. Alles wat een regel nodig heeft, moet bekend zijn.",
    status_code=201,
    responses={201: _DONE},
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
    responses={201: _DONE},
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
    responses={201: _DONE},
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
    responses={201: _DONE},
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
    "/plaatsingen/{plaatsingId}/boekingen",
    operation_id="boekWachtende",
    summary="Geef wie wacht een plaats die vrijkwam",
    description="In volgorde van de wachtlijst. Er wordt niemand vanzelf geplaatst.",
    status_code=201,
    responses={201: _DONE},
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
    responses={201: _DONE},
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


@router.post(
    "/plaatsingen/{plaatsingId}/afsluitingen",
    operation_id="sluitPlaatsingAf",
    summary="Begin de nazorg, of sluit een plaatsing af",
    description="Na het einde.",
    status_code=201,
    responses={201: _DONE},
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
    responses={201: _DONE},
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
