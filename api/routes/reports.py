"""Rapportages: figures for the council and the steering group, of any day."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.answers import JsonAnswer, shown
from api.faults import one_fault
from api.problems import ProblemError
from api.resource import DayAsked, TheAsker
from api.schemas.report import report_json, reports_json
from matching.domain.permissions import Right, must_have
from matching.errors import InvalidInputError
from matching.usecases.make_report import make_report

router = APIRouter(tags=["rapportages"])
Code = Annotated[str, Path(alias="code", max_length=20, description="R1 tot en met R8, of R10.")]
Position = Annotated[
    int | None,
    Query(alias="stand", ge=0, le=2**53, description="Zoals bekend bij deze regel van het grootboek; leeg is nu."),
]


@router.get(
    "/rapportages",
    operation_id="leesRapportages",
    summary="Lees welke rapportages er zijn",
    description="Met de code waaronder u er een vraagt.",
    responses={200: shown("Rapportages", "De rapportages.")},
)
def show_reports(asker: TheAsker) -> JsonAnswer:
    """List the reports."""
    must_have(asker.actor, Right.SEE_REPORTS)
    return JsonAnswer(reports_json())


@router.get(
    "/rapportages/{code}",
    operation_id="leesRapportage",
    summary="Lees één rapportage",
    description=(
        "De cijfers tot en met de peildatum, zoals nu bekend of zoals bekend bij een stand van het grootboek. "
        "Aantallen van 1 tot en met 9 mensen staan er niet, en zijn ook niet uit te rekenen."
    ),
    responses={200: shown("Rapportage", "De rapportage.")},
)
def show_report(code: Code, on: DayAsked, asker: TheAsker, position: Position = None) -> JsonAnswer:
    """Give one report.

    Raises:
        ProblemError: 400; the day or the position cannot be.
    """
    try:
        return JsonAnswer(report_json(make_report(asker.service, asker.actor, code, on, position)))
    except InvalidInputError as error:
        faults = tuple(one_fault("query", f.where, f.where, f.problem, f.passes) for f in error.faults)
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", faults) from None
