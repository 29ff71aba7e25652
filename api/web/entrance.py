"""Who may see a page: known, in a role that may, and only what is theirs."""

from starlette.requests import Request

from api.login.guard import let_pass
from api.web.doors import DOORS, OPEN
from api.web.errors import GoToError
from api.web.homes import home_of
from api.web.visit import visit_of
from matching.domain.permissions import has


def let_in(request: Request) -> None:
    """Let somebody see a page, or not.

    Raises:
        GoToError: they have to log in first, or begin elsewhere.
        NotAllowedError: the message says who may.
        NotFoundError: the address names what is not there.
    """
    page = request.scope["route"].endpoint.__name__
    if page in OPEN:
        return
    visit, right = visit_of(request), DOORS.get(page)
    if request.url.path == "/" and right and not has(visit.actor, right):
        raise GoToError(home_of(visit.actor.role))
    let_pass(request, visit.actor, visit.service, page, right)
