"""Searches that somebody keeps under a name: of that person alone."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import Response

from api.answers import JsonAnswer, made, shown, taking
from api.request_forms import form_reader
from api.resource import TheAsker
from api.schemas.saved_search import SavedSearchForm, SearchesQuery, SearchNameForm, search_json, searches_json
from matching.errors import InvalidInputError, NotFoundError, unknown
from matching.usecases.keep_search import drop_search, keep_search, rename_search
from matching.usecases.view_searches import view_search, view_searches

router = APIRouter(tags=["ranglijsten"])


def search_id_of(
    search_id: Annotated[
        str,
        Path(alias="zoekopdrachtId", description="Het id van een zoekopdracht.", json_schema_extra={"format": "uuid"}),
    ],
) -> UUID:
    """Read the id of a search; what is no id is not found.

    Raises:
        NotFoundError: the text is not a UUID.
    """
    try:
        return UUID(search_id)
    except ValueError:
        raise NotFoundError("zoekopdracht", search_id) from None


@router.get(
    "/zoekopdrachten",
    operation_id="leesZoekopdrachten",
    summary="Lees uw zoekopdrachten",
    description="Op naam, met hoeveel mensen er nieuw zijn sinds u het laatst keek. Niemand anders ziet ze.",
    responses={200: shown("Zoekopdrachten", "Uw zoekopdrachten.")},
)
def list_searches(asked: Annotated[SearchesQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the searches of who asks."""
    return JsonAnswer(searches_json(view_searches(asker.service, asker.actor, compare=asked.nieuw)))


@router.post(
    "/zoekopdrachten",
    operation_id="bewaarZoekopdracht",
    summary="Bewaar de zoekopdracht van een ranglijst",
    description="De vacature en alle filters van de lijst, onder een naam.",
    status_code=201,
    responses={201: shown("Zoekopdracht", "De zoekopdracht.", Location="Uw zoekopdrachten.")},
    openapi_extra=taking("ZoekopdrachtNieuw", "Van welke lijst, en onder welke naam."),
)
def add_search(asked: Annotated[SavedSearchForm, Depends(form_reader(SavedSearchForm))], asker: TheAsker) -> JsonAnswer:
    """Keep a search.

    Raises:
        InvalidInputError: there is no such list, or the name cannot be.
    """
    try:
        kept = keep_search(asker.service, asker.actor, asked.list_id, asked.name)
    except NotFoundError:
        fault = unknown("/ranglijst", "deze ranglijst is er niet", "het id van een ranglijst")
        raise InvalidInputError((fault,)) from None
    return made(search_json(view_search(asker.service, asker.actor, kept.id)), "/v1/zoekopdrachten")


@router.patch(
    "/zoekopdrachten/{zoekopdrachtId}",
    operation_id="hernoemZoekopdracht",
    summary="Geef een zoekopdracht een andere naam",
    description="De zoekopdracht zelf blijft zoals die was.",
    responses={200: shown("Zoekopdracht", "De zoekopdracht met de nieuwe naam.")},
    openapi_extra=taking("ZoekopdrachtNaam", "De naam."),
)
def give_another_name(
    search_id: Annotated[UUID, Depends(search_id_of)],
    asked: Annotated[SearchNameForm, Depends(form_reader(SearchNameForm))],
    asker: TheAsker,
) -> JsonAnswer:
    """Give a search another name."""
    rename_search(asker.service, asker.actor, search_id, asked.name)
    return JsonAnswer(search_json(view_search(asker.service, asker.actor, search_id)))


@router.delete(
    "/zoekopdrachten/{zoekopdrachtId}",
    operation_id="verwijderZoekopdracht",
    summary="Verwijder een zoekopdracht",
    description="De lijsten die u ermee maakte, blijven.",
    status_code=204,
    response_class=Response,
    responses={204: {"description": "Verwijderd."}},
)
def remove_search(search_id: Annotated[UUID, Depends(search_id_of)], asker: TheAsker) -> Response:
    """Remove a search."""
    drop_search(asker.service, asker.actor, search_id)
    return Response(status_code=204)
