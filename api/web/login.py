"""Logging in and out, and choosing in which role one works."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.dependencies import TheService
from api.problems import ProblemError
from api.settings import Login
from api.web.back import login_path, safe_path
from api.web.demo_people import Choice, choices_in
from api.web.errors import GoToError
from api.web.homes import home_of
from api.web.posting import TheForm
from api.web.showing import show
from api.web.visitor import give_cookie, settings_of, take_cookie, visitor_of
from matching.service import Service
from matching.storage.sessions import Person, Session

router = APIRouter()
Back = Annotated[str, Query(alias="terug")]


@router.get("/inloggen")
def show_login(request: Request, service: TheService, back: Back = "/") -> Response:
    """Show who one can be in the demo; elsewhere go to the provider."""
    _only_in_demo(request)
    visitor = visitor_of(request)
    ended = visitor.session is not None and visitor.session.has_ended
    return show(request, "login.html", choices=_choices(request, service), back=safe_path(back), ended=ended)


@router.post("/inloggen")
def log_in(request: Request, service: TheService, form: TheForm) -> Response:
    """Be one of the people of the demo."""
    _only_in_demo(request)
    wanted = str(form.get("wie", ""))
    chosen = next((one for one in _choices(request, service) if one.code == wanted), None)
    if chosen is None:
        raise ProblemError(400, "Kies een van de rollen op de pagina.")
    return enter(request, service, chosen.person, str(form.get("terug", "/")))


@router.post("/uitloggen")
def log_out(request: Request, service: TheService) -> Response:
    """End the session."""
    service.store.sessions.end(visitor_of(request).id)
    answer = RedirectResponse("/inloggen", 303)
    take_cookie(answer, settings_of(request))
    return answer


@router.get("/rol")
def show_roles(request: Request, back: Back = "/") -> Response:
    """Show in which roles somebody can work."""
    return show(request, "roles.html", roles=_session_of(request).person.roles, back=safe_path(back))


@router.post("/rol")
def choose_role(request: Request, service: TheService, form: TheForm) -> Response:
    """Work in another role."""
    wanted = str(form.get("rol", ""))
    if wanted not in _session_of(request).person.roles:
        raise ProblemError(400, "Kies een van uw rollen.")
    service.store.sessions.choose(visitor_of(request).id, wanted)
    return RedirectResponse(_after(str(form.get("terug", "/")), wanted), 303)


def enter(request: Request, service: Service, person: Person, back: str) -> Response:
    """Begin a session with an id that nobody had before, in the place of the one there was."""
    service.store.sessions.end(visitor_of(request).id)
    session_id = service.store.sessions.begin(person)
    role = person.roles[0] if len(person.roles) == 1 else ""
    answer = RedirectResponse(_after(back, role), 303)
    give_cookie(answer, settings_of(request), session_id)
    return answer


def _choices(request: Request, service: Service) -> tuple[Choice, ...]:
    return choices_in(service, settings_of(request).organisation)


def _after(back: str, role: str) -> str:
    """Give where somebody goes on: where they were, or the page on which their role begins."""
    path = safe_path(back)
    return home_of(role) if path == "/" and role else path


def _only_in_demo(request: Request) -> None:
    if settings_of(request).login is not Login.DEMO:
        raise ProblemError(503, "Inloggen kan hier nog niet.")


def _session_of(request: Request) -> Session:
    session = visitor_of(request).session
    if session is None or session.has_ended:
        raise GoToError(login_path("/"))
    return session
