"""Logging in with a one-time code, as a candidate: a page that says the same whatever is wrong with a code."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.dependencies import TheService
from api.login.strength import lets_in_by_code
from api.problems import ProblemError
from api.watching import log_ins
from api.web.arriving import enter
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.showing import show
from api.web.visitor import settings_of
from matching.domain.role import Role
from matching.storage.sessions import Person
from matching.usecases.log_in_by_code import log_in_by_code

router = APIRouter()
_FIELD = "code"
_WRONG = (
    "Deze code werkt niet. Kijk of u elk teken goed hebt overgenomen. Een code werkt één keer, en niet langer dan op "
    "uw brief staat. Vraag uw consulent om een nieuwe."
)


@router.get("/code")
def show_code_entry(request: Request) -> Response:
    """Ask for the code, or say that one cannot log in so here."""
    return _page(request, Filled())


@router.post("/code")
def enter_code(request: Request, service: TheService, form: TheForm) -> Response:
    """Log a candidate in, in that role and no other, for a short while."""
    settings = settings_of(request)
    if not lets_in_by_code(settings):
        log_ins.refused("code")
        raise ProblemError(403, "In deze gemeente kunt u niet met een code inloggen.")
    let_in = log_in_by_code(service, Filled.of_form(form).text(_FIELD), settings.organisation)
    if let_in is None:
        log_ins.refused("code")
        return _page(request, Filled().wrong({_FIELD: _WRONG}), 400)
    person = Person(let_in.who, let_in.who, (Role.KANDIDAAT.value,), settings.organisation)
    return enter(request, service, person, "/", let_in.lasts)


def _page(request: Request, filled: Filled, status: int = 200) -> Response:
    return show(request, "code_entry.html", status, filled=filled, may=lets_in_by_code(settings_of(request)))
