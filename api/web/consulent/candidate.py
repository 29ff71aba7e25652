"""A candidate's page: plan and next step, where somebody worked and for how long it still may, and the last scan."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel
from starlette.responses import RedirectResponse, Response

from api.web.consulent.own_tasks import colleagues_of
from api.web.consulent.time_line import time_line
from api.web.consulent.told import tell, told
from api.web.filled import Filled, faults_told
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import Page
from matching.domain.scan import Scan
from matching.errors import InvalidInputError, NotAllowedError, NotFoundError
from matching.identity.person import Identity
from matching.rules.ladder import rules_of
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.look_up_identity import look_up_identity
from matching.usecases.open_in_need import open_in_need
from matching.usecases.view_objects import View, view_one, view_page
from matching.usecases.view_time_used import view_time_used

router = APIRouter()
NOTHING = Filled()
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
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    return _page(visit, candidate, view, query.wie)


@router.post("/kandidaten/{kandidaatId}/noodtoegang")
def ask_in_need(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Open who it is for a while, and show it."""
    filled = Filled.of_form(form)
    try:
        open_in_need(visit.service, visit.actor, candidate, filled.text("reden"))
    except InvalidInputError as error:
        view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
        return _page(visit, candidate, view, "ja", filled.wrong(faults_told(error.faults)), 400)
    tell(visit, ["De noodtoegang is open. Het aanspreekpunt en de beheerder horen het."])
    return RedirectResponse(f"/kandidaten/{candidate}?wie=ja", 303)


def _page(
    visit: Visit, candidate: str, view: View[Candidate], asked: str, filled: Filled = NOTHING, status: int = 200
) -> Response:
    history = view_time_used(visit.service, visit.actor, candidate)
    is_own = view.obj.owner_id in colleagues_of(visit)
    identity, closed = _identity(visit, view.obj) if is_own or asked else (None, "")
    return visit.show(
        "consulent/candidate.html",
        status,
        **candidate_frame(view, ""),
        identity=identity,
        closed=closed,
        filled=filled,
        may_see_who=has(visit.actor, Right.SEE_IDENTITY),
        may_place=has(visit.actor, Right.CHECK_PLACEMENT),
        may_decide=has(visit.actor, Right.PLACE),
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


def _identity(visit: Visit, candidate: Candidate) -> tuple[Identity | None, str]:
    """Give who it is; else why it stays closed, "" when it is not known or not for this role."""
    if not has(visit.actor, Right.SEE_IDENTITY):
        return None, ""
    try:
        return look_up_identity(visit.service, visit.actor, str(candidate.id))[0], ""
    except NotFoundError:
        return None, ""
    except NotAllowedError as error:
        return None, str(error)


def _last_scan(visit: Visit, candidate: Candidate) -> Scan | None:
    asked = Selection(candidate_id=candidate.id)
    found = view_page(visit.service, visit.actor, Kind.SCAN, asked, Page(size=100)).rows
    return max((one.obj for one in found), key=lambda scan: scan.taken_on, default=None)
