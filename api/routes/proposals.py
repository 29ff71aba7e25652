"""Voordrachten: putting somebody forward for work, and every step after it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, new, shown, taking
from api.conditional import SeenVersion
from api.placing_wishes import reasons
from api.request_forms import form_reader
from api.resource import DayAsked, DeedsOnly, TheAsker
from api.schemas.employer_card import card_json, introduced_json
from api.schemas.exposure import exposure_json
from api.schemas.filters import ProposalFilters
from api.schemas.paging import PageQuery
from api.schemas.proposal import proposal_json
from api.schemas.proposal_forms import (
    ConsentForm,
    HiringForm,
    InterviewForm,
    JudgementForm,
    ProposalLapsingForm,
    PutForwardForm,
    RejectionForm,
    StepForm,
    TakenBackForm,
)
from matching.domain.proposal import ProposalStatus
from matching.storage import Kind
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.count_exposure import count_exposure
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.hire_proposal import hire_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.lapse_proposal import lapse_proposal
from matching.usecases.open_proposal import open_proposal
from matching.usecases.plan_interview import plan_interview
from matching.usecases.read_pair import read_hiring, read_pair
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.show_card import show_card, show_introduced
from matching.usecases.view_objects import view_saved
from matching.usecases.withdraw_proposal import withdraw_proposal

router = APIRouter(tags=["voordrachten"])
resource = DeedsOnly(Kind.PROPOSAL, "voordrachten", proposal_json, proposal_json)
Proposal = Annotated[str, Path(alias="voordrachtId", description="Het id van een voordracht.")]
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
_DONE = shown("Voordracht", "De voordracht.", **SHOWN_VERSION, Location="De versie met deze stap.")


@router.get(
    "/voordrachten",
    operation_id="leesVoordrachten",
    summary="Lees welke voordrachten er zijn",
    description="De oudste eerst. Van elke kandidaat op de bladzijde komt in het inzagelog dat u keek.",
    responses={200: shown("Voordrachten", "Een bladzijde van de voordrachten.")},
)
def show_proposals(filters: Annotated[ProposalFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List voordrachten."""
    return resource.browse(asker, filters)


@router.get(
    "/kandidaten/{kandidaatId}/voordrachten",
    operation_id="leesVoordrachtenVanKandidaat",
    summary="Lees de voordrachten van een kandidaat",
    description="Waarvoor iemand is voorgedragen, en wat eruit kwam; de oudste eerst.",
    responses={200: shown("Voordrachten", "Een bladzijde van de voordrachten.")},
)
def show_proposals_of(candidate: Candidate, page: Annotated[PageQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the voordrachten of a candidate."""
    return resource.of_candidate(asker, candidate, page.page)


@router.get(
    "/kandidaten/{kandidaatId}/vertoningen",
    operation_id="telVertoningen",
    summary="Lees hoe vaak iemand op een lijst is getoond",
    description="Op hoeveel bewaarde lijsten, op welke beste plaats, en wanneer voor het laatst voorgedragen.",
    responses={200: shown("Vertoningen", "De telling.")},
)
def show_exposure(candidate: Candidate, asker: TheAsker) -> JsonAnswer:
    """Count how often somebody was shown."""
    return JsonAnswer(exposure_json(count_exposure(asker.service, asker.actor, candidate)))


@router.post(
    "/voordrachten",
    operation_id="openVoordracht",
    summary="Begin een voordracht",
    description="Uit elke lijst. Wie in uitvragen of uitgesloten staat, met een reden.",
    status_code=201,
    responses={201: shown("Voordracht", "De voordracht.", **SHOWN_VERSION, Location="Waar de voordracht staat.")},
    openapi_extra=taking("VoordrachtNieuw", "Wie, en voor welk werk."),
)
def put_forward(asked: Annotated[PutForwardForm, Depends(form_reader(PutForwardForm))], asker: TheAsker) -> JsonAnswer:
    """Open a voordracht."""
    pair = read_pair(asker.service.store, asked.candidate, asked.vacancy, asked.plek)
    saved = open_proposal(asker.service, asker.actor, *pair, asked.override)
    return new(proposal_json(view_saved(asker.service, asker.actor, saved, 1)), 1, f"/v1/voordrachten/{saved.id}")


@router.get(
    "/voordrachten/{voordrachtId}",
    operation_id="leesVoordracht",
    summary="Lees één voordracht",
    description="De voordracht zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Voordracht", "De voordracht.", **SHOWN_VERSION)},
)
def show_proposal(proposal: Proposal, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one voordracht."""
    return resource.read(asker, proposal, on)


@router.post(
    "/voordrachten/{voordrachtId}/oordelen",
    operation_id="beoordeelVoordracht",
    summary="Leg vast of iemand past",
    description="Geschikt, niet geschikt met een reden, of eerst uitvragen. Altijd per persoon.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("Oordeel", "Het oordeel, en bij niet_geschikt de reden."),
)
def judge(
    proposal: Proposal,
    asked: Annotated[JudgementForm, Depends(form_reader(JudgementForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Judge a voordracht."""
    proposal_id, judgement = resource.id_of(asker, proposal), ProposalStatus(asked.judgement)
    saved = judge_proposal(asker.service, asker.actor, proposal_id, judgement, asked.reason, asked.note, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/voordrachten/{voordrachtId}/besprekingen",
    operation_id="besprakVoordracht",
    summary="Leg vast dat het met de kandidaat is besproken",
    description="Daarna legt u vast wat de kandidaat antwoordde.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("Stap", "Een leeg object."),
)
def discuss(
    proposal: Proposal,
    _: Annotated[StepForm, Depends(form_reader(StepForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record a talk with the candidate."""
    saved = discuss_proposal(asker.service, asker.actor, resource.id_of(asker, proposal), after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/voordrachten/{voordrachtId}/antwoorden",
    operation_id="antwoordKandidaat",
    summary="Leg vast wat de kandidaat antwoordde",
    description="Ja met de gegevens die de werkgever mag zien, nee met een reden, of later.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("AntwoordKandidaat", "Het antwoord: hoe, aan wie, wanneer."),
)
def answer(
    proposal: Proposal,
    asked: Annotated[ConsentForm, Depends(form_reader(ConsentForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record what the candidate answered."""
    proposal_id, said = resource.id_of(asker, proposal), asked.consent(asker.service.today(), asker.actor.id)
    saved = answer_proposal(asker.service, asker.actor, proposal_id, said, asked.reason, asked.note, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/voordrachten/{voordrachtId}/intrekkingen",
    operation_id="trekAkkoordIn",
    summary="Leg vast dat de kandidaat het akkoord intrekt",
    description="De kaart is meteen dicht.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("AkkoordIntrekking", "Hoe, aan wie, wanneer."),
)
def withdraw(
    proposal: Proposal,
    asked: Annotated[TakenBackForm, Depends(form_reader(TakenBackForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record that the agreement is taken back."""
    proposal_id, on = resource.id_of(asker, proposal), asked.on or asker.service.today()
    saved = withdraw_proposal(asker.service, asker.actor, proposal_id, asked.way, asked.told_to, on, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/voordrachten/{voordrachtId}/vrijgaven",
    operation_id="geefKaart",
    summary="Geef de werkgever de kaart",
    description="Alleen met het akkoord van de kandidaat. Een kaart die is verlopen, kunt u opnieuw geven.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("Stap", "Een leeg object."),
)
def release(
    proposal: Proposal,
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
def read_card(proposal: Proposal, asker: TheAsker) -> JsonAnswer:
    """Show a card."""
    return JsonAnswer(card_json(show_card(asker.service, asker.actor, proposal)))


@router.post(
    "/voordrachten/{voordrachtId}/gesprekken",
    operation_id="planGesprek",
    summary="Leg het gesprek vast, of verzet het",
    description="Vanaf nu mag de werkgever weten wie het is.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("Gesprek", "Wanneer, waar, en wie er meegaat."),
)
def interview(
    proposal: Proposal,
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
def read_introduced(proposal: Proposal, asker: TheAsker) -> JsonAnswer:
    """Show who comes to the talk."""
    return JsonAnswer(introduced_json(show_introduced(asker.service, asker.actor, proposal)))


@router.post(
    "/voordrachten/{voordrachtId}/afwijzingen",
    operation_id="wijsVoordrachtAf",
    summary="Leg vast dat de werkgever niet verder gaat",
    description="Altijd met een reden.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("AfwijzingWerkgever", "De reden."),
)
def reject(
    proposal: Proposal,
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
    responses={201: _DONE},
    openapi_extra=taking("Aanname", "Van wanneer tot wanneer."),
)
def hire(
    proposal: Proposal,
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


@router.post(
    "/voordrachten/{voordrachtId}/vervallenverklaringen",
    operation_id="laatVoordrachtVervallen",
    summary="Laat een voordracht vervallen",
    description="Niemand zei nee. De kaart is meteen dicht.",
    status_code=201,
    responses={201: _DONE},
    openapi_extra=taking("VoordrachtVerval", "Waarom."),
)
def lapse(
    proposal: Proposal,
    asked: Annotated[ProposalLapsingForm, Depends(form_reader(ProposalLapsingForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Let a voordracht lapse."""
    proposal_id = resource.id_of(asker, proposal)
    return resource.done(asker, lapse_proposal(asker.service, asker.actor, proposal_id, asked.reason, after=seen), seen)
