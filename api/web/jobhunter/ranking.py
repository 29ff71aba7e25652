"""One ranked list: calm, with filters that say what they change."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import RedirectResponse, Response

from api.dependencies import ListId
from api.problems import ProblemError
from api.schemas.decision import DECISION
from api.web.filled import Filled
from api.web.jobhunter.refining_form import read_filters, words_of
from api.web.jobhunter.three_lists import is_filtered, pages_of, people_of, tabs_of, words_for
from api.web.jobhunter.vacancies import PAGE_SIZE, PlekReference, VacancyReference
from api.web.posting import TheForm
from api.web.visit import TheVisit
from matching.domain.list_kind import ListKind
from matching.domain.permissions import Right, has
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.work import WorkKind
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking
from matching.usecases.refine_ranking import refine_ranking
from matching.usecases.view_searches import kept_as

router = APIRouter()


class ListQuery(BaseModel):
    """Which of the three lists, and which page of it; `kies` is how many people are ticked beforehand."""

    model_config = ConfigDict(extra="ignore")

    pagina: int = Field(default=1, ge=1, le=100_000)
    lijst: ListKind = ListKind.GERANGSCHIKT
    kies: int = Field(default=0, ge=0, le=PAGE_SIZE)


@router.post("/vacatures/{vacatureId}/ranglijsten")
def make_list(visit: TheVisit, vacancy: VacancyReference, form: TheForm) -> Response:
    """Make a list and go to it; reading it again writes nothing."""
    request = RankingRequest(filters=read_filters(form))
    list_id = rank_candidates(visit.service, visit.actor, vacancy, request)
    return RedirectResponse(f"/ranglijsten/{list_id}", 303)


@router.post("/plekken/{plekId}/ranglijsten")
def make_plek_list(visit: TheVisit, plek: PlekReference, form: TheForm) -> Response:
    """Make a list of people for a plek and go to it."""
    request = RankingRequest(filters=read_filters(form))
    list_id = rank_candidates(visit.service, visit.actor, plek, request, WorkKind.PLEK)
    return RedirectResponse(f"/ranglijsten/{list_id}", 303)


@router.post("/ranglijsten/{ranglijstId}/verfijningen")
def refine_list(visit: TheVisit, list_id: ListId, form: TheForm) -> Response:
    """Make the list of the same work with other filters, and go to it."""
    place = of_people(read_ranking(visit.service, visit.actor, list_id, Page(1, 1))).place
    request = RankingRequest(filters=read_filters(form))
    refined = rank_candidates(visit.service, visit.actor, str(place.id), request, place.kind)
    return RedirectResponse(f"/ranglijsten/{refined}", 303)


@router.get("/ranglijsten/{ranglijstId}")
def show_list(visit: TheVisit, list_id: ListId, query: Annotated[ListQuery, Query()]) -> Response:
    """Show one of the three lists of a saved list."""
    ranked = of_people(read_ranking(visit.service, visit.actor, list_id, Page(query.pagina, PAGE_SIZE)))
    return visit.show(
        "jobhunter/ranking.html",
        section=section_of(ranked),
        ranked=ranked,
        kind=query.lijst,
        lists=tabs_of(ranked),
        shown=words_for(ranked, query.lijst),
        people=people_of(ranked, query.lijst),
        pages=pages_of(ranked, query.lijst),
        ticked=query.kies,
        refine=refine_ranking(visit.service, list_id),
        is_filtered=is_filtered(ranked.filters),
        filters=words_of(ranked.filters),
        decision=DECISION,
        may_act=has(visit.actor, Right.PUT_FORWARD),
        kept_as=kept_as(visit.service, visit.actor, list_id),
        filled=Filled(),
    )


def of_people(told: object) -> RankedList:
    """Give a list of people for a vacancy or plek.

    Raises:
        ProblemError: 404; it is a list of work for a person.
    """
    if not isinstance(told, RankedList):
        where = getattr(told, "id", "")
        raise ProblemError(
            404, f"Deze soort lijst heeft nog geen pagina. Lees haar met de API: /v1/ranglijsten/{where}."
        )
    return told


def section_of(ranked: RankedList) -> str:
    """Name the part of the menu that a list belongs to."""
    return "plaatsen" if ranked.place.kind is WorkKind.PLEK else "vacatures"
