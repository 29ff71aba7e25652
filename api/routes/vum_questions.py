"""Ask VUM for people for a vacancy. Keeps nothing of what comes back."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, taking, with_headers
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.vacancies import Vacancy
from api.schemas.vum import VumAntwoord, VumQuestionForm, vum_answer_json
from matching.usecases.ask_vum import ask_vum

router = APIRouter(tags=["vacatures"])


@router.post(
    "/vacatures/{vacatureId}/vum-vragen",
    operation_id="vraagVum",
    summary="Vraag VUM om mensen voor een vacature",
    description=(
        "Zo ruim als minder dan honderd profielen geeft; die worden naast uw eigen mensen gerangschikt, en de tien "
        "beste worden geopend. Van de profielen wordt niets bewaard, ook niet onder een Idempotency-Key."
    ),
    responses={200: with_headers("De vragen, de lijst en de tien geopende profielen.", VumAntwoord)},
    openapi_extra=taking("VumVraag", "Hoe ver om het werk heen; leeg is 25 kilometer."),
)
def ask(
    vacancy: Vacancy, asked: Annotated[VumQuestionForm, Depends(form_reader(VumQuestionForm))], asker: TheAsker
) -> JsonAnswer:
    """Ask VUM."""
    return JsonAnswer(vum_answer_json(ask_vum(asker.service, asker.actor, vacancy, asked.km)))
