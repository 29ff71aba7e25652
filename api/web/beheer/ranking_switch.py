"""The switch of ranking: how it stands, and turning it in two steps."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.web.filled import Filled, faults_told
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.errors import InvalidInputError
from matching.usecases.turn_ranking import reason_given, turn_ranking

router = APIRouter()
PATH = "/beheer/rangschikking"


@router.get(PATH)
def show_switch(visit: TheVisit) -> Response:
    """Show how the switch stands and every turn of it."""
    return _page(visit, Filled())


@router.post(PATH)
def turn_switch(visit: TheVisit, form: TheForm) -> Response:
    """Ask whether it is sure, and then turn the switch."""
    filled, on = Filled.of_form(form), not visit.service.ranking().is_on
    try:
        reason = reason_given("/reden", filled.text("reden"))
    except InvalidInputError as error:
        return _page(visit, filled.wrong(faults_told(error.faults)), status=400)
    if filled.text("zeker") != ("aan" if on else "uit"):
        return _page(visit, filled, asks=True)
    turn_ranking(visit.service, visit.actor, on=on, reason=reason)
    return RedirectResponse(PATH, 303)


def _page(visit: Visit, filled: Filled, *, asks: bool = False, status: int = 200) -> Response:
    return visit.show(
        "beheer/ranking_switch.html",
        status,
        section="beheer",
        filled=filled,
        asks=asks,
        switch=visit.service.ranking(),
        turns=tuple(reversed(visit.service.store.oversight.turns())),
        may_turn=has(visit.actor, Right.TURN_RANKING),
    )
