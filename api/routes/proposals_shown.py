"""The steps of a voordracht towards the employer: the card, the talk, who it is, no, and hired."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from api.answers import JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.placing_wishes import reasons
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.proposals import DONE, WhichProposal, resource
from api.schemas.employer_card import card_json, introduced_json
from api.schemas.proposal_forms import (
    HiringForm,
    InterviewForm,
    RejectionForm,
    StepForm,
)
from api.schemas.release_points import points_json
from matching.usecases.check_release import check_release
from matching.usecases.hire_proposal import hire_proposal
from matching.usecases.plan_interview import plan_interview
from matching.usecases.read_pair import read_hiring
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.show_calendar import show_calendar
from matching.usecases.show_card import show_card, show_introduced

router = APIRouter(tags=["voordrachten"])
_CALENDAR = {"text/calendar": {"schema": {"type": "string"}}}


@router.post(
    "/voordrachten/{voordrachtId}/vrijgaven",
    operation_id="geefKaart",
    summary="Geef de werkgever de kaart",
    description="Alleen met het akkoord van de kandidaat. Een kaart die is verlopen, kunt u opnieuw geven.",
    status_code=201,
    responses={201: DONE},
    openapi_extra=taking("Stap", "Een leeg object."),
)
def release(
    proposal: WhichProposal,
    _: Annotated[StepForm, Depends(form_reader(StepForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Release a card."""
    saved = release_proposal(asker.service, asker.actor, resource.id_of(asker, proposal), after=seen)
    return resource.done(asker, saved, seen)


@router.get(
    "/voordrachten/{voordrachtId}/kaart",
    operation_id="leesKaart",
    summary="Lees de kaart van een kandidaat, als werkgever",
    description="Wat de kandidaat wil laten zien. Na de laatste dag, of als het akkoord is ingetrokken: 410.",
    responses={200: shown("Kaart", "De kaart.")},
)
def read_card(proposal: WhichProposal, asker: TheAsker) -> JsonAnswer:
    """Show a card."""
    return JsonAnswer(card_json(show_card(asker.service, asker.actor, proposal)))


@router.post(
    "/voordrachten/{voordrachtId}/gesprekken",
    operation_id="planGesprek",
    summary="Leg het gesprek vast, of verzet het",
    description="Vanaf nu mag de werkgever weten wie het is.",
    status_code=201,
    responses={201: DONE},
    openapi_extra=taking("Gesprek", "Wanneer, waar, en wie er meegaat."),
)
def interview(
    proposal: WhichProposal,
    asked: Annotated[InterviewForm, Depends(form_reader(InterviewForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Plan a talk."""
    proposal_id = resource.id_of(asker, proposal)
    saved = plan_interview(asker.service, asker.actor, proposal_id, asked.interview(), after=seen)
    return resource.done(asker, saved, seen)


@router.get(
    "/voordrachten/{voordrachtId}/kennismaking",
    operation_id="leesKennismaking",
    summary="Lees met wie het gesprek is",
    description="Pas als er een gesprek is gepland. Dat u kijkt, komt in het inzagelog.",
    responses={200: shown("Kennismaking", "De naam en het telefoonnummer.")},
)
def read_introduced(proposal: WhichProposal, asker: TheAsker) -> JsonAnswer:
    """Show who comes to the talk."""
    return JsonAnswer(introduced_json(show_introduced(asker.service, asker.actor, proposal)))


@router.post(
    "/voordrachten/{voordrachtId}/afwijzingen",
    operation_id="wijsVoordrachtAf",
    summary="Leg vast dat de werkgever niet verder gaat",
    description="Altijd met een reden.",
    status_code=201,
    responses={201: DONE},
    openapi_extra=taking("AfwijzingWerkgever", "De reden."),
)
def reject(
    proposal: WhichProposal,
    asked: Annotated[RejectionForm, Depends(form_reader(RejectionForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record a no of the employer."""
    proposal_id = resource.id_of(asker, proposal)
    saved = reject_proposal(asker.service, asker.actor, proposal_id, asked.reason, asked.note, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/voordrachten/{voordrachtId}/aannames",
    operation_id="neemAan",
    summary="Leg vast dat de werkgever iemand aanneemt",
    description="Er volgt een voorgestelde plaatsing. Zegt een regel nee, dan verandert er niets (409).",
    status_code=201,
    responses={201: DONE},
    openapi_extra=taking("Aanname", "Van wanneer tot wanneer."),
)
def hire(
    proposal: WhichProposal,
    asked: Annotated[HiringForm, Depends(form_reader(HiringForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record that somebody is taken on."""
    proposal_id, why = resource.id_of(asker, proposal), reasons(asked.deviations)
    placing = read_hiring(
        asker.service.store,
        proposal_id,
        start=asked.start,
        end=asked.end,
        dagdelen=asked.days,
        hours=asked.hours,
        guide=asked.guide,
        consultant=asked.consultant,
        deviations=why,
        may_wait=asked.may_wait,
    )
    saved, _ = hire_proposal(asker.service, asker.actor, proposal_id, placing, after=seen)
    return resource.done(asker, saved, seen)


@router.get(
    "/voordrachten/{voordrachtId}/agenda",
    operation_id="leesAgenda",
    summary="Lees het gesprek als agendabestand",
    description="Een bestand (iCalendar) voor een agenda: wanneer, waar, en wie er meegaat. Niet met wie het is.",
    response_class=Response,
    responses={200: {"description": "Het agendabestand.", "content": _CALENDAR}},
)
def read_calendar(proposal: WhichProposal, asker: TheAsker) -> Response:
    """Give a talk as a calendar file."""
    content = show_calendar(asker.service, asker.actor, proposal)
    headers = {"Content-Disposition": 'attachment; filename="gesprek.ics"'}
    return Response(content, media_type="text/calendar", headers=headers)


@router.get(
    "/voordrachten/{voordrachtId}/aandachtspunten",
    operation_id="leesAandachtspunten",
    summary="Lees waar u op let voordat de werkgever de kaart krijgt",
    description="Of werken loont, begeleiding, VOG, wat mogelijk is. Wat over een uitkering gaat, ziet een consulent.",
    responses={200: shown("Aandachtspunten", "De punten.")},
)
def read_points(proposal: WhichProposal, asker: TheAsker) -> JsonAnswer:
    """Give the points before a release."""
    return JsonAnswer(points_json(check_release(asker.service, asker.actor, proposal)))
