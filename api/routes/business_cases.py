"""Businesscases of a candidate: weigh, decide, and say that the barrier is gone."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path

from api.answers import JsonAnswer, made, shown, taking
from api.request_forms import form_reader, refuse_body
from api.resource import TheAsker
from api.schemas.business_case import BusinessCaseForm, CaseDecisionForm, cases_json
from matching.domain.candidate import Candidate
from matching.storage import Kind
from matching.usecases.view_objects import id_of
from matching.usecases.weigh_business_case import (
    decide_business_case,
    realise_business_case,
    view_business_cases,
    weigh_business_case,
)

router = APIRouter(tags=["kandidaten"])
Reference = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Case = Annotated[UUID, Path(alias="businesscaseId", description="Het id van een businesscase.")]
_DONE = shown("Businesscases", "De businesscases van de kandidaat.")
_MADE = shown("Businesscases", "De businesscases van de kandidaat.", Location="Waar zij staan.")


@router.get(
    "/kandidaten/{kandidaatId}/businesscases",
    operation_id="leesBusinesscases",
    summary="Lees de businesscases van een kandidaat",
    description="Wat het kost om een drempel weg te nemen, wanneer het is terugverdiend, en wat er is beslist.",
    responses={200: _DONE},
)
def show_cases(candidate: Reference, asker: TheAsker) -> JsonAnswer:
    """List businesscases."""
    return JsonAnswer(cases_json(view_business_cases(asker.service, asker.actor, candidate)[0]))


@router.post(
    "/kandidaten/{kandidaatId}/businesscases",
    operation_id="maakBusinesscase",
    summary="Maak een businesscase van een kandidaat",
    description="De terugverdientijd is de investering gedeeld door de besparing, naar boven afgerond.",
    status_code=201,
    responses={201: _MADE},
    openapi_extra=taking("BusinesscaseNieuw", "De drempel en de bedragen."),
)
def weigh(
    candidate: Reference,
    asked: Annotated[BusinessCaseForm, Depends(form_reader(BusinessCaseForm))],
    asker: TheAsker,
) -> JsonAnswer:
    """Weigh a businesscase."""
    who = id_of(asker.service.store, Kind.CANDIDATE, candidate)
    return _made(who, weigh_business_case(asker.service, asker.actor, who, asked.case()))


@router.post(
    "/kandidaten/{kandidaatId}/businesscases/{businesscaseId}/besluiten",
    operation_id="beslisOverBusinesscase",
    summary="Leg vast wat u over een businesscase beslist",
    description="Met akkoord wordt wat een werkgever daarvan vraagt bespreekbaar. passend beslist niet.",
    status_code=201,
    responses={201: _MADE},
    openapi_extra=taking("BusinesscaseBesluit", "Ja of nee, en waarom."),
)
def decide(
    candidate: Reference,
    case: Case,
    asked: Annotated[CaseDecisionForm, Depends(form_reader(CaseDecisionForm))],
    asker: TheAsker,
) -> JsonAnswer:
    """Decide on a businesscase."""
    who = id_of(asker.service.store, Kind.CANDIDATE, candidate)
    saved = decide_business_case(asker.service, asker.actor, who, case, asked.agrees, asked.reason)
    return _made(who, saved)


@router.post(
    "/kandidaten/{kandidaatId}/businesscases/{businesscaseId}/realisaties",
    operation_id="realiseerBusinesscase",
    summary="Leg vast dat de drempel weg is",
    description="Een rijbewijs of certificaat dat er nu is, is vanaf vandaag een feit.",
    status_code=201,
    responses={201: _MADE},
    dependencies=[Depends(refuse_body)],
)
def realise(candidate: Reference, case: Case, asker: TheAsker) -> JsonAnswer:
    """Say that a barrier is gone."""
    who = id_of(asker.service.store, Kind.CANDIDATE, candidate)
    return _made(who, realise_business_case(asker.service, asker.actor, who, case))


def _made(who: UUID, saved: Candidate) -> JsonAnswer:
    return made(cases_json(saved), f"/v1/kandidaten/{who}/businesscases")
