"""The life of a placement: propose, agree, decide, start, evaluate, extend, transfer, close, undo."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends

from api.answers import SHOWN_VERSION, JsonAnswer, new, shown, taking
from api.conditional import SeenVersion
from api.placing_asked import (
    evaluation_asked,
    guides_asked,
    longer_asked,
    onward_asked,
    proposal_asked,
    reasons,
)
from api.request_forms import form_reader
from api.resource import Asker, TheAsker
from api.routes.candidates import Candidate
from api.routes.candidates import resource as candidates
from api.routes.placements import Placement
from api.routes.placements import resource as placements
from api.routes.plekken import Plek
from api.schemas import placing
from api.schemas.waiting import placed_json, waiting_json
from matching.domain.placement import Placement as Placed
from matching.domain.placement import PlacementStatus
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.answer_placement import answer_placement
from matching.usecases.close_placement import close_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.propose_placement import propose_placement, propose_placements
from matching.usecases.seat_placement import seat_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.transfer_placement import transfer_placement
from matching.usecases.undo_placement import undo_placement
from matching.usecases.view_objects import view_saved
from matching.usecases.view_waiting import view_waiting

router = APIRouter(tags=["plaatsingen"])
Proposed = Annotated[placing.ProposalForm, Depends(form_reader(placing.ProposalForm))]
Group = Annotated[placing.GroupForm, Depends(form_reader(placing.GroupForm))]
Agreed = Annotated[placing.AgreementForm, Depends(form_reader(placing.AgreementForm))]
Decided = Annotated[placing.DecisionForm, Depends(form_reader(placing.DecisionForm))]
Started = Annotated[placing.StartForm, Depends(form_reader(placing.StartForm))]
Evaluated = Annotated[placing.EvaluationForm, Depends(form_reader(placing.EvaluationForm))]
Extended = Annotated[placing.ExtensionForm, Depends(form_reader(placing.ExtensionForm))]
Transferred = Annotated[placing.TransferForm, Depends(form_reader(placing.TransferForm))]
Lapsed = Annotated[placing.LapseForm, Depends(form_reader(placing.LapseForm))]
Closed = Annotated[placing.CloseForm, Depends(form_reader(placing.CloseForm))]
Seated = Annotated[placing.SeatForm, Depends(form_reader(placing.SeatForm))]
Achieved = Annotated[placing.GoalAchievedForm, Depends(form_reader(placing.GoalAchievedForm))]
_DONE: dict[int | str, dict[str, Any]] = {
    201: shown("Plaatsing", "De plaatsing.", **SHOWN_VERSION, Location="De versie met deze handeling."),
}
_NEW: dict[int | str, dict[str, Any]] = {
    201: shown("Plaatsing", "De nieuwe plaatsing.", **SHOWN_VERSION, Location="Waar de plaatsing staat.")
}


@router.post(
    "/plaatsingen",
    operation_id="stelPlaatsingVoor",
    summary="Stel een plaatsing voor",
    description=(
        "De plaats is vanaf nu bezet. Kan het niet, dan verandert er niets en staat in het antwoord welke regels "
        "ertegen zijn en wat wel kan. Zonder plaats kan iemand met `wachtlijst` op de wachtlijst."
    ),
    status_code=201,
    responses=_NEW,
    openapi_extra=taking("Plaatsingsvoorstel", "Wie waar, vanaf wanneer tot en met wanneer."),
)
def propose(asked: Proposed, asker: TheAsker) -> JsonAnswer:
    """Propose a placement."""
    return _first(
        asker, propose_placement(asker.service, asker.actor, proposal_asked(asker.service, asker.actor, asked))
    )


@router.post(
    "/groepsplaatsingen",
    operation_id="stelGroepVoor",
    summary="Stel meer plaatsingen tegelijk voor",
    description="Allemaal of geen: is er één die niet kan, dan verandert er niets.",
    status_code=201,
    responses={201: shown("Geplaatst", "De nieuwe plaatsingen.", Location="Waar de eerste plaatsing staat.")},
    openapi_extra=taking("Groepsvoorstel", "De voorstellen."),
)
def propose_group(asked: Group, asker: TheAsker) -> JsonAnswer:
    """Propose several placements, all or none."""
    proposals = [proposal_asked(asker.service, asker.actor, one) for one in asked.proposals]
    saved = propose_placements(asker.service, asker.actor, proposals)
    views = [view_saved(asker.service, asker.actor, one, version=1) for one in saved]
    where = f"/v1/{placements.plural}/{saved[0].id}"
    return JsonAnswer(placed_json(views), status_code=201, headers={"Location": where})


@router.post(
    "/plaatsingen/{plaatsingId}/akkoorden",
    operation_id="legAkkoordVast",
    summary="Leg vast wat de kandidaat of de aanbieder antwoordt",
    description="Het laatste antwoord telt. Zonder akkoord van allebei kan niemand besluiten.",
    status_code=201,
    responses=_DONE,
    openapi_extra=taking("AkkoordInvoer", "Wie, en ja of nee."),
)
def agree(placement: Placement, asked: Agreed, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Record an answer."""
    saved = answer_placement(
        asker.service,
        asker.actor,
        placements.id_of(asker, placement),
        asked.party,
        agrees=asked.agrees,
        on=asked.on,
        after=seen,
    )
    return placements.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/besluiten",
    operation_id="besluitPlaatsing",
    summary="Besluit over een plaatsing",
    description="Een consulent besluit, na akkoord van allebei. Wie op een plaats wacht, wacht daarna verder.",
    status_code=201,
    responses=_DONE,
    openapi_extra=taking("BesluitInvoer", "Waarvan wordt afgeweken, en wie begeleidt."),
)
def decide(placement: Placement, asked: Decided, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Decide."""
    placement_id = placements.id_of(asker, placement)
    guide, consultant = guides_asked(asker.service, asked.guide, asked.consultant)
    saved = decide_placement(
        asker.service,
        asker.actor,
        placement_id,
        reasons(asked.deviations),
        guide_id=guide,
        consultant_id=consultant,
        after=seen,
    )
    return placements.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/starts",
    operation_id="startPlaatsing",
    summary="Start een plaatsing",
    description="Alles wat de regels vragen moet bekend zijn. Wat onbekend is, houdt de start tegen.",
    status_code=201,
    responses=_DONE,
    openapi_extra=taking("StartInvoer", "De echte eerste dag."),
)
def start(placement: Placement, asked: Started, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Start."""
    placement_id = placements.id_of(asker, placement)
    guide, consultant = guides_asked(asker.service, asked.guide, asked.consultant)
    saved = start_placement(
        asker.service,
        asker.actor,
        placement_id,
        asked.on,
        reasons(asked.deviations),
        guide_id=guide,
        consultant_id=consultant,
        after=seen,
    )
    return placements.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/evaluaties",
    operation_id="evalueerPlaatsing",
    summary="Leg een evaluatie vast",
    description="Een gesprek over hoe het gaat. Er volgt niets vanzelf uit: een mens beslist.",
    status_code=201,
    responses=_DONE,
    openapi_extra=taking("EvaluatieInvoer", "Het gesprek."),
)
def evaluate(placement: Placement, asked: Evaluated, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Record an evaluation."""
    placement_id = placements.id_of(asker, placement)
    held = evaluation_asked(asker.service, asker.actor, asked)
    return placements.done(asker, evaluate_placement(asker.service, asker.actor, placement_id, held, after=seen), seen)


@router.post(
    "/plaatsingen/{plaatsingId}/verlengingen",
    operation_id="verlengPlaatsing",
    summary="Verleng een plaatsing",
    description=(
        "Met een nieuw einde en een reden; er is geen vaste lengte. Met `andere_plek` begint de dag na het einde een "
        "nieuwe plaatsing op de andere plek."
    ),
    status_code=201,
    responses=_DONE,
    openapi_extra=taking("VerlengingInvoer", "Tot wanneer, waar en waarom."),
)
def extend(placement: Placement, asked: Extended, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Extend."""
    placement_id = placements.id_of(asker, placement)
    longer = longer_asked(asker.service, asked)
    return placements.done(asker, extend_placement(asker.service, asker.actor, placement_id, longer, after=seen), seen)


@router.post(
    "/plaatsingen/{plaatsingId}/overplaatsingen",
    operation_id="plaatsOver",
    summary="Plaats iemand over naar een andere plek",
    description="Deze plaatsing eindigt de dag ervoor. Het antwoord is de plaatsing op de andere plek.",
    status_code=201,
    responses=_NEW,
    openapi_extra=taking("Overplaatsing", "Waarheen, en vanaf wanneer."),
)
def transfer(placement: Placement, asked: Transferred, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Transfer."""
    placement_id = placements.id_of(asker, placement)
    onward = onward_asked(asker.service, asker.actor, asked)
    return _first(asker, transfer_placement(asker.service, asker.actor, placement_id, onward, after=seen))


@router.post(
    "/plaatsingen/{plaatsingId}/vervallenverklaringen",
    operation_id="laatPlaatsingVervallen",
    summary="Laat een plaatsing vervallen die nog niet begon",
    description="De plaats is daarna weer vrij.",
    status_code=201,
    responses=_DONE,
    openapi_extra=taking("Vervallenverklaring", "Waarom."),
)
def lapse(placement: Placement, asked: Lapsed, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Let a placement lapse."""
    placement_id = placements.id_of(asker, placement)
    saved = lapse_placement(asker.service, asker.actor, placement_id, asked.reason, after=seen)
    return placements.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/afsluitingen",
    operation_id="sluitPlaatsingAf",
    summary="Begin de nazorg van een plaatsing, of sluit die af",
    description="Dat kan als de plaatsing is geëindigd.",
    status_code=201,
    responses=_DONE,
    openapi_extra=taking("AfsluitingVanPlaatsing", "Nazorg of gesloten."),
)
def close(placement: Placement, asked: Closed, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Close a placement."""
    placement_id = placements.id_of(asker, placement)
    saved = close_placement(asker.service, asker.actor, placement_id, PlacementStatus(asked.status), after=seen)
    return placements.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/boekingen",
    operation_id="boekPlaats",
    summary="Neem een plaats voor wie op de wachtlijst staat",
    description="Wie langer wacht, gaat voor; een consulent kan daar met een reden van afwijken.",
    status_code=201,
    responses=_DONE,
    openapi_extra=taking("Boeking", "Een andere periode, als die anders is."),
)
def book(placement: Placement, asked: Seated, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Take a seat."""
    placement_id = placements.id_of(asker, placement)
    saved = seat_placement(
        asker.service, asker.actor, placement_id, asked.start, asked.end, reasons(asked.deviations), after=seen
    )
    return placements.done(asker, saved, seen)


@router.post(
    "/plaatsingen/{plaatsingId}/ongedaanmakingen",
    operation_id="maakHandelingOngedaan",
    summary="Maak de laatste handeling aan een plaatsing ongedaan",
    description="Voor een vergissing. Alles wat die handeling samen bewaarde, gaat terug.",
    status_code=201,
    responses=_DONE,
)
def undo(placement: Placement, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Undo the last deed."""
    placement_id = placements.id_of(asker, placement)
    return placements.done(asker, undo_placement(asker.service, asker.actor, placement_id, after=seen), seen)


@router.post(
    "/kandidaten/{kandidaatId}/leerdoelbehalingen",
    operation_id="legLeerdoelBehaaldVast",
    summary="Leg vast dat een leerdoel is gehaald",
    description="Was het het laatste leerdoel van wie is geplaatst, dan is de kandidaat meteen klaar voor bemiddeling.",
    status_code=201,
    responses={201: shown("Kandidaat", "De kandidaat.", **SHOWN_VERSION, Location="De versie met het leerdoel.")},
    openapi_extra=taking("Leerdoelbehaling", "Welk leerdoel, en wanneer."),
)
def achieve(candidate: Candidate, asked: Achieved, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Record an achieved goal."""
    candidate_id = candidates.id_of(asker, candidate)
    saved = achieve_goal(asker.service, asker.actor, candidate_id, asked.goal, asked.on, after=seen)
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


def _first(asker: Asker, saved: Placed) -> JsonAnswer:
    """Answer a placement that is new."""
    view = view_saved(asker.service, asker.actor, saved, version=1)
    return new(placements.show(view), 1, f"/v1/{placements.plural}/{saved.id}")
