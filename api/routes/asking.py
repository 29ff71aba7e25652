"""Vragen: one person or ten at once is asked; a group is never judged or rejected."""

from typing import Annotated, Any, NoReturn

from fastapi import APIRouter, Depends, Path

from api.answers import JsonAnswer, shown, taking
from api.request_forms import form_reader
from api.resource import TheAsker
from api.schemas.asking import AskingForm, people_of
from api.schemas.proposal import proposal_json
from matching.domain.work import WorkKind
from matching.usecases.ask_candidates import ask_candidates
from matching.usecases.refuse_group import refuse_group
from matching.usecases.view_objects import view_saved

router = APIRouter(tags=["voordrachten"])
Vacancy = Annotated[str, Path(alias="vacatureId", description="Het id van een vacature, of het nummer: V-318.")]
Plek = Annotated[str, Path(alias="plekId", description="Het id van een plek, of het nummer: P-7.")]
Asked = Annotated[AskingForm, Depends(form_reader(AskingForm))]
_SAID: dict[str, Any] = {
    "summary": "Vraag het een of meer kandidaten, via hun aanspreekpunt",
    "description": "Iedereen wordt voorgedragen en ieder aanspreekpunt krijgt een taak en een bericht; of niemand.",
    "status_code": 201,
    "responses": {201: shown("VragenGesteld", "De voordrachten.", Location="Alle voordrachten bij dit werk.")},
    "openapi_extra": taking("VraagAanKandidaten", "Wie, en wat u ze wilt laten weten."),
}


@router.post("/vacatures/{vacatureId}/benaderingen", operation_id="vraagKandidatenVoorVacature", **_SAID)
def ask_for_vacancy(vacancy: Vacancy, asked: Asked, asker: TheAsker) -> JsonAnswer:
    """Ask people for a vacancy."""
    return _ask(asker, WorkKind.VACATURE, vacancy, asked)


@router.post("/plekken/{plekId}/benaderingen", operation_id="vraagKandidatenVoorPlek", **_SAID)
def ask_for_plek(plek: Plek, asked: Asked, asker: TheAsker) -> JsonAnswer:
    """Ask people for a plek."""
    return _ask(asker, WorkKind.PLEK, plek, asked)


@router.post(
    "/voordrachten/oordelen", operation_id="beoordeelVoordrachten", include_in_schema=False, response_model=None
)
def judge_group(asker: TheAsker) -> NoReturn:
    """Refuse to judge a group."""
    refuse_group(asker.service, asker.actor, "oordelen")


@router.post(
    "/voordrachten/afwijzingen", operation_id="wijsVoordrachtenAf", include_in_schema=False, response_model=None
)
def reject_group(asker: TheAsker) -> NoReturn:
    """Refuse to reject a group."""
    refuse_group(asker.service, asker.actor, "afwijzingen")


def _ask(asker: TheAsker, kind: WorkKind, work: str, asked: AskingForm) -> JsonAnswer:
    service, actor = asker.service, asker.actor
    work_id, people = people_of(service, kind, work, asked)
    made = ask_candidates(service, actor, kind, work_id, people, asked.message, asked.due_on)
    with service.store.read() as reader:
        versions = reader.proposals.versions_of([one.id for one in made])
    rows = [proposal_json(view_saved(service, actor, one, versions[one.id])) for one in made]
    headers = {"Location": f"/v1/voordrachten?{kind}={work_id}"}
    return JsonAnswer({"voordrachten": rows}, status_code=201, headers=headers)
