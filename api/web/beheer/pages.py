"""How passend is set up here, to read: organisations, dated settings, weight sets and versions."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web.visit import TheVisit
from matching.domain.employer import EmployerStatus
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import Page
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.view_method import view_method
from matching.usecases.view_objects import ViewPage, view_page

router = APIRouter()
PAGE_SIZE = 50
STATUSES = {
    EmployerStatus.AANGEMELD: ("aangemeld", "ask"),
    EmployerStatus.GEVERIFIEERD: ("geverifieerd", "good"),
    EmployerStatus.GEBLOKKEERD: ("geblokkeerd", "no"),
}


@router.get("/beheer")
def show_setup(visit: TheVisit) -> Response:
    """Show which numbers of rules the municipality laid down, what counts in a score, and which versions are in use."""
    settings = sorted(visit.service.rule_settings().settings, key=lambda one: (one.rule, one.since))
    return visit.show(
        "beheer/setup.html",
        section="beheer",
        settings=settings,
        may_set=has(visit.actor, Right.SET_NUMBERS),
        may_import=has(visit.actor, Right.IMPORT),
        may_merge=has(visit.actor, Right.MERGE),
        method=view_method(visit.service),
        today=visit.service.today(),
    )


@router.get("/beheer/organisaties")
def show_organisations(
    visit: TheVisit, number: Annotated[int, Query(alias="pagina", ge=1, le=100_000)] = 1
) -> Response:
    """Show which organisations offer work and places, and whether they were verified."""
    page = Page(number, PAGE_SIZE)
    found: ViewPage[Any] = view_page(visit.service, visit.actor, Kind.EMPLOYER, Selection(), page)
    pages = max(1, -(-found.total // PAGE_SIZE))
    return visit.show(
        "beheer/organisations.html",
        section="organisaties",
        found=found,
        pages=pages,
        statuses=STATUSES,
        may_judge=has(visit.actor, Right.CHANGE_EMPLOYERS),
    )
