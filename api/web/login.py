"""Logging in and out, and choosing in which role one works."""

from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.dependencies import TheService
from api.login.client import ProviderClient
from api.problems import ProblemError
from api.settings import Login
from api.web.arriving import after, enter
from api.web.back import login_path, safe_path
from api.web.demo_people import Choice, by_role, choices_in
from api.web.errors import GoToError
from api.web.posting import TheForm
from api.web.provider_login import to_provider
from api.web.showing import show
from api.web.visitor import nobody, settings_of, take_cookie, visitor_of
from matching.domain.role import Role
from matching.errors import StoreError
from matching.service import Service
from matching.storage.sessions import Session

router = APIRouter()
Back = Annotated[str, Query(alias="terug")]


@router.get("/inloggen")
def show_login(
    request: Request, service: TheService, back: Back = "/", role: Annotated[Role | None, Query(alias="rol")] = None
) -> Response:
    """Show who one can be in the demo; elsewhere go to the provider."""
    provider: ProviderClient | None = request.app.state.provider
    session = visitor_of(request).session
    if provider is not None and session is not None and not session.has_ended and role is None:
        return RedirectResponse(after(back, session.role), 303)
    if provider is not None:
        return to_provider(request, service, provider, safe_path(back), role)
    ended = session is not None and session.has_ended
    return show(request, "login.html", choices=by_role(_choices(request, service)), back=safe_path(back), ended=ended)


@router.post("/inloggen")
def log_in(request: Request, service: TheService, form: TheForm) -> Response:
    """Be one of the people of the demo."""
    if settings_of(request).login is not Login.DEMO:
        raise ProblemError(404, "Zo inloggen kan alleen in het voorbeeld.")
    wanted = str(form.get("wie", ""))
    chosen = next((one for one in _choices(request, service) if one.code == wanted), None)
    if chosen is None:
        raise ProblemError(400, "Kies een van de rollen op de pagina.")
    return enter(request, service, chosen.person, str(form.get("terug", "/")))


@router.post("/uitloggen")
def log_out(request: Request, service: TheService) -> Response:
    """End the session, and go to end it at the provider as well."""
    visitor, provider = visitor_of(request), request.app.state.provider
    service.store.sessions.end(visitor.id)
    if provider is None:
        answer: Response = RedirectResponse("/inloggen", 303)
    else:
        answer = _goodbye(request, provider, visitor.session.person.said if visitor.session else "")
    take_cookie(answer, settings_of(request))
    return answer


def _goodbye(request: Request, provider: ProviderClient, said: str) -> Response:
    """Say goodbye and go on to the provider; a redirect of a form may not leave our own site."""
    address = None
    with suppress(StoreError):  # a provider that does not answer keeps nobody in
        address = provider.goodbye(said) if said else None
    request.state.visitor = nobody()
    answer = show(request, "goodbye.html", at_provider=address or "", back="")
    if address:
        answer.headers["Refresh"] = f"0; url={address}"
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
    return RedirectResponse(after(str(form.get("terug", "/")), wanted), 303)


def _choices(request: Request, service: Service) -> tuple[Choice, ...]:
    return choices_in(service, settings_of(request).organisation)


def _session_of(request: Request) -> Session:
    session = visitor_of(request).session
    if session is None or session.has_ended:
        raise GoToError(login_path("/"))
    return session
