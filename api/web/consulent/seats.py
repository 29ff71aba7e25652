"""How many seats are free on every dagdeel of a week, with those that are kept for a party apart."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.responses import Response

from api.web.consulent.seat_week import WEEK, week_around, week_of
from api.web.visit import TheVisit
from matching.domain.permissions import Right, has
from matching.domain.seats import SeatSourceStatus
from matching.domain.work import WorkKind
from matching.usecases.view_occupancy import view_source_occupancy
from matching.usecases.view_searches import view_searches

router = APIRouter()


class WeekQuery(BaseModel):
    """Which week: any day of it."""

    van: date | None = Field(default=None, ge=date(2000, 1, 1), le=date(2190, 12, 31))


@router.get("/plaatsen")
def show_seats(visit: TheVisit, query: Annotated[WeekQuery, Query()]) -> Response:
    """Show the seats of every source in a week."""
    week = week_around(query.van or visit.service.today())
    monday = week.start
    with visit.service.store.read() as reader:
        sources = [one for one in reader.seat_sources.all() if one.status is SeatSourceStatus.OPEN]
    codes = [f"C-{one.number}" for one in sorted(sources, key=lambda one: one.number)]
    found = [view_source_occupancy(visit.service.store, code, week).sources[0] for code in codes]
    searches = view_searches(visit.service, visit.actor) if has(visit.actor, Right.RANK) else ()
    return visit.show(
        "consulent/seats.html",
        searches=[one for one in searches if one.work.kind is WorkKind.PLEK],
        section="plaatsen",
        weeks=[week_of(one, monday) for one in found],
        week=week,
        before=monday - WEEK,
        after=monday + WEEK,
        may_propose=has(visit.actor, Right.PROPOSE),
        may_see_waiting=has(visit.actor, Right.CHECK_PLACEMENT),
    )
