"""Beginning a session: for somebody of the demo, or for whom the provider says it is."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.login.bearer import PURPOSE
from api.login.claims import organisation_in, roles_in
from api.login.strength import is_strong
from api.settings import Settings
from api.watching import log_ins
from api.web.back import safe_path
from api.web.browser_name import browser_name
from api.web.homes import home_of
from api.web.visitor import give_cookie, settings_of, visitor_of
from matching.domain.actor import Actor
from matching.domain.role import Role
from matching.errors import NotFoundError
from matching.reach import is_of
from matching.service import Service
from matching.storage.reader import Reader
from matching.storage.sessions import Person


def enter(request: Request, service: Service, person: Person, back: str, lasts: timedelta | None = None) -> Response:
    """Begin a session with an id that nobody had before, in the place of the one there was.

    Args:
        lasts: when it ends sooner than usual.
    """
    service.store.sessions.end(visitor_of(request).id)
    session_id = service.store.sessions.begin(person, lasts, browser_name(request.headers.get("user-agent", "")))
    log_ins.accepted(person.roles)
    answer = RedirectResponse(after(back, person.roles[0] if len(person.roles) == 1 else ""), 303)
    give_cookie(answer, settings_of(request), session_id)
    return answer


def after(back: str, role: str) -> str:
    """Give where somebody goes on: where they were, or the page on which their role begins."""
    path = safe_path(back)
    return home_of(role) if path == "/" and role else path


def person_of(service: Service, settings: Settings, claims: Mapping[str, Any], token: str) -> Person:
    """Give whom the provider speaks of, with the roles for which they logged in strongly enough; maybe none."""
    roles = tuple(
        role for role in roles_in(claims) if role is not Role.SYSTEEM and is_strong(settings, role, claims.get("acr"))
    )
    who, organisation = str(claims["sub"]), organisation_in(claims, settings.organisation)
    with service.store.read() as reader:
        name = _name(reader, who, organisation, roles)
    return Person(who, name, tuple(map(str, roles)), organisation, token, str(claims.get("sid", "")))


def weak_roles(settings: Settings, claims: Mapping[str, Any]) -> tuple[Role, ...]:
    """Give the roles for which somebody has to log in more strongly."""
    return tuple(role for role in roles_in(claims) if not is_strong(settings, role, claims.get("acr")))


def _name(reader: Reader, who: str, organisation: str, roles: tuple[Role, ...]) -> str:
    """Give what the screen calls somebody: never the name of a candidate."""
    if Role.WERKGEVER in roles:
        asker = Actor(who, Role.WERKGEVER, organisation, PURPOSE)
        found = [one.name for one in reader.employers.all() if is_of(asker, one)]
        return found[0] if found else organisation
    try:
        return reader.colleagues.get(UUID(who)).name
    except (ValueError, NotFoundError):
        return who if who.startswith("K-") else "Ingelogd"
