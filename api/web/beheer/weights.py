"""What counts for how much, and what other weights would do to lists of work that is open now."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web.consulent.typed import int_typed
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.domain.work import WorkKind
from matching.usecases.try_weights import FIRST, SAMPLE, WeightsEffect, try_weights
from matching.usecases.view_method import view_method, view_weight_sets

router = APIRouter()
PATH = "/beheer/gewichten"


@router.get(PATH)
def show_weights(visit: TheVisit, work: Annotated[WorkKind, Query(alias="werk")] = WorkKind.VACATURE) -> Response:
    """Show the weights in use, every set that there is, and a form to try others."""
    return _page(visit, work, Filled())


@router.post(PATH)
def compare_weights(visit: TheVisit, form: TheForm) -> Response:
    """Show what other weights would do; that changes nothing, so it may be asked again and again."""
    filled = Filled.of_form(form)
    work = WorkKind.PLEK if filled.text("werk") == WorkKind.PLEK else WorkKind.VACATURE
    points = {code: _points(filled.text(code)) for code in filled.values if code != "werk"}
    try:
        return _page(visit, work, filled, effect=try_weights(visit.service, visit.actor, work, points))
    except REFUSALS as error:
        again, status = refused(filled, error)
        return _page(visit, work, again, status)


def _points(text: str) -> int:
    return int_typed(text) if text.isascii() and text.isdecimal() else -1


def _page(
    visit: Visit, work: WorkKind, filled: Filled, status: int = 200, effect: WeightsEffect | None = None
) -> Response:
    weighing = next(one for one in view_method(visit.service).weighings if one.work is work)
    known = Filled.of(**{one.code: one.points for one in weighing.counted})
    return visit.show(
        "beheer/weights.html",
        status,
        section="beheer",
        weighing=weighing,
        sets=view_weight_sets(),
        kinds=list(WorkKind),
        filled=filled if filled.values else known,
        effect=effect,
        first=FIRST,
        sample=SAMPLE,
        may_try=has(visit.actor, Right.SET_NUMBERS),
    )
