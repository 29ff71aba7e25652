"""Looking at a vacancy before it opens: what was found in it, and what a person decided."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, taking, with_headers
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.vacancies import Vacancy
from api.schemas.vacancy_check import Vacaturetoets, check_json
from matching.forms.vacancy_draft import VacancyDraftForm
from matching.usecases.check_vacancy import check_draft, check_vacancy

router = APIRouter(tags=["vacatures"])
Draft = Annotated[VacancyDraftForm, Depends(form_reader(VacancyDraftForm))]


@router.post(
    "/vacaturetoetsen",
    operation_id="toetsVacature",
    summary="Toets een vacature voor u haar indient",
    description="Discriminerende wensen, minimumloon, eisen zonder reden en werk voor jongeren. Bewaart niets.",
    responses={200: with_headers("De toets.", Vacaturetoets)},
    openapi_extra=taking("VacatureConcept", "De vacature zover die er is; alles mag nog leeg zijn."),
)
def check(draft: Draft, asker: TheAsker) -> JsonAnswer:
    """Check a draft."""
    return JsonAnswer(check_json(check_draft(asker.service, asker.actor, draft)))


@router.get(
    "/vacatures/{vacatureId}/bevindingen",
    operation_id="leesBevindingenVanVacature",
    summary="Lees wat er in een vacature is gevonden",
    description="Waarom een vacature wacht op een beoordeling, en wat beter zou zijn.",
    responses={200: with_headers("De toets.", Vacaturetoets)},
)
def show_findings(vacancy: Vacancy, asker: TheAsker) -> JsonAnswer:
    """Give what was found in a vacancy."""
    return JsonAnswer(check_json(check_vacancy(asker.service, asker.actor, vacancy)))
