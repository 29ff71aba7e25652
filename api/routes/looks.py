"""The weekly review of looks over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.answers import JsonAnswer, made, taking, with_headers
from api.days_asked import QueryDay
from api.faults import one_fault
from api.problems import ProblemError
from api.request_forms import form_reader
from api.resource import TheAsker
from api.schemas.look_review import Inzagecontrole, Inzagen, LookReviewForm, looks_json, review_json
from matching.errors import InvalidInputError
from matching.usecases.list_looks import list_looks
from matching.usecases.review_looks import review_looks

router = APIRouter(tags=["toezicht"])


@router.get(
    "/inzagen",
    operation_id="leesInzagen",
    summary="Lees wie er naar wie keek, om na te gaan",
    description="Zonder dagen de vorige week. Elke regel zegt waarom zij er staat; zij oordeelt niet.",
    responses={200: with_headers("De inzagen.", Inzagen)},
)
def show_looks(
    asker: TheAsker,
    first: Annotated[QueryDay | None, Query(alias="van", description="De eerste dag.")] = None,
    last: Annotated[QueryDay | None, Query(alias="tot", description="De laatste dag, die meetelt.")] = None,
) -> JsonAnswer:
    """List the looks of some days.

    Raises:
        ProblemError: 400; the days cannot be.
    """
    try:
        return JsonAnswer(looks_json(list_looks(asker.service, asker.actor, first, last)))
    except InvalidInputError as error:
        faults = tuple(one_fault("query", f.where.strip("/"), f.where, f.problem, f.passes) for f in error.faults)
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", faults) from None


@router.post(
    "/inzagecontroles",
    operation_id="beoordeelInzagen",
    summary="Leg vast wat u vond bij de inzagen",
    description="Bij elke regel een conclusie. De taak om te controleren gaat dicht.",
    status_code=201,
    responses={201: with_headers("De controle.", Inzagecontrole, Location="Waar de inzagen staan.")},
    openapi_extra=taking("InzagecontroleNieuw", "Wat u vond, regel voor regel."),
)
def review(asked: Annotated[LookReviewForm, Depends(form_reader(LookReviewForm))], asker: TheAsker) -> JsonAnswer:
    """Record a review."""
    said = {one.line: one.text for one in asked.conclusions}
    done = review_looks(asker.service, asker.actor, asked.first, asked.last, said)
    return made(review_json(done), f"/v1/inzagen?van={done.first_day}&tot={done.last_day}")
