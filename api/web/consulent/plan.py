"""The ontwikkelplan of a candidate: where it leads, what somebody wants to learn, and the next step."""

from typing import Any

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.consulent.placing_document import read_document
from api.web.consulent.step_words import AIMS, GOAL_STATUSES
from api.web.consulent.told import tell
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.candidate import Candidate
from matching.domain.development_plan import DevelopmentPlan
from matching.forms.plan import PlanForm, plan_of
from matching.storage import Kind
from matching.usecases.plan_development import plan_development
from matching.usecases.view_objects import View, view_one

router = APIRouter()
_FIELDS = {"leerdoelen": "nieuw"}
_EMPTY = DevelopmentPlan()


@router.get("/kandidaten/{kandidaatId}/plan")
def show_plan_form(visit: TheVisit, candidate: CandidateReference) -> Response:
    """Show the plan, to be changed."""
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    plan = view.obj.plan or _EMPTY
    statuses = {f"stand-{number}": goal.status.value for number, goal in enumerate(plan.goals, 1)}
    aim = plan.aim.value if plan.aim else None
    return _page(visit, view, Filled.of(doel=aim, startdatum=plan.start_on, volgendeStap=plan.next_step, **statuses))


@router.post("/kandidaten/{kandidaatId}/plan")
def write_plan(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Write the plan."""
    filled = Filled.of_form(form)
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    goals = _goals(view.obj.plan or _EMPTY, filled, visit.service.today().isoformat())
    try:
        asked = read_document(PlanForm, filled, leerdoelen=goals)
        seen = int(filled.text("versie") or 0)
        plan_development(visit.service.store, visit.actor, view.obj.id, plan_of(asked), after=seen)
    except REFUSALS as error:
        return _page(visit, view, *refused(filled, error, _FIELDS))
    tell(visit, ["Het plan is vastgelegd."])
    return RedirectResponse(f"/kandidaten/{candidate}", 303)


def _goals(plan: DevelopmentPlan, filled: Filled, today: str) -> list[dict[str, Any]]:
    """Give the goals with the status that was chosen for each, and the new ones."""
    goals = []
    for number, goal in enumerate(plan.goals, 1):
        status = filled.text(f"stand-{number}") or goal.status.value
        achieved = goal.achieved_on.isoformat() if goal.achieved_on else today
        day = achieved if status == "behaald" else None
        goals.append({"vaardigheid": goal.skill.text, "code": goal.skill.code, "status": status, "behaaldOp": day})
    return [*goals, *({"vaardigheid": line.strip()} for line in filled.text("nieuw").splitlines() if line.strip())]


def _page(visit: Visit, view: View[Candidate], filled: Filled, status: int = 200) -> Response:
    return visit.show(
        "consulent/plan.html",
        status,
        **candidate_frame(view, ""),
        filled=filled,
        goals=(view.obj.plan or _EMPTY).goals,
        aims=AIMS,
        statuses=GOAL_STATUSES,
    )
