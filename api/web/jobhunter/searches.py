"""Searches under a name: kept from a list, opened again, renamed and removed by who keeps them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response

from api.dependencies import ListId
from api.web.filled import Filled, faults_told
from api.web.jobhunter.ranking import of_people
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.ranking_request import Page
from matching.errors import InvalidInputError, NotFoundError
from matching.usecases.keep_search import drop_search, keep_search, rename_search
from matching.usecases.read_ranking import read_ranking
from matching.usecases.view_searches import look_again, view_search

router = APIRouter()
MINE = "/?van=mij#zoekopdrachten"
SearchReference = Annotated[str, Path(alias="zoekopdrachtId")]


@router.post("/ranglijsten/{ranglijstId}/zoekopdrachten")
def keep_search_of_list(visit: TheVisit, list_id: ListId, form: TheForm) -> Response:
    """Keep the search of a list under a name, and stay at the list."""
    filled = Filled.of_form(form)
    try:
        keep_search(visit.service, visit.actor, list_id, filled.text("naam"))
    except InvalidInputError as error:
        place = of_people(read_ranking(visit.service, visit.actor, list_id, Page(1, 1))).place
        wrong = filled.wrong(faults_told(error.faults))
        return visit.show("jobhunter/keeping.html", 400, list_id=list_id, place=place, filled=wrong)
    return RedirectResponse(f"/ranglijsten/{list_id}#zoekopdracht", 303)


@router.get("/zoekopdrachten/{zoekopdrachtId}")
def show_kept_search(visit: TheVisit, reference: SearchReference) -> Response:
    """Show one search, to give it another name or remove it."""
    one = view_search(visit.service, visit.actor, _id(reference))
    return _page(visit, reference, Filled.of(naam=one.search.name))


@router.post("/zoekopdrachten/{zoekopdrachtId}")
def rename_kept_search(visit: TheVisit, reference: SearchReference, form: TheForm) -> Response:
    """Give a search another name."""
    filled = Filled.of_form(form)
    try:
        rename_search(visit.service, visit.actor, _id(reference), filled.text("naam"))
    except InvalidInputError as error:
        return _page(visit, reference, filled.wrong(faults_told(error.faults)), 400)
    return RedirectResponse(MINE, 303)


@router.post("/zoekopdrachten/{zoekopdrachtId}/openen")
def open_kept_search(visit: TheVisit, reference: SearchReference) -> Response:
    """Make the list of a search anew, and go to it."""
    return RedirectResponse(f"/ranglijsten/{look_again(visit.service, visit.actor, _id(reference))}", 303)


@router.post("/zoekopdrachten/{zoekopdrachtId}/verwijderen")
def drop_kept_search(visit: TheVisit, reference: SearchReference) -> Response:
    """Remove a search."""
    drop_search(visit.service, visit.actor, _id(reference))
    return RedirectResponse(MINE, 303)


def _page(visit: Visit, reference: str, filled: Filled, status: int = 200) -> Response:
    one = view_search(visit.service, visit.actor, _id(reference))
    return visit.show("jobhunter/search.html", status, one=one, filled=filled)


def _id(reference: str) -> UUID:
    try:
        return UUID(reference)
    except ValueError:
        raise NotFoundError("zoekopdracht", reference) from None
