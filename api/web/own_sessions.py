"""My sessions: where I am logged in, since when, on what browser; and ending one, or all others."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.web.consulent.told import tell, told
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit
from api.web.visitor import visitor_of
from matching.domain.dutch import counted
from matching.usecases.own_sessions import end_other_sessions, end_own_session, view_own_sessions

router = APIRouter()
_PAGE, _OTHERS = "/sessies", "andere"


@router.get(_PAGE)
def show_sessions(visit: TheVisit) -> Response:
    """Show every session of who looks that still lets in."""
    found = view_own_sessions(visit.service, visit.actor, visitor_of(visit.request).id)
    most = visit.service.store.sessions.most
    places = counted(most, "plek", "plekken") if most else ""
    return visit.show("sessions.html", section="sessies", found=found, told=told(visit), places=places)


@router.post(_PAGE)
def end_sessions_of_oneself(visit: TheVisit, form: TheForm) -> Response:
    """End one session, or all others; this one is ended by logging out."""
    which = Filled.of_form(form).text("welke")
    if which == _OTHERS:
        ended = end_other_sessions(visit.service, visit.actor, visitor_of(visit.request).id)
        tell(visit, [f"U bent uitgelogd op {counted(ended, 'andere plek', 'andere plekken')}."])
    else:
        was_there = end_own_session(visit.service, visit.actor, which)
        tell(visit, ["Die sessie is beëindigd." if was_there else "Die sessie was al beëindigd."])
    return RedirectResponse(_PAGE, 303)
