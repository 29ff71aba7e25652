"""What if: whom a vacancy keeps out, and what a change would bring. Changes nothing."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, taking, with_headers
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.vacancies import Vacancy
from api.schemas.exploration import ExplorationForm, Verkenning, exploration_json
from matching.usecases.explore_vacancy import explore_vacancy

router = APIRouter(tags=["vacatures"])


@router.post(
    "/vacatures/{vacatureId}/verkenningen",
    operation_id="verkenVacature",
    summary="Verken wat een andere vraag zou brengen",
    description="Per eis wie er nu afvalt, en wie er bij komt na een of twee wijzigingen. Verandert niets.",
    responses={200: with_headers("De verkenning.", Verkenning)},
    openapi_extra=taking("VerkenningVraag", "Welke wijzigingen; leeg is allemaal."),
)
def explore(
    vacancy: Vacancy, asked: Annotated[ExplorationForm, Depends(form_reader(ExplorationForm))], asker: TheAsker
) -> JsonAnswer:
    """Explore a vacancy."""
    return JsonAnswer(exploration_json(explore_vacancy(asker.service, asker.actor, vacancy, asked.changes)))
