"""The steps of a voordracht towards the candidate: judged, talked over, answered, taken back."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, taking
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.proposals import DONE, WhichProposal, resource
from api.schemas.placing_forms import UndoingForm
from api.schemas.proposal_forms import (
    ConsentForm,
    JudgementForm,
    StepForm,
    TakenBackForm,
)
from matching.domain.proposal import ProposalStatus
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.undo_proposal import undo_proposal
from matching.usecases.withdraw_proposal import withdraw_proposal

router = APIRouter(tags=["voordrachten"])


@router.post(
    "/voordrachten/{voordrachtId}/oordelen",
    operation_id="beoordeelVoordracht",
    summary="Leg vast of iemand past",
    description="Geschikt, niet geschikt met een reden, of eerst uitvragen. Altijd per persoon.",
    status_code=201,
    responses={201: DONE},
    openapi_extra=taking("Oordeel", "Het oordeel, en bij niet_geschikt de reden."),
)
def judge(
    proposal: WhichProposal,
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
    responses={201: DONE},
    openapi_extra=taking("Stap", "Een leeg object."),
)
def discuss(
    proposal: WhichProposal,
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
    responses={201: DONE},
    openapi_extra=taking("AntwoordKandidaat", "Het antwoord: hoe, aan wie, wanneer."),
)
def answer(
    proposal: WhichProposal,
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
    responses={201: DONE},
    openapi_extra=taking("AkkoordIntrekking", "Hoe, aan wie, wanneer."),
)
def withdraw(
    proposal: WhichProposal,
    asked: Annotated[TakenBackForm, Depends(form_reader(TakenBackForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record that the agreement is taken back."""
    proposal_id, on = resource.id_of(asker, proposal), asked.on or asker.service.today()
    saved = withdraw_proposal(asker.service, asker.actor, proposal_id, asked.way, asked.told_to, on, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/voordrachten/{voordrachtId}/ongedaanmakingen",
    operation_id="maakVoordrachtstapOngedaan",
    summary="Maak de laatste stap ongedaan",
    description="Eén stap terug, met een reden; niet nadat de werkgever de kaart of de naam zag.",
    status_code=201,
    responses={201: DONE},
    openapi_extra=taking("Ongedaanmaking", "Waarom."),
)
def undo(
    proposal: WhichProposal,
    asked: Annotated[UndoingForm, Depends(form_reader(UndoingForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Undo the last step."""
    proposal_id = resource.id_of(asker, proposal)
    return resource.done(asker, undo_proposal(asker.service, asker.actor, proposal_id, asked.reason, after=seen), seen)
