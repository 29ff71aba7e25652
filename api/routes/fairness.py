"""De toets van gelijke behandeling: how groups fare, on lists and after them."""

from fastapi import APIRouter

from api.answers import JsonAnswer, shown
from api.faults import one_fault
from api.problems import ProblemError
from api.resource import DayAsked, TheAsker
from api.schemas.fairness import audit_json
from matching.errors import InvalidInputError
from matching.usecases.read_audit import read_audit

router = APIRouter(tags=["eerlijkheid"])


@router.get(
    "/eerlijkheid",
    operation_id="toetsEerlijkheid",
    summary="Lees de nieuwste toets of groepen gelijk worden behandeld",
    description=(
        "Vergelijkt per geslacht, leeftijd, niveau en duur van de uitkering wie er op lijsten staat, wie een regel "
        "uitsluit, en wie is getoond, voorgedragen, vrijgegeven en geplaatst, naast de groep die het best af is. "
        "Alleen over groepen; kleine aantallen staan er niet. passend maakt elke dag een toets en bewaart die: dit is "
        "de nieuwste tot en met de gevraagde dag, en `peildatum` zegt van welke dag hij is. Is er nog geen, dan is het "
        "antwoord 404."
    ),
    responses={200: shown("Eerlijkheid", "De toets.")},
)
def audit(on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give the newest audit until a day.

    Raises:
        ProblemError: 400; a day cannot be.
    """
    try:
        return JsonAnswer(audit_json(read_audit(asker.service, asker.actor, on)))
    except InvalidInputError as error:
        faults = tuple(one_fault("query", f.where, f.where, f.problem, f.passes) for f in error.faults)
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", faults) from None
