"""A visit to a page: who looks, and at what."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import Response

from api.dependencies import TheActor, service_of
from api.web.frame import frame_of
from api.web.templating import page
from matching.domain.actor import Actor
from matching.service import Service


@dataclass(frozen=True, slots=True)
class Visit:
    """What every page needs: who looks, and at what."""

    request: Request
    service: Service
    actor: Actor

    def show(self, template: str, status: int = 200, **values: object) -> Response:
        """Fill in a page."""
        values.setdefault("section", "vacatures")
        values.setdefault("marks", lambda: "")
        return page(template, status, **frame_of(self.request, self.actor) | values)


def visit_of(request: Request, service: Annotated[Service, Depends(service_of)], actor: TheActor) -> Visit:
    """Bring together what a page needs."""
    return Visit(request, service, actor)


TheVisit = Annotated[Visit, Depends(visit_of)]
