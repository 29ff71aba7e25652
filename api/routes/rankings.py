"""Ranked lists: make one, read one."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import JsonAnswer, created, with_headers
from api.dependencies import ListId, TheActor, TheService, body_of
from api.schemas.paging import PageQuery
from api.schemas.ranked_list import Ranglijst, ranked_list_bytes
from api.schemas.ranking_request import RankingBody
from matching.domain.ranking_request import Page
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking

router = APIRouter(tags=["ranglijsten"])

_BODY = {
    "requestBody": {
        "required": False,
        "description": "Hoe u de lijst wilt. Zonder body krijgt u de gewone lijst van vandaag.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Ranglijstvraag"}}},
    }
}
Vacancy = Annotated[str, Path(alias="vacatureId", description="Het id van een vacature, of het nummer: V-318.")]
Asked = Annotated[RankingBody, Depends(body_of(RankingBody))]


@router.post(
    "/vacatures/{vacatureId}/ranglijsten",
    operation_id="maakRanglijst",
    summary="Maak een ranglijst van kandidaten voor een vacature",
    description="De lijst blijft bewaard en is later byte voor byte opnieuw te maken.",
    status_code=201,
    responses={201: with_headers("De eerste bladzijde van de lijst.", Ranglijst, Location="Waar de lijst staat.")},
    openapi_extra=_BODY,
)
def make_ranking(vacancy: Vacancy, asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """Rank the candidates for a vacancy and keep the list."""
    list_id = rank_candidates(service, actor, vacancy, asked.request())
    ranked = read_ranking(service, actor, list_id, Page())
    return created(ranked_list_bytes(ranked), f"/v1/ranglijsten/{list_id}")


@router.get(
    "/ranglijsten/{ranglijstId}",
    operation_id="leesRanglijst",
    summary="Lees een bladzijde van een bewaarde ranglijst",
    description="De volgorde ligt vast; elke bladzijde toont een deel van elk van de drie lijsten.",
    responses={200: with_headers("Een bladzijde van de lijst.", Ranglijst)},
)
def show_ranking(
    list_id: ListId, page: Annotated[PageQuery, Query()], actor: TheActor, service: TheService
) -> JsonAnswer:
    """Read one page of a saved list."""
    return JsonAnswer(ranked_list_bytes(read_ranking(service, actor, list_id, page.page)))
