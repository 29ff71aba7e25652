"""What is known of a candidate, and how somebody mends or confirms it."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path

from api.answers import JsonAnswer, new, shown, taking
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import Asker, DayAsked, TheAsker
from api.schemas.fact import ConfirmationForm, CorrectionForm, facts_json
from matching.domain.candidate import Candidate as Person
from matching.storage import Kind
from matching.usecases.confirm_facts import confirm_facts
from matching.usecases.correct_facts import correct_facts
from matching.usecases.list_facts import list_facts
from matching.usecases.view_objects import id_of

router = APIRouter(tags=["feiten"])
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Correction = Annotated[CorrectionForm, Depends(form_reader(CorrectionForm))]
Confirmation = Annotated[ConfirmationForm, Depends(form_reader(ConfirmationForm))]
ANSWERS: dict[int | str, dict[str, Any]] = {
    201: shown("Feiten", "Alle feiten.", ETag="De versie van de kandidaat.", Location="De versie met de feiten.")
}


@router.get(
    "/kandidaten/{kandidaatId}/feiten",
    operation_id="leesFeiten",
    summary="Lees wat er van een kandidaat bekend is",
    description="Wat nu telt, van wie het komt, en wat er nog meer over is gezegd. Wat ontbreekt, is onbekend.",
    responses={200: shown("Feiten", "Alle feiten.")},
)
def show_facts(candidate: Candidate, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """List the facts about a candidate."""
    return JsonAnswer(facts_json(list_facts(asker.service, asker.actor, candidate, on)))


@router.post(
    "/kandidaten/{kandidaatId}/feiten",
    operation_id="verbeterFeiten",
    summary="Verbeter feiten van een kandidaat",
    description=(
        "Wat de kandidaat zelf verbetert, telt totdat een consulent er iets over zegt. "
        "Anders telt het nieuwste. 'Wil ik niet zeggen' is ook een antwoord."
    ),
    status_code=201,
    responses=ANSWERS,
    openapi_extra=taking("Verbetering", "Wie het zegt, wanneer, en wat."),
)
def correct(candidate: Candidate, asked: Correction, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Correct facts about a candidate."""
    candidate_id, facts = id_of(asker.service.store, Kind.CANDIDATE, candidate), asked.facts(asker.service.today())
    return _mended(asker, correct_facts(asker.service.store, asker.actor, candidate_id, facts, after=seen), seen)


@router.post(
    "/kandidaten/{kandidaatId}/feiten/bevestigingen",
    operation_id="bevestigFeiten",
    summary="Bevestig feiten van een kandidaat",
    description="Ze kloppen nog. Wie ze eerst vertelde, blijft staan.",
    status_code=201,
    responses=ANSWERS,
    openapi_extra=taking("Bevestiging", "Welke feiten, en wanneer ze zijn bevestigd."),
)
def confirm(candidate: Candidate, asked: Confirmation, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Confirm facts about a candidate."""
    candidate_id, on = id_of(asker.service.store, Kind.CANDIDATE, candidate), asked.day(asker.service.today())
    saved = confirm_facts(asker.service.store, asker.actor, candidate_id, asked.about, on, after=seen)
    return _mended(asker, saved, seen)


def _mended(asker: Asker, saved: Person, seen: int) -> JsonAnswer:
    """Answer all facts as they became."""
    known = list_facts(asker.service, asker.actor, str(saved.id))
    return new(facts_json(known), seen + 1, f"/v1/kandidaten/{saved.id}/versies/{seen + 1}")
