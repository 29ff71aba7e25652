"""Who waits for a seat at a plek, in order; a seat is given to whoever waits longest."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.responses import Response

from api.web.filled import Filled
from api.web.visit import TheVisit
from matching.domain.permissions import Right, has
from matching.errors import NotFoundError
from matching.usecases.view_waiting import view_waiting

router = APIRouter()


class WaitingQuery(BaseModel):
    """At which plek."""

    plek: str = Field(default="", max_length=40)


@router.get("/plaatsen/wachtlijst")
def show_waiting(visit: TheVisit, query: Annotated[WaitingQuery, Query()]) -> Response:
    """Show the waiting list of a plek."""
    plek = query.plek.strip().upper()
    filled, found = Filled.of(plek=plek), None
    try:
        found = view_waiting(visit.service, visit.actor, plek) if plek else None
    except NotFoundError as error:
        filled = filled.wrong({"plek": str(error)})
    return visit.show(
        "consulent/waiting.html",
        400 if filled.faults else 200,
        section="plaatsen",
        filled=filled,
        plek=plek,
        found=found,
        may_seat=has(visit.actor, Right.PLACE),
    )
