"""The weekly review of looks: the lines, and a conclusion at each."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel
from starlette.responses import RedirectResponse, Response

from api.days_asked import QueryDay
from api.web.filled import Filled, fault_sentence
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.errors import InvalidInputError
from matching.usecases.list_looks import LookList, list_looks
from matching.usecases.review_looks import review_looks

router = APIRouter()
PATH = "/beheer/inzagen"


class LooksQuery(BaseModel):
    """Which days; the week before when nothing is said."""

    van: QueryDay | None = None
    tot: QueryDay | None = None


@router.get(PATH)
def show_looks(visit: TheVisit, query: Annotated[LooksQuery, Query()]) -> Response:
    """Show the lines."""
    return _page(visit, list_looks(visit.service, visit.actor, query.van, query.tot), Filled())


@router.post(PATH)
def conclude_looks(visit: TheVisit, form: TheForm, query: Annotated[LooksQuery, Query()]) -> Response:
    """Record what somebody concluded of every line."""
    filled, found = Filled.of_form(form), list_looks(visit.service, visit.actor, query.van, query.tot)
    said = {line.code: filled.text(_field(number)) for number, line in enumerate(found.lines, 1)}
    try:
        review_looks(visit.service, visit.actor, found.first, found.last, said)
    except InvalidInputError as error:
        numbers = {f"/conclusies/{line.code}": _field(number) for number, line in enumerate(found.lines, 1)}
        faults = {numbers.get(one.where, ""): fault_sentence(one.problem, one.passes) for one in error.faults}
        return _page(visit, found, filled.wrong(faults), 400)
    return RedirectResponse(f"{PATH}?van={found.first}&tot={found.last}", 303)


def _field(number: int) -> str:
    return f"conclusie-{number}"


def _page(visit: Visit, found: LookList, filled: Filled, status: int = 200) -> Response:
    values: dict[str, Any] = {"section": "inzagen", "found": found, "filled": filled}
    return visit.show("beheer/looks.html", status, **values)
