"""The people of a werkbegeleider or jobcoach: how it goes, and which learning goal is achieved; nothing else."""

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import ValidationError
from starlette.responses import RedirectResponse, Response

from api.schemas.placing_forms import EvaluationForm, GoalReachedForm
from api.web.consulent.deeds import evaluate
from api.web.consulent.placing_document import faults_beside, read_document
from api.web.consulent.step_words import ADVICE, PROGRESS
from api.web.consulent.told import tell, told
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.rules.ladder import rules_of
from matching.storage import Kind
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.view_guided import view_guided
from matching.usecases.view_objects import id_of, view_one

router = APIRouter()
PlacementReference = Annotated[str, Path(alias="plaatsingId")]
_FIELDS = {"voortgang": "voortgang-1"}


@router.get("/begeleiding")
def show_guided(visit: TheVisit) -> Response:
    """Show whom one guides."""
    return visit.show(
        "consulent/guided.html",
        section="begeleiding",
        people=view_guided(visit.service, visit.actor),
        label_of=lambda instrument: rules_of(instrument).label,
    )


@router.get("/begeleiding/{plaatsingId}")
def show_guided_person(visit: TheVisit, placement: PlacementReference) -> Response:
    """Show one person, with the form of an evaluation."""
    return _page(visit, placement, Filled.of(datum=visit.service.today().isoformat()))


@router.post("/begeleiding/{plaatsingId}")
def evaluate_guided(visit: TheVisit, placement: PlacementReference, form: TheForm) -> Response:
    """Write an evaluation down."""
    filled, which = Filled.of_form(form), id_of(visit.service.store, Kind.PLACEMENT, placement)
    try:
        evaluate(visit, which, read_document(EvaluationForm, filled), int(filled.text("versie") or 0))
    except REFUSALS as error:
        return _page(visit, placement, *refused(filled, error, _FIELDS))
    tell(visit, ["De evaluatie is vastgelegd."])
    return RedirectResponse(f"/begeleiding/{placement}", 303)


@router.post("/begeleiding/{plaatsingId}/leerdoel")
def achieve_guided(visit: TheVisit, placement: PlacementReference, form: TheForm) -> Response:
    """Write down that a learning goal is achieved today."""
    try:
        asked = read_document(GoalReachedForm, Filled.of_form(form))
    except ValidationError as error:
        return _page(visit, placement, Filled.of_form(form).wrong(faults_beside(error, {"vaardigheid": ""})), 400)
    with visit.service.store.read() as reader:
        candidate_id = reader.placements.find(placement).candidate_id
    today = visit.service.today()
    achieve_goal(visit.service.store, visit.actor, candidate_id, asked.skill, asked.on or today, today)
    tell(visit, [f"{asked.skill.capitalize()}: behaald."])
    return RedirectResponse(f"/begeleiding/{placement}", 303)


def _page(visit: Visit, placement: str, filled: Filled, status: int = 200) -> Response:
    view = view_one(visit.service, visit.actor, Kind.PLACEMENT, placement)
    candidate = view_one(visit.service, visit.actor, Kind.CANDIDATE, str(view.obj.candidate_id)).obj
    return visit.show(
        "consulent/guided_person.html",
        status,
        section="begeleiding",
        view=view,
        number=f"K-{candidate.number}",
        label=rules_of(view.obj.instrument).label,
        goals=candidate.plan.goals if candidate.plan else (),
        open_goals=candidate.plan.open_goals if candidate.plan else (),
        filled=filled,
        advice=ADVICE,
        progress=PROGRESS,
        told=told(visit),
    )
