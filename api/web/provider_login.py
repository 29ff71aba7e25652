"""Logging in at the provider: going there, coming back, and hearing that somebody logged out there."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from api.dependencies import TheService
from api.login.client import ProviderClient
from api.login.own_key import own_key
from api.login.signed import NotBelievedError
from api.problems import ProblemError
from api.watching import log_ins
from api.web.arriving import enter, person_of, weak_roles
from api.web.back import safe_path
from api.web.errors import LogInError
from api.web.posting import TheForm
from api.web.showing import show
from api.web.visitor import AWAY, give_cookie, settings_of, visitor_of
from matching.domain.role import Role
from matching.service import Service
from matching.storage.login_attempts import Attempt

router = APIRouter()
_LONGEST = 2_000
_SAYS = {
    "access_denied": "U hebt het inloggen afgebroken, of u mag hier niet inloggen.",
    "temporarily_unavailable": "Inloggen kan nu even niet. Probeer het over een paar minuten weer.",
    "unmet_authentication_requirements": "U kunt niet inloggen op de manier die hier nodig is.",
}
_ANYTHING = "De voorziening om in te loggen kon u niet inloggen."


def to_provider(request: Request, service: Service, provider: ProviderClient, back: str, role: Role | None) -> Response:
    """Send somebody to the provider, and remember in which browser."""
    visitor, sent = visitor_of(request), provider.send(role)
    service.store.login_attempts.begin(sent.state, visitor.id, Attempt(sent.nonce, sent.verifier, back))
    answer = RedirectResponse(sent.address, 303)
    give_cookie(answer, settings_of(request), visitor.id)
    return answer


@router.get("/inloggen/terug")
@log_ins.refusals_seen("provider")
def come_back(
    request: Request,
    service: TheService,
    state: Annotated[str, Query(max_length=_LONGEST)] = "",
    code: Annotated[str, Query(max_length=_LONGEST)] = "",
    error: Annotated[str, Query(max_length=_LONGEST)] = "",
    iss: Annotated[str, Query(max_length=_LONGEST)] = "",
) -> Response:
    """Log in whom the provider sends back, once."""
    provider = provider_of(request)
    attempt = service.store.login_attempts.take(state, visitor_of(request).id)
    if attempt is None:
        raise LogInError("Deze poging om in te loggen is verlopen, of hoort niet bij deze browser.")
    if iss and iss != provider.issuer:
        raise LogInError("Dit antwoord komt van een andere voorziening dan waar u heen ging.")
    if error or not code:
        raise LogInError(_SAYS.get(error, _ANYTHING))
    try:
        claims, token = provider.receive(code, attempt.nonce, attempt.verifier)
    except NotBelievedError as refused:
        raise LogInError(_ANYTHING) from refused
    person = person_of(service, settings_of(request), claims, token)
    if not person.roles:
        log_ins.refused("role")
        weak = weak_roles(settings_of(request), claims)
        return show(request, "no_role.html", 403, weak=weak, back=attempt.back)
    return enter(request, service, person, attempt.back)


@router.post("/inloggen/afmelding")
def hear_goodbye(request: Request, service: TheService, form: TheForm) -> Response:
    """End the sessions of who logged out at the provider; the provider itself says so."""
    try:
        at_provider, person = provider_of(request).ended(str(form.get("logout_token", "")))
    except NotBelievedError as refused:
        raise ProblemError(400, str(refused)) from refused
    if at_provider or person:
        service.store.sessions.end_at_provider(at_provider, person)
    return Response(status_code=200)


@router.get("/inloggen/sleutels")
def show_keys(request: Request) -> Response:
    """Give the public half of our key, for the provider."""
    found = own_key(settings_of(request))
    if found is None:
        raise ProblemError(404, "passend heeft hier geen eigen sleutel.")
    return JSONResponse(found.published())


@router.get(AWAY)
def show_goodbye(request: Request, back: Annotated[str, Query(alias="terug", max_length=_LONGEST)] = "") -> Response:
    """Say that one is logged out, or that a page stood open too long."""
    minutes = settings_of(request).session_idle_minutes
    return show(request, "goodbye.html", at_provider="", back=safe_path(back) if back else "", minutes=minutes)


def provider_of(request: Request) -> ProviderClient:
    """Give the provider.

    Raises:
        ProblemError: 404; in the demo there is none.
    """
    found: ProviderClient | None = request.app.state.provider
    if found is None:
        raise ProblemError(404, "In het voorbeeld logt niemand in bij een voorziening.")
    return found
