"""Ranked lists: make one of people or of work, read one."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from api.answers import JsonAnswer, created, with_headers
from api.dependencies import ListId, TheActor, TheService, body_of
from api.schemas.dossier import DossierJson, dossier_bytes
from api.schemas.paging import PageQuery
from api.schemas.ranked_list import ElkeRanglijst, PlekRanglijst, Ranglijst, WerkRanglijst, ranked_list_bytes
from api.schemas.ranking_request import RankingBody, WorkRankingBody
from matching.domain.actor import Actor
from matching.domain.ranking_request import Page
from matching.domain.work import WorkKind
from matching.service import Service
from matching.usecases.compile_dossier import compile_dossier
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.rank_work import rank_work
from matching.usecases.read_ranking import read_ranking

router = APIRouter(tags=["ranglijsten"])

_KEPT = "De lijst blijft bewaard en is later byte voor byte opnieuw te maken."
_FIRST_PAGE = "De eerste bladzijde van de lijst."
_WHERE = "Waar de lijst staat."


def _body(schema: str, *, required: bool, description: str) -> dict[str, Any]:
    """Describe a body that we read ourselves."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"requestBody": {"required": required, "description": description, "content": content}}


_MAY_BE_EMPTY = _body(
    "Ranglijstvraag",
    required=False,
    description="Hoe u de lijst wilt. Zonder body krijgt u de gewone lijst van vandaag.",
)
_NAMES_WORK = _body("Werklijstvraag", required=True, description="Welk werk u wilt zien, en hoe u de lijst wilt.")
Vacancy = Annotated[str, Path(alias="vacatureId", description="Het id van een vacature, of het nummer: V-318.")]
Plek = Annotated[str, Path(alias="plekId", description="Het id van een plek, of het nummer: P-7.")]
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Asked = Annotated[RankingBody, Depends(body_of(RankingBody))]
AskedWork = Annotated[WorkRankingBody, Depends(body_of(WorkRankingBody))]


@router.post(
    "/vacatures/{vacatureId}/ranglijsten",
    operation_id="maakRanglijst",
    summary="Maak een ranglijst van kandidaten voor een vacature",
    description=_KEPT,
    status_code=201,
    responses={201: with_headers(_FIRST_PAGE, Ranglijst, Location=_WHERE)},
    openapi_extra=_MAY_BE_EMPTY,
)
def make_ranking(vacancy: Vacancy, asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """Rank the candidates for a vacancy and keep the list."""
    return _made(service, actor, rank_candidates(service, actor, vacancy, asked.request()))


@router.post(
    "/plekken/{plekId}/ranglijsten",
    operation_id="maakRanglijstVoorPlek",
    summary="Maak een ranglijst van kandidaten voor een plek",
    description=f"Open leerdoelen tellen het zwaarst. {_KEPT}",
    status_code=201,
    responses={201: with_headers(_FIRST_PAGE, PlekRanglijst, Location=_WHERE)},
    openapi_extra=_MAY_BE_EMPTY,
)
def make_plek_ranking(plek: Plek, asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """Rank the candidates for a plek and keep the list."""
    return _made(service, actor, rank_candidates(service, actor, plek, asked.request(), WorkKind.PLEK))


@router.post(
    "/kandidaten/{kandidaatId}/ranglijsten",
    operation_id="maakRanglijstVoorKandidaat",
    summary="Maak een ranglijst van vacatures of plekken voor een kandidaat",
    description=f"Dezelfde cijfers als in de lijst van dat werk, in de volgorde van deze kandidaat. {_KEPT}",
    status_code=201,
    responses={201: with_headers(_FIRST_PAGE, WerkRanglijst, Location=_WHERE)},
    openapi_extra=_NAMES_WORK,
)
def make_work_ranking(candidate: Candidate, asked: AskedWork, actor: TheActor, service: TheService) -> JsonAnswer:
    """Rank the open work for a candidate and keep the list."""
    return _made(service, actor, rank_work(service, actor, candidate, asked.request(), asked.work))


@router.get(
    "/ranglijsten/{ranglijstId}",
    operation_id="leesRanglijst",
    summary="Lees een bladzijde van een bewaarde ranglijst",
    description="De volgorde ligt vast; elke bladzijde toont een deel van elk van de drie lijsten.",
    responses={200: with_headers("Een bladzijde van de lijst.", ElkeRanglijst)},
)
def show_ranking(
    list_id: ListId, page: Annotated[PageQuery, Query()], actor: TheActor, service: TheService
) -> JsonAnswer:
    """Read one page of a saved list."""
    return JsonAnswer(ranked_list_bytes(read_ranking(service, actor, list_id, page.page)))


@router.get(
    "/ranglijsten/{ranglijstId}/dossier",
    operation_id="leesDossier",
    summary="Lees het dossier van een bewaarde ranglijst",
    description=(
        "Hoe de lijst tot stand kwam, of zij nog gelijk is, en wat mensen er daarna mee deden. Hetzelfde dossier is "
        "elke keer byte voor byte hetzelfde. Mensen staan er alleen met hun nummer in."
    ),
    responses={200: with_headers("Het dossier.", DossierJson)},
)
def show_dossier(list_id: ListId, actor: TheActor, service: TheService) -> JsonAnswer:
    """Give the decision file of a list."""
    return JsonAnswer(dossier_bytes(compile_dossier(service, actor, list_id)))


def _made(service: Service, actor: Actor, list_id: UUID) -> JsonAnswer:
    """Answer with the first page of a list that was just made."""
    ranked = read_ranking(service, actor, list_id, Page())
    return created(ranked_list_bytes(ranked), f"/v1/ranglijsten/{list_id}")
