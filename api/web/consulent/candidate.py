"""A candidate's page: plan and next step, where somebody worked and for how long it still may, and the last scan."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel
from starlette.responses import Response

from api.web.consulent.own_tasks import colleagues_of
from api.web.consulent.time_line import time_line
from api.web.consulent.told import told
from api.web.visit import TheVisit, Visit
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import Page
from matching.domain.scan import Scan
from matching.errors import NotFoundError
from matching.identity.person import Identity
from matching.rules.ladder import rules_of
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.look_up_identity import look_up_identity
from matching.usecases.view_objects import View, view_one, view_page
from matching.usecases.view_time_used import view_time_used

router = APIRouter()
CandidateReference = Annotated[str, Path(alias="kandidaatId")]
TABS = (
    ("", "Overzicht"),
    ("/vragen", "Vragen"),
    ("/feiten", "Feiten"),
    ("/kansen", "Kansen"),
    ("/plekken", "Plekken"),
)


class CandidateQuery(BaseModel):
    """Whether who it is should be shown, of somebody who is not one's own."""

    wie: str = ""


@router.get("/kandidaten/{kandidaatId}")
def show_candidate(
    visit: TheVisit, candidate: CandidateReference, query: Annotated[CandidateQuery, Query()]
) -> Response:
    """Show one candidate."""
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    history = view_time_used(visit.service, visit.actor, candidate)
    is_own = view.obj.owner_id in colleagues_of(visit)
    return visit.show(
        "consulent/candidate.html",
        **candidate_frame(view, ""),
        identity=_identity(visit, view.obj) if is_own or query.wie else None,
        may_see_who=has(visit.actor, Right.SEE_IDENTITY),
        may_place=has(visit.actor, Right.CHECK_PLACEMENT),
        scan=_last_scan(visit, view.obj),
        history=history,
        line=time_line(history, visit.service.today()),
        label_of=lambda instrument: rules_of(instrument).label,
        today=visit.service.today(),
        told=told(visit),
    )


def candidate_frame(view: View[Candidate], tab: str) -> dict[str, Any]:
    """Give what stands on every page of a candidate."""
    number = f"K-{view.obj.number}"
    return {"section": "mensen", "view": view, "number": number, "tab": tab, "tabs": TABS}


def _identity(visit: Visit, candidate: Candidate) -> Identity | None:
    if not has(visit.actor, Right.SEE_IDENTITY):
        return None
    try:
        return look_up_identity(visit.service, visit.actor, str(candidate.id))[0]
    except NotFoundError:
        return None


def _last_scan(visit: Visit, candidate: Candidate) -> Scan | None:
    asked = Selection(candidate_id=candidate.id)
    found = view_page(visit.service, visit.actor, Kind.SCAN, asked, Page(size=100)).rows
    return max((one.obj for one in found), key=lambda scan: scan.taken_on, default=None)
