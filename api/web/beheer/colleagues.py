"""Who works with passend here: role, how to reach them, and who stands in for them today."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web.visit import TheVisit
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import Page
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.view_objects import ViewPage, view_page

router = APIRouter()
PAGE_SIZE = 50


@router.get("/beheer/collegas")
def show_colleagues(visit: TheVisit, number: Annotated[int, Query(alias="pagina", ge=1, le=100_000)] = 1) -> Response:
    """Show the colleagues, and who answers for each today."""
    page, today = Page(number, PAGE_SIZE), visit.service.today()
    found: ViewPage[Any] = view_page(visit.service, visit.actor, Kind.COLLEAGUE, Selection(), page)
    return visit.show(
        "beheer/colleagues.html",
        section="collegas",
        found=found,
        pages=max(1, -(-found.total // PAGE_SIZE)),
        today=today,
        may_change=has(visit.actor, Right.CHANGE_COLLEAGUES),
    )
