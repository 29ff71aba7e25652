"""My people, and finding somebody by name or client number; a name is sent in a form, never in an address."""

from fastapi import APIRouter
from starlette.responses import Response

from api.web.filled import Filled, faults_told
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.errors import InvalidInputError
from matching.usecases.find_people import PersonFound, find_people, own_people

router = APIRouter()


@router.get("/mensen")
def show_people(visit: TheVisit) -> Response:
    """Show one's own people."""
    return _page(visit, Filled(), own_people(visit.service, visit.actor), looked_for=False)


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
    visit: Visit, filled: Filled, people: tuple[PersonFound, ...], *, looked_for: bool, status: int = 200
) -> Response:
    return visit.show(
        "consulent/people.html",
        status,
        section="mensen",
        filled=filled,
        people=people,
        looked_for=looked_for,
        may_add=has(visit.actor, Right.REGISTER_IDENTITY),
    )
