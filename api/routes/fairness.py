"""De toets van gelijke behandeling: how groups fare, on lists and after them."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import JsonAnswer, shown
from api.days_asked import QueryDay
from api.faults import one_fault
from api.problems import ProblemError
from api.resource import DayAsked, TheAsker
from api.schemas.fairness import audit_json
from matching.errors import InvalidInputError
from matching.usecases.audit_treatment import audit_treatment

router = APIRouter(tags=["eerlijkheid"])
Since = Annotated[QueryDay | None, Query(alias="van", description="De eerste dag; leeg is een jaar voor de peildatum.")]


@router.get(
    "/eerlijkheid",
    operation_id="toetsEerlijkheid",
    summary="Toets of groepen gelijk worden behandeld",
    description=(
        "Vergelijkt per geslacht, leeftijd, niveau en duur van de uitkering wie er op lijsten staat, wie een regel "
        "uitsluit, en wie is getoond, voorgedragen, vrijgegeven en geplaatst, naast de groep die het best af is. "
        "Alleen over groepen; kleine aantallen staan er niet. De lijsten worden hiervoor opnieuw gemaakt: dat duurt."
    ),
    responses={200: shown("Eerlijkheid", "De toets.")},
)
def audit(on: DayAsked, asker: TheAsker, since: Since = None) -> JsonAnswer:
    """Give the audit of a period.

    Raises:
        ProblemError: 400; a day cannot be.
    """
    try:
        return JsonAnswer(audit_json(audit_treatment(asker.service, asker.actor, on, since)))
    except InvalidInputError as error:
        faults = tuple(one_fault("query", f.where, f.where, f.problem, f.passes) for f in error.faults)
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", faults) from None
