"""Search in everything, from the field on top of every page; what is typed goes in a form, never in an address."""

from fastapi import APIRouter
from starlette.responses import Response

from api.web.filled import Filled, faults_told
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.errors import InvalidInputError
from matching.usecases.search_everything import Found, search_everything

router = APIRouter()


@router.get("/zoeken")
def show_search(visit: TheVisit) -> Response:
    """Show where one can search, and how."""
    return _page(visit, Filled(), None)


@router.post("/zoeken")
def search_all(visit: TheVisit, form: TheForm) -> Response:
    """Show what was found; nothing is changed."""
    filled = Filled.of_form(form)
    try:
        found = search_everything(visit.service, visit.actor, filled.text("zoek"))
    except InvalidInputError as error:
        return _page(visit, filled.wrong(faults_told(error.faults)), None, 400)
    return _page(visit, filled, found)


def _page(visit: Visit, filled: Filled, found: Found | None, status: int = 200) -> Response:
    return visit.show(
        "search.html",
        status,
        section="zoeken",
        filled=filled,
        found=found,
        total=sum(found.totals.values()) if found else 0,
        counted={kind.name: count for kind, count in found.totals.items()} if found else {},
        own_vacancies=has(visit.actor, Right.OFFER_WORK),
        may_judge=has(visit.actor, Right.CHANGE_EMPLOYERS),
        by_name=has(visit.actor, Right.SEE_IDENTITY),
        by_number=has(visit.actor, Right.CHANGE_CANDIDATES),
    )
