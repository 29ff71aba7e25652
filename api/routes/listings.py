"""Vacancies, candidates and plekken in short, and one vacancy in full."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.answers import JsonAnswer, with_headers
from api.dependencies import TheActor, TheService
from api.schemas.listing import Kandidaten, Plekken, Vacatures, candidates_json, plekken_json, vacancies_json
from api.schemas.paging import PageQuery
from api.schemas.vacancy import Vacature, vacancy_json
from matching.storage import Kind
from matching.usecases.browse import browse
from matching.usecases.view_vacancies import view_vacancy

router = APIRouter(tags=["gegevens"])
Asked = Annotated[PageQuery, Query()]


@router.get(
    "/vacatures",
    operation_id="leesVacatures",
    summary="Lees welke vacatures er zijn",
    description="Alle vacatures op nummer, ook als ze niet open zijn.",
    responses={200: with_headers("Een bladzijde van de vacatures.", Vacatures)},
)
def show_vacancies(asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """List the vacancies."""
    return JsonAnswer(vacancies_json(browse(service.store, actor, Kind.VACANCY, today=service.today()), asked.page))


@router.get(
    "/vacatures/{vacatureId}",
    operation_id="leesVacature",
    summary="Lees één vacature",
    description="De vacature zoals die nu is.",
    responses={200: with_headers("De vacature.", Vacature)},
)
def show_vacancy(
    vacancy: Annotated[str, Path(alias="vacatureId", description="Het id van een vacature, of het nummer: V-318.")],
    actor: TheActor,
    service: TheService,
) -> JsonAnswer:
    """Give one vacancy."""
    return JsonAnswer(vacancy_json(view_vacancy(service.store, actor, vacancy, today=service.today())))


@router.get(
    "/kandidaten",
    operation_id="leesKandidaten",
    summary="Lees welke kandidaten er zijn",
    description="Alleen nummer, status en aanspreekpunt: nooit een naam.",
    responses={200: with_headers("Een bladzijde van de kandidaten.", Kandidaten)},
)
def show_candidates(asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """List the candidates, by number only."""
    return JsonAnswer(candidates_json(browse(service.store, actor, Kind.CANDIDATE, today=service.today()), asked.page))


@router.get(
    "/plekken",
    operation_id="leesPlekken",
    summary="Lees welke plekken er zijn",
    description="Alle plekken op nummer.",
    responses={200: with_headers("Een bladzijde van de plekken.", Plekken)},
)
def show_plekken(asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """List the plekken."""
    return JsonAnswer(plekken_json(browse(service.store, actor, Kind.PLEK, today=service.today()), asked.page))
