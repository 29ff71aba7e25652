"""What the text of a vacancy asks, before anybody saves a vacancy. Saves nothing."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, taking, with_headers
from api.dependencies import TheService
from api.request_forms import form_reader
from api.schemas.vacancy_text import VacancyTextForm, VacaturetekstAnalyse, understanding_json
from matching.usecases.understand_vacancy import understand_vacancy

router = APIRouter(tags=["vacatures"])


@router.post(
    "/vacaturetekst-analyses",
    operation_id="leesVacaturetekst",
    summary="Lees wat een vacaturetekst vraagt",
    description="Taken en eisen, hoe hard elke eis is en uit welke woorden dat blijkt. Twijfel is een vraag. "
    "Bewaart niets.",
    responses={200: with_headers("Wat er is gelezen.", VacaturetekstAnalyse)},
    openapi_extra=taking("Vacaturetekst", "De tekst."),
)
def read(asked: Annotated[VacancyTextForm, Depends(form_reader(VacancyTextForm))], service: TheService) -> JsonAnswer:
    """Read a vacancy text."""
    return JsonAnswer(understanding_json(understand_vacancy(service, asked.text)))
