"""A placement's page: where it is in its life, what happened, and the steps that can be done now."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel
from starlette.responses import RedirectResponse, Response

from api.problems import ProblemError
from api.schemas.ruling import ruling_json, seating_json
from api.web.consulent.deeds import BY_CODE, STEPS, Step
from api.web.consulent.placing_document import read_document
from api.web.consulent.step_words import ADVICE, END_REASONS, LAPSE_REASONS, PROGRESS, UNDO_REASONS
from api.web.consulent.told import tell, told
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import has
from matching.domain.placement import Placement
from matching.domain.placement_parts import Party
from matching.errors import ConflictError
from matching.placing.refusal import RuleRefusalError
from matching.rules.ladder import rules_of
from matching.storage import Kind
from matching.usecases.view_objects import View, id_of, view_one

router = APIRouter()
PlacementReference = Annotated[str, Path(alias="plaatsingId")]
_FIELDS = {"voortgang": "voortgang-1", "afwijkingen": "", "soort": "plek"}


class StepQuery(BaseModel):
    """Which step."""

    doe: str = ""


@router.get("/plaatsingen/{plaatsingId}")
def show_placement(visit: TheVisit, placement: PlacementReference) -> Response:
    """Show one placement."""
    view = view_one(visit.service, visit.actor, Kind.PLACEMENT, placement)
    return visit.show(
        "consulent/placement.html",
        section="mensen",
        **_frame(visit, view),
        steps=_steps(visit, view.obj),
        first=_first(view.obj),
        told=told(visit),
    )


@router.get("/plaatsingen/{plaatsingId}/stap")
def show_step(visit: TheVisit, placement: PlacementReference, query: Annotated[StepQuery, Query()]) -> Response:
    """Show the form of one step."""
    return _step_page(visit, placement, _step(query.doe), Filled.of(datum=visit.service.today().isoformat()))


@router.post("/plaatsingen/{plaatsingId}/stap")
def do_step(visit: TheVisit, placement: PlacementReference, form: TheForm) -> Response:
    """Do one step, or say what stands in the way."""
    filled = Filled.of_form(form)
    step = _step(filled.text("doe"))
    which = id_of(visit.service.store, Kind.PLACEMENT, placement)
    try:
        asked = read_document(step.form, filled, **_also(step, filled))
        saved = step.do(visit, which, asked, int(filled.text("versie") or 0))
    except REFUSALS as error:
        told, status = refused(filled, error, _FIELDS)
        return _step_page(visit, placement, step, told, status, error if isinstance(error, ConflictError) else None)
    tell(visit, [f"{step.label}: vastgelegd."])
    return RedirectResponse(f"/plaatsingen/{saved.id}", 303)


def _step(code: str) -> Step:
    """Give a step by its code.

    Raises:
        ProblemError: 404; there is no such step.
    """
    if code not in BY_CODE:
        raise ProblemError(404, "Deze stap is er niet. Kies een stap op de pagina van de plaatsing.")
    return BY_CODE[code]


def _also(step: Step, filled: Filled) -> dict[str, Any]:
    """Give what follows from other fields: naming a plek is going to another one."""
    if step.code != "verlenging":
        return {}
    return {"soort": "andere_plek" if filled.text("plek") else "zelfde_plek"}


def _steps(visit: Visit, placement: Placement) -> list[Step]:
    return [one for one in STEPS if placement.state in one.states and has(visit.actor, one.right)]


def _first(placement: Placement) -> str:
    """Give the step that comes next by itself."""
    agreed = all((given := placement.agreement_of(party)) and given.agrees for party in Party)
    return {"voorgesteld": "besluit" if agreed else "akkoord", "besloten": "boeking", "gepland": "start"}.get(
        placement.state.value, "evaluatie" if placement.state.value == "actief" else ""
    )


def _frame(visit: Visit, view: View[Placement]) -> dict[str, Any]:
    candidate = view_one(visit.service, visit.actor, Kind.CANDIDATE, str(view.obj.candidate_id)).obj
    return {
        "view": view,
        "number": f"K-{candidate.number}",
        "goals": candidate.plan.goals if candidate.plan else (),
        "open_goals": candidate.plan.open_goals if candidate.plan else (),
        "label": rules_of(view.obj.instrument).label,
        "answered": [(party.value, view.obj.agreement_of(party)) for party in Party],
        "progress": PROGRESS,
        "advice": ADVICE,
    }


def _step_page(
    visit: Visit, placement: str, step: Step, filled: Filled, status: int = 200, error: ConflictError | None = None
) -> Response:
    view = view_one(visit.service, visit.actor, Kind.PLACEMENT, placement)
    with visit.service.store.read() as reader:
        guides = [one for one in reader.colleagues.all() if one.role in ("werkbegeleider", "jobcoach")]
    rulings = error.rulings if isinstance(error, RuleRefusalError) else ()
    seating = error.seating if isinstance(error, RuleRefusalError) else None
    return visit.show(
        "consulent/step.html",
        status,
        section="mensen",
        **_frame(visit, view),
        step=step,
        filled=filled,
        rulings=[ruling_json(one) for one in rulings],
        seats=seating_json(seating) if seating else None,
        guides=sorted((str(one.id), f"{one.name}, {one.role}") for one in guides),
        end_reasons=END_REASONS,
        lapse_reasons=LAPSE_REASONS,
        undo_reasons=UNDO_REASONS,
    )
