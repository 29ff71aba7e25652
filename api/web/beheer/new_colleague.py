"""Somebody new who works with passend: whom to call, and the id under which they log in."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.web.consulent.placing_document import read_document
from api.web.consulent.told import tell
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.assemblers.people import COLLEAGUES
from matching.domain.permissions import Right, has
from matching.domain.role import Role
from matching.forms.colleague import ColleagueForm
from matching.usecases.create_object import create_object

router = APIRouter()
_DRAFT = "collega-nieuw"
ROLES = (Role.JOBHUNTER, Role.CONSULENT, Role.WERKBEGELEIDER, Role.JOBCOACH, Role.BEHEERDER)
"""In which roles somebody can be called about a person, work or an organisation."""


@router.get("/beheer/collegas/nieuw")
def show_new_colleague(visit: TheVisit) -> Response:
    """Ask who it is."""
    return _page(visit, Filled.of_draft(visit.drafts.read(_DRAFT)))


@router.post("/beheer/collegas/nieuw")
def register_new_colleague(visit: TheVisit, form: TheForm) -> Response:
    """Register a colleague."""
    filled = Filled.of_form(form)
    try:
        asked = read_document(ColleagueForm, filled)
        saved = create_object(visit.service, visit.actor, COLLEAGUES, asked).obj
    except REFUSALS as error:
        return _page(visit, *refused(filled, error))
    tell(visit, [f"{saved.name} is vastgelegd. Inloggen kan zodra uw voorziening het id hieronder meegeeft."])
    return RedirectResponse(f"/beheer/collegas/{saved.id}", 303)


def _page(visit: Visit, filled: Filled, status: int = 200) -> Response:
    return visit.show(
        "beheer/new_colleague.html",
        status,
        section="collegas",
        filled=filled,
        roles=[(role.value, role.value.capitalize()) for role in ROLES],
        may_see_all=has(visit.actor, Right.SEE_SETUP),
    )
