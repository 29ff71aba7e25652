"""A visit to a page: who looks, at what, and what they typed before."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import Response

from api.dependencies import service_of
from api.login.bearer import PURPOSE
from api.settings import Login
from api.watching.seen import seen_in
from api.web.back import login_path, path_of
from api.web.errors import GoToError
from api.web.showing import Marks, show
from api.web.visitor import settings_of, visitor_of
from api.wording import off_sentence
from matching.domain.actor import Actor
from matching.domain.permissions import Right, has
from matching.domain.role import Role
from matching.service import Service
from matching.storage.drafts import Drafts, Fields
from matching.storage.sessions import Session


@dataclass(frozen=True, slots=True)
class PersonDrafts:
    """What one person typed and has not sent."""

    kept: Drafts
    person: str

    def keep(self, name: str, fields: Fields) -> None:
        """Keep what was typed, in the place of what was there."""
        self.kept.keep(self.person, name, fields)

    def read(self, name: str) -> dict[str, list[str]] | None:
        """Give what was typed; None when nothing is kept."""
        return self.kept.read(self.person, name)

    def drop(self, name: str) -> None:
        """Forget what was typed."""
        self.kept.drop(self.person, name)


@dataclass(frozen=True, slots=True)
class Visit:
    """What every page needs: who looks, and at what.

    Attributes:
        session: None is the jobhunter of the demo.
    """

    request: Request
    service: Service
    actor: Actor
    session: Session | None

    @property
    def drafts(self) -> PersonDrafts:
        """What this person typed before and has not sent."""
        return PersonDrafts(self.service.store.drafts, self.actor.id)

    @property
    def form_marks(self) -> Marks:
        """Give the hidden fields of a form; in a template it is `marks`."""
        return Marks(visitor_of(self.request))

    def show(self, template: str, status: int = 200, **values: object) -> Response:
        """Fill in a page."""
        said = {"section": "vacatures", "ranking_off": self._ranking_off()}
        return show(self.request, template, status, **said | values)

    def _ranking_off(self) -> str:
        """Say above every page of who works with lists that ranking is off; "" when it is on."""
        return off_sentence(self.service.ranking()) if has(self.actor, Right.SEE_SWITCH) else ""


def visit_of(request: Request) -> Visit:
    """Bring together what a page needs.

    Raises:
        GoToError: nobody is logged in, or it is not chosen in which role.
        StoreError: the database is not ready.
    """
    actor = visiting_actor(request)
    seen_in(request.scope).as_role(actor.role)
    return Visit(request, service_of(request), actor, visitor_of(request).session)


def visiting_actor(request: Request) -> Actor:
    """Say who looks, as the session says; without one it is the jobhunter of the demo.

    Raises:
        GoToError: nobody is logged in (any more), or it is not chosen in which role.
    """
    session, settings = visitor_of(request).session, settings_of(request)
    back = path_of(request)
    if session is None and settings.login is Login.DEMO:
        return Actor("jobhunter", Role.JOBHUNTER, settings.organisation, PURPOSE)
    if session is None or session.has_ended:
        raise GoToError(login_path(back))
    if not session.role:
        raise GoToError(f"/rol?terug={quote(back, safe='/')}")
    return Actor(session.person.id, session.role, session.person.organisation, PURPOSE)


TheVisit = Annotated[Visit, Depends(visit_of)]
