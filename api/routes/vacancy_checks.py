"""Looking at a vacancy before it opens: what was found in it, and what a person decided."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking, with_headers
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.vacancies import Vacancy, resource
from api.schemas.deed import ReviewForm
from api.schemas.vacancy_check import Vacaturetoets, check_json
from matching.forms.vacancy_draft import VacancyDraftForm
from matching.usecases.check_vacancy import check_draft, check_vacancy
from matching.usecases.review_vacancy import review_vacancy

router = APIRouter(tags=["vacatures"])
Reviewing = Annotated[ReviewForm, Depends(form_reader(ReviewForm))]
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


@router.post(
    "/vacatures/{vacatureId}/beoordelingen",
    operation_id="beoordeelVacature",
    summary="Beoordeel een vacature die wacht",
    description="Open haar, weiger haar of stuur haar terug, met een reden. Wie opent, aanvaardt wat er is gevonden.",
    status_code=201,
    responses={201: shown("Vacature", "De vacature.", **SHOWN_VERSION, Location="De versie met het besluit.")},
    openapi_extra=taking("VacatureBesluit", "Het besluit, met de reden."),
)
def review(vacancy: Vacancy, asked: Reviewing, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Review a vacancy."""
    vacancy_id = resource.id_of(asker, vacancy)
    saved = review_vacancy(asker.service, asker.actor, vacancy_id, asked.decision, asked.reason, after=seen)
    return resource.done(asker, saved, seen)
