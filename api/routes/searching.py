"""Zoekvragen: search in all that one may see. A name goes in the body, never in an address."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, taking, with_headers
from api.dependencies import TheActor, TheService
from api.request_forms import form_reader
from api.schemas.search import Gevonden, SearchForm, found_json
from matching.usecases.search_everything import search_everything

router = APIRouter(tags=["zoeken"])


@router.post(
    "/zoekvragen",
    operation_id="zoek",
    summary="Zoek in alles wat u mag zien",
    description="Op kort nummer, of op woorden van een titel, een werkgever of een eigen taak; een consulent vindt "
    "eigen mensen ook op naam. Van elke kandidaat en taak die u vindt, komt in het inzagelog dat u keek.",
    responses={200: with_headers("Wat er is gevonden.", Gevonden)},
    openapi_extra=taking("Zoekvraag", "Wat u zoekt."),
)
def search(
    asked: Annotated[SearchForm, Depends(form_reader(SearchForm))], service: TheService, actor: TheActor
) -> JsonAnswer:
    """Search."""
    return JsonAnswer(found_json(search_everything(service, actor, asked.typed)))
