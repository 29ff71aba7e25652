"""My people, and finding somebody by name or client number; a name is sent in a form, never in an address."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web.filled import Filled, faults_told
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import Page
from matching.errors import InvalidInputError
from matching.usecases.find_people import PAGE_SIZE, OwnPeople, PersonFound, find_people, own_people

router = APIRouter()


@router.get("/mensen")
def show_people(visit: TheVisit, number: Annotated[int, Query(alias="pagina", ge=1, le=1_000)] = 1) -> Response:
    """Show one's own people, a page at a time."""
    own = own_people(visit.service, visit.actor, Page(number, PAGE_SIZE))
    return _page(visit, Filled(), own.people, looked_for=False, own=own)


@router.post("/mensen")
def look_for_person(visit: TheVisit, form: TheForm) -> Response:
    """Show who is meant; nothing is changed."""
    filled = Filled.of_form(form)
    try:
        found = find_people(visit.service, visit.actor, filled.text("zoek"))
    except InvalidInputError as error:
        return _page(visit, filled.wrong(faults_told(error.faults)), (), looked_for=False, status=400)
    return _page(visit, filled, found, looked_for=True)


def _page(
    visit: Visit,
    filled: Filled,
    people: tuple[PersonFound, ...],
    *,
    looked_for: bool,
    status: int = 200,
    own: OwnPeople | None = None,
) -> Response:
    return visit.show(
        "consulent/people.html",
        status,
        section="mensen",
        filled=filled,
        people=people,
        looked_for=looked_for,
        total=own.total if own else len(people),
        by_number=own is not None and not own.is_by_name,
        number=own.page.number if own else 1,
        pages=max(1, -(-own.total // PAGE_SIZE)) if own else 1,
        may_add=has(visit.actor, Right.REGISTER_IDENTITY),
    )
