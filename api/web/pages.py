"""The pages of a jobhunter: open vacancies, one vacancy, one ranked list."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import RedirectResponse, Response

from api.dependencies import list_id_of
from api.problems import ProblemError
from api.schemas.decision import DECISION
from api.schemas.rules import KIND_WORDS, TOPIC_WORDS, rules_json
from api.web.forms import Asked, read_form
from api.web.lists import LISTS, TABS, is_filtered, pages_of, people_of
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.work import WorkKind
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking
from matching.usecases.view_vacancies import view_open_vacancies, view_vacancy

router = APIRouter()
PAGE_SIZE = 25
VacancyReference = Annotated[str, Path(alias="vacatureId")]


class VacanciesQuery(BaseModel):
    """Which page of the vacancies."""

    pagina: int = Field(default=1, ge=1, le=100_000)


class ListQuery(VacanciesQuery):
    """Which of the three lists, and which page of it."""

    model_config = ConfigDict(extra="ignore")

    lijst: ListKind = ListKind.GERANGSCHIKT


class RulesQuery(BaseModel):
    """On which day."""

    peildatum: date | None = None


@router.get("/")
def show_vacancies(visit: TheVisit, query: Annotated[VacanciesQuery, Query()]) -> Response:
    """Show the open vacancies."""
    asked = Page(query.pagina, PAGE_SIZE)
    found = view_open_vacancies(visit.service.store, visit.actor, asked, today=visit.service.today())
    pages = max(1, -(-found.total // PAGE_SIZE))
    return visit.show("vacancies.html", rows=found.rows, total=found.total, page=found.page, pages=pages)


@router.get("/vacatures/{vacatureId}")
def show_vacancy(visit: TheVisit, vacancy: VacancyReference) -> Response:
    """Show one vacancy and the form that asks who fits."""
    return _vacancy_page(visit, vacancy, Asked())


@router.post("/vacatures/{vacatureId}/ranglijsten")
def make_list(visit: TheVisit, vacancy: VacancyReference, form: TheForm) -> Response:
    """Make a list and go to it; reading it again writes nothing."""
    asked, filters = read_form(form)
    if filters is None:
        return _vacancy_page(visit, vacancy, asked, 400)
    list_id = rank_candidates(visit.service, visit.actor, vacancy, RankingRequest(filters=filters))
    return RedirectResponse(f"/ranglijsten/{list_id}", 303)


@router.get("/ranglijsten/{ranglijstId}")
def show_list(
    visit: TheVisit, list_id: Annotated[UUID, Depends(list_id_of)], query: Annotated[ListQuery, Query()]
) -> Response:
    """Show one of the three lists of a saved list."""
    ranked = read_ranking(visit.service, visit.actor, list_id, Page(query.pagina, PAGE_SIZE))
    if not isinstance(ranked, RankedList) or ranked.kind.work is not WorkKind.VACATURE:
        raise ProblemError(
            404, f"Deze soort lijst heeft nog geen pagina. Lees haar met de API: /v1/ranglijsten/{list_id}."
        )
    shown = LISTS[query.lijst]
    return visit.show(
        "ranking.html",
        ranked=ranked,
        shown=query.lijst.value,
        lists=TABS,
        heading=shown.heading,
        explanation=shown.explanation,
        empty=shown.empty,
        people=people_of(ranked, query.lijst),
        pages=pages_of(ranked, query.lijst),
        asked=Asked.again(ranked.filters),
        is_filtered=is_filtered(ranked.filters),
        decision=DECISION,
    )


@router.get("/regels")
def show_rules(visit: TheVisit, query: Annotated[RulesQuery, Query()]) -> Response:
    """Show the rules that hold on a day, in plain Dutch with their sources."""
    day = query.peildatum or visit.service.today()
    rules = rules_json(day, visit.service.rule_settings())
    return visit.show("rules.html", section="regels", on=day, rules=rules, topics=TOPIC_WORDS, kinds=KIND_WORDS)


def _vacancy_page(visit: Visit, vacancy: str, asked: Asked, status: int = 200) -> Response:
    """Show a vacancy with its form, empty or as it was filled in."""
    row = view_vacancy(visit.service.store, visit.actor, vacancy, today=visit.service.today())
    return visit.show("vacancy.html", status, row=row, asked=asked, faults=asked.faults)
